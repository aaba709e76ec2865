import type { UnstorableError } from '../sync/store.ts'

/** A row of the batch cannot be stored; which one, a smaller batch will tell (P4). */
export class Unstorable extends Error implements UnstorableError {
  override name = 'Unstorable'
  readonly unstorable = true

  /** The message never repeats the database's: its detail quotes the row. */
  constructor(cause: Error) {
    super('A row cannot be stored.', { cause })
  }
}
