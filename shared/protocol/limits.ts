/** Sizes and rates of the wire; a device that keeps to them is never refused for size. */
export const WIRE_LIMITS = {
  /** Rows of one push. */
  pushRows: 1_000,
  /** Rows our own link puts into one request. */
  linkRows: 200,
  /** Bytes of a request body, inflated. */
  bodyBytes: 8 * 1024 * 1024,
  /** Bytes of a request body as sent, when compressed. */
  compressedBytes: 2 * 1024 * 1024,
  /** Records of one page of a pull. */
  pullLimit: 1_000,
  /** A delta beyond either is sent as a poke. */
  deltaBytes: 32 * 1024,
  deltaRecords: 50,
  /** Scopes of one account. */
  scopes: 500,
  /** Invitation lifetime in milliseconds. */
  invitationMs: 7 * 24 * 3_600_000,
} as const
