/**
 * Number of the wire protocol. It changes only together with a line here and with the shape hash.
 *
 * 1  first form: pull and push by checkpoint, live deltas, invitations.
 * 2  invitations and members are tied to a household too, and members may be granted more by name; a tie the role does not carry is refused. Older
 *    clients notice nothing, unless they named a vendor for a role that works for none.
 * 3  history is read, and a record can be erased for good: what is sent of it later is refused as ERASED. Older
 *    clients show that refusal as any other, by its message.
 * 4  a device can compare what it holds with checksums, and a row whose base is older than the history kept says
 *    so (`late`). Older clients compare nothing and read past the mark.
 * 5  devices tell what waits on them. Older clients tell nothing, and are not listed.
 * 6  a pull can ask how many records are still to come (`count`, `remaining`). Older clients do not ask.
 * 7  what was handed over without a network is carried to the server, devices register keys for it, and an edit
 *    that was taken in is named by its content too. Older clients hand nothing over.
 * 8  a wedding is opened by a link without an account (LNK1 to LNK5), and what was published is read by one that is
 *    shared. Older clients open none; to a device of a link that ended they say what the message says.
 */
export const PROTOCOL_VERSION = 8
