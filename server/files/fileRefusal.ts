import type { ErrorCode } from '#shared/protocol/errors.ts'

/** A refusal of a request about files, by a code of the catalogue. */
export class FileRefusal extends Error {
  override name = 'FileRefusal'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
