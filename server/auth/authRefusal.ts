import type { ErrorCode } from '#shared/protocol/errors.ts'

/** A refusal by a rule of accounts, sessions or invitations; `details` go out with the answer. */
export class AuthRefusal extends Error {
  override name = 'AuthRefusal'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>) {
    super(message)
    this.code = code
    this.details = details
  }
}
