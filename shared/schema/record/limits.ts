/** Size limits of one record's `data`, the same on the device and on the server. */
export const RECORD_LIMITS = {
  /** Bytes of the record as JSON text. */
  bytes: 256 * 1024,
  depth: 16,
  nodes: 5_000,
  /** UTF-16 units of one string, unless its field allows less. */
  text: 20_000,
} as const
