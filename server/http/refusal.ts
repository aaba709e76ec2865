import type { ErrorCode } from '#shared/protocol/errors.ts'

/** A request that is turned down at the edge, before any rule sees it. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>> | undefined
  readonly retryAfterMs: number | undefined

  constructor(
    code: ErrorCode,
    message: string,
    more: { details?: Readonly<Record<string, unknown>>; retryAfterMs?: number } = {},
  ) {
    super(message)
    this.code = code
    this.details = more.details
    this.retryAfterMs = more.retryAfterMs
  }
}
