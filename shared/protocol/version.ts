/**
 * Number of the wire protocol. It changes only together with a line here and with the shape hash.
 *
 * 1  first form: pull and push by checkpoint, live deltas, invitations.
 */
export const PROTOCOL_VERSION = 1
