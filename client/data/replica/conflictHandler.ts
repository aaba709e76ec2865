import { deepEqual, type RxConflictHandler, type WithDeleted } from 'rxdb'
import type { Guard } from './database.ts'
import type { StoredFields } from './recordsSchema.ts'

/** What RxDB calls the question whether a pulled state differs from ours, and so must be written. */
const PULLED = 'downstream-check-if-equal-1'

/**
 * The server has merged already: its state wins. A pulled state that was overtaken on the way
 * (F11, F26), or whose id is ours in another scope, counts as equal, so that it is not written.
 */
export function conflictHandler(guard: Guard): RxConflictHandler<StoredFields> {
  return {
    resolve: async ({ realMasterState }) => realMasterState,
    isEqual(a, b, context) {
      if (context === PULLED && (a.scope !== b.scope || guard.isOvertaken(a.id, a.at))) return true
      return isSameState(a, b)
    },
  }
}

/** The stamp is part of the state: an edit taken back is still an edit (R3). */
function isSameState(a: WithDeleted<StoredFields>, b: WithDeleted<StoredFields>): boolean {
  return (
    a.at === b.at &&
    a._deleted === b._deleted &&
    a.by === b.by &&
    a.type === b.type &&
    a.scope === b.scope &&
    deepEqual(a.data, b.data)
  )
}
