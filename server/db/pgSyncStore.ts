import type { SyncStore } from '../sync/store.ts'
import { createClaim } from './pgClaims.ts'
import { createCommit } from './pgCommit.ts'
import { createMembers } from './pgMembers.ts'
import { createDropRefusals } from './pgRefusals.ts'
import { createScopesOn } from './pgScopesOn.ts'
import { createRead } from './pgSnapshot.ts'
import { createThinning } from './pgThinning.ts'
import type { Database } from './pool.ts'

/** Records in PostgreSQL, behind row-level security. */
export function createPgSyncStore(database: Database): SyncStore {
  return {
    claim: createClaim(database),
    commit: createCommit(database),
    read: createRead(database),
    members: createMembers(database),
    ...createThinning(database),
    scopesOn: createScopesOn(database),
    dropRefusals: createDropRefusals(database),
  }
}
