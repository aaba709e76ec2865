/** Why a file did not go up. */
export type UploadFailure =
  /** No network, or somebody else's page in place of the answer. */
  | { kind: 'unreachable' }
  /** No room for us now; `retryAfterMs` where the server said how long. */
  | { kind: 'busy'; retryAfterMs: number | null }
  /** The session has ended; the file stays here. */
  | { kind: 'signedOut' }
  /** Bytes were spoilt on the way: the file has to go up from its first byte. */
  | { kind: 'spoilt' }
  /** The server will not have it; `code` is one of the protocol's, or `HTTP <status>`. */
  | { kind: 'refused'; code: string }

export class UploadError extends Error {
  readonly failure: UploadFailure
  constructor(failure: UploadFailure) {
    super(failure.kind)
    this.name = 'UploadError'
    this.failure = failure
  }
}
