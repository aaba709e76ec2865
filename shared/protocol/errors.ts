import * as z from 'zod/mini'

/**
 * Every code of the wire: what it means, and what a client does about it.
 * `status` is the HTTP status when the code concerns a whole request; row codes come inside a 200.
 */
export const ERRORS = {
  // whole requests
  BAD_REQUEST: { status: 400, meaning: 'The request is not of the documented shape.' },
  PASSWORD_TOO_COMMON: {
    status: 400,
    meaning: 'The password is one of those that are guessed first; choose another.',
  },
  LIMIT_TOO_LARGE: { status: 400, meaning: 'The limit of a pull is above 1000.' },
  UNAUTHENTICATED: { status: 401, meaning: 'No valid session: sign in again, keep the queue.' },
  WRONG_CREDENTIALS: { status: 401, meaning: 'The e-mail address or the password is wrong.' },
  DEVICE_REVOKED: {
    status: 401,
    meaning: 'This device was signed out from elsewhere; details.wipe tells whether to erase it.',
  },
  FORBIDDEN: { status: 403, meaning: 'Signed in, but not allowed to do this.' },
  NOT_FOUND: { status: 404, meaning: 'There is no such thing, or it is not yours to see.' },
  METHOD_NOT_ALLOWED: { status: 405, meaning: 'This address takes other methods; see Allow.' },
  EMAIL_TAKEN: { status: 409, meaning: 'An account with this e-mail address exists.' },
  LAST_OWNER: { status: 409, meaning: 'A wedding keeps at least one owner.' },
  INVITATION_EXPIRED: { status: 410, meaning: 'The invitation is used up, expired or withdrawn.' },
  LINK_ENDED: {
    status: 410,
    meaning:
      'The link has ended, was withdrawn or is not for this device any more: ask for another.',
  },
  LINK_FULL: { status: 409, meaning: 'As many devices as the link allows have opened it.' },
  BODY_TOO_LARGE: { status: 413, meaning: 'Send fewer rows.' },
  UPLOAD_OFFSET: {
    status: 409,
    meaning: 'The upload stands elsewhere: ask where (HEAD), and go on from there.',
  },
  FILE_TOO_LARGE: { status: 413, meaning: 'The file is larger than files may be.' },
  FILE_QUOTA: { status: 413, meaning: 'The wedding holds as many bytes of files as it may.' },
  FILE_TYPE: { status: 422, meaning: 'The content is not of a type that is taken in.' },
  FILE_HASH: {
    status: 422,
    meaning: 'What arrived is not what was announced, and is gone: send it again from the start.',
  },
  UNSUPPORTED_MEDIA: { status: 415, meaning: 'Send JSON.' },
  CLIENT_TOO_OLD: { status: 426, meaning: 'Update the app; export what is unsent first.' },
  RATE_LIMITED: { status: 429, meaning: 'Wait as long as Retry-After says.' },
  INTERNAL: { status: 500, meaning: 'A fault of the server; try again, nothing was changed.' },
  OVERLOADED: { status: 503, meaning: 'Wait as long as Retry-After says.' },
  // single rows of a push (FORBIDDEN is also one)
  INVALID: { status: 422, meaning: 'The record does not have the form of its type.' },
  TOO_LARGE: { status: 422, meaning: 'The record is above the size limits.' },
  UNSUPPORTED_TYPE: { status: 422, meaning: 'This server does not know the type.' },
  SCOPE_LOST: { status: 422, meaning: 'The sender is no longer a member of the scope.' },
  ERASED: { status: 422, meaning: 'The record was erased for good; nothing of it is taken in.' },
  ID_TAKEN: { status: 422, meaning: 'The id belongs to another record.' },
} as const

export type ErrorCode = keyof typeof ERRORS

export const ROW_CODES = [
  'FORBIDDEN',
  'INVALID',
  'TOO_LARGE',
  'UNSUPPORTED_TYPE',
  'SCOPE_LOST',
  'ERASED',
  'ID_TAKEN',
] as const satisfies readonly ErrorCode[]
export type RowCode = (typeof ROW_CODES)[number]

export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.optional(z.record(z.string(), z.unknown())),
  }),
})
export type ErrorBody = z.output<typeof errorBody>
