import { everyType } from '#shared/schema/everyType.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createStamper, formatStamp } from '#shared/schema/record/stamp.ts'
import { createMemoryStore } from '../memoryStore.ts'
import type { Membership, Revision, StoredRecord, SyncStore } from '../store.ts'
import { createSyncService, type SyncService } from '../syncService.ts'
import { uuid } from './storedRecords.ts'

const KEEPER = uuid(9_000_001)
const REPLICA = 'eeeeeeeeeeee'

export type Seeded = { service: SyncService; store: SyncStore }

/**
 * A server on which a scope stands with records that nobody had to be allowed to write.
 *
 * @param now unix ms of everything that is received
 */
export async function seededScope(
  scope: ScopeName,
  actors: readonly Actor[],
  records: readonly RecordEnvelope[],
  now: number,
): Promise<Seeded> {
  const store = createMemoryStore()
  let count = 9_100_000
  const makeId = () => uuid((count += 1))
  await store.claim({
    scope,
    user: KEEPER,
    name: 'Keeper',
    role: 'planner',
    memberRecord: makeId(),
    now,
  })
  const marker = { ...markerOf(scope), scope }
  const all = [marker, ...records].map((record, index) => storedAs(record, index + 1))
  const wanted = { scopes: [scope], users: [], records: [], heads: [], revisions: [] }
  await store.commit(wanted, () => ({
    writes: {
      records: all,
      revisions: all.map((stored) => revisionOf(stored, now)),
      heads: [],
      memberships: actors.map((actor) => membershipOf(scope, actor, makeId(), now)),
    },
    result: null,
  }))
  const service = createSyncService({
    store,
    maker: { stamper: createStamper(() => now, '000000000000'), makeId },
    now: () => now,
    schedule: queueMicrotask,
    onCommitted: () => undefined,
    onAccess: () => undefined,
  })
  return { service, store }
}

/** The stamp of the nth state of a test's records. */
export function stampOf(n: number): string {
  return formatStamp({ ms: 1_700_000_000_000 + n, counter: 0, replica: REPLICA })
}

/** A scope at version 0 has just been claimed, and would introduce its first member. */
function markerOf(scope: ScopeName): RecordEnvelope {
  const id = uuid(9_000_002)
  return {
    id,
    scope,
    type: 'fact',
    data: { visibility: 'private' },
    at: stampOf(0),
    by: KEEPER,
    _deleted: true,
  }
}

function storedAs(record: RecordEnvelope, version: number): StoredRecord {
  const audience = everyType[record.type]?.audience(record) ?? []
  return {
    record,
    version,
    firstVersion: version,
    origins: {},
    audience: record._deleted ? [] : audience,
    audienceEver: record._deleted ? [] : audience,
    contests: [],
  }
}

function revisionOf({ record: state, version }: StoredRecord, receivedAt: number): Revision {
  const by = { user: KEEPER, role: 'planner', device: 'server', origin: 'keeper' } as const
  const { scope, id } = state
  return { ...by, scope, version, id, cause: 'edit', receivedAt, state, sent: null, baseVersion: 0 }
}

function membershipOf(
  scope: ScopeName,
  actor: Actor,
  memberRecord: string,
  joinedAt: number,
): Membership {
  return {
    ...actor,
    scope,
    memberRecord,
    name: 'Somebody',
    epoch: 0,
    pastTags: [],
    pastUntil: 0,
    joinedAt,
    leftAt: null,
  }
}
