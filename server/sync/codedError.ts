import type { ErrorCode } from '#shared/protocol/errors.ts'

/** A refusal of a whole request, by a code of the catalogue. */
export class CodedError extends Error {
  override name = 'CodedError'
  readonly code: ErrorCode
  /** For OVERLOADED: when to come again; the edge adds its jitter. */
  readonly retryAfterMs: number | undefined

  constructor(code: ErrorCode, message: string, retryAfterMs?: number) {
    super(message)
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}
