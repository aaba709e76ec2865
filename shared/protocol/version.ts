/**
 * Number of the wire protocol. It changes only together with a line here and with the shape hash.
 *
 * 1  first form: pull and push by checkpoint, live deltas, invitations.
 */
export const PROTOCOL_VERSION = 1

/** Clients below this are told to update before they push (426). */
export const MIN_CLIENT_VERSION = 1
