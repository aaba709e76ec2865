import type { Role } from '#shared/schema/record/access.ts'

/** Why the device itself did not write; the words for each are in client/words. */
export type Refusal =
  /** `fields` as declared by the type; `['*']` is the whole record. */
  | { reason: 'notAllowed'; id: string; type: string; fields: readonly string[] }
  | { reason: 'notAMember'; scope: string }
  /** `field` is null where the record as a whole does not hold together; `detail` says why. */
  | { reason: 'invalid'; id: string; type: string; field: string | null; detail: string }
  | { reason: 'tooLarge'; id: string; type: string }
  /** The record is not here, or it was deleted meanwhile. */
  | { reason: 'gone'; id: string }
  /** The page shows this scope through another member's eyes; `role` is theirs. */
  | { reason: 'lookingAs'; scope: string; role: Role }
  | { reason: 'storageFull' }
  /** The browser lost its database; a reload opens it again. */
  | { reason: 'storageLost' }

/** Carries a refusal to the one place that returns it. */
export class RefusedError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.name = 'RefusedError'
    this.refusal = refusal
  }
}
