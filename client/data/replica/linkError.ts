/** Why a request had no usable answer. */
export type LinkFailure =
  /**
   * No network, a timeout, or a page of somebody else's in place of the answer; `silent`: nothing at
   * all came back for as long as we waited.
   */
  | { kind: 'unreachable'; silent?: true }
  /** A fault of the server, or no room for us now; `retryAfterMs` where it said how long. */
  | { kind: 'busy'; status: number; retryAfterMs: number | null }
  /** The session has ended; edits are kept. */
  | { kind: 'signedOut' }
  /** Somebody signed this device out; `wipe`: as lost or stolen. */
  | { kind: 'revoked'; wipe: boolean }
  /** The app is too old to push. */
  | { kind: 'tooOld' }
  /** Too many bytes: send fewer rows. */
  | { kind: 'tooLarge' }
  /** The server refuses the request for what is in it. */
  | { kind: 'refused'; status: number; code: string; message: string }

export class LinkError extends Error {
  readonly failure: LinkFailure
  constructor(failure: LinkFailure) {
    super(failure.kind)
    this.name = 'LinkError'
    this.failure = failure
  }
}
