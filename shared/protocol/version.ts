/**
 * Number of the wire protocol. It changes only together with a line here and with the shape hash.
 *
 * 1  first form: pull and push by checkpoint, live deltas, invitations.
 * 2  invitations and members are tied to a household too, and members may be granted more by name; a tie the role does not carry is refused. Older
 *    clients notice nothing, unless they named a vendor for a role that works for none.
 */
export const PROTOCOL_VERSION = 2
