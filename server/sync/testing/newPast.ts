import type { Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { HistoryReader, LinesWanted, StatesWanted } from '../history/historyReader.ts'
import type { Revision, StoredRecord, SyncStore, Writes } from '../store.ts'
import { OWNER, record, revisionOf, uuid } from './storedRecords.ts'

export const OTHER = uuid(2)
export const planner: Tag[] = ['role:planner', `user:${OWNER}`]
export const family: Tag[] = ['role:family', `user:${OTHER}`]
/** Readers of a `day`: everybody in the wedding; of `vendorTerms`: not the family. */
const everybody: Tag[] = ['role:planner', 'role:family']

export const NOTHING = { scopes: [], users: [], records: [], heads: [], revisions: [] }
export const EMPTY: Writes = { records: [], revisions: [], heads: [], memberships: [] }

export type Step = { stored: StoredRecord; revision: Revision }

/** A scope of OWNER's in a store, its past written step by step and asked about as its planner. */
export async function newPast(store: SyncStore, scope: ScopeName) {
  const claim = { scope, user: OWNER, name: 'Ada', role: 'planner', now: 5 } as const
  await store.claim({ ...claim, memberRecord: uuid(7) })

  function history<T>(ask: (past: HistoryReader) => Promise<T>): Promise<T> {
    return store.read(OWNER, async (snapshot) => {
      await snapshot.memberships()
      return ask(snapshot.history)
    })
  }

  function commit(writes: Writes): Promise<void> {
    return store.commit({ ...NOTHING, scopes: [scope] }, () => ({ writes, result: undefined }))
  }

  return {
    history,
    commit,
    lines: (wanted: Partial<LinesWanted>) =>
      history((past) => past.lines({ scope, before: 1_000, limit: 50, tags: planner, ...wanted })),
    states: (wanted: Partial<StatesWanted>) =>
      history((past) =>
        past.states({ scope, version: 1_000, limit: 50, tags: planner, ...wanted }),
      ),
    async write(...steps: Step[]): Promise<void> {
      for (const { stored, revision } of steps)
        await commit({ ...EMPTY, records: [stored], revisions: [revision] })
    },
    /** The nth day, as everybody reads it. */
    day: (n: number, version: number, data?: object): StoredRecord =>
      record(scope, uuid(n), version, {
        ...readBy(everybody),
        ...(data === undefined ? {} : { data: { ...data } }),
      }),
    typed(n: number, version: number, type: string, data: object): StoredRecord {
      const stored = record(scope, uuid(n), version, { data: { ...data } })
      const envelope: RecordEnvelope = { ...stored.record, type }
      return { ...stored, record: envelope }
    },
  }
}

export type Past = Awaited<ReturnType<typeof newPast>>

export function readBy(tags: readonly Tag[]): Pick<StoredRecord, 'audience' | 'audienceEver'> {
  return { audience: tags, audienceEver: tags }
}

export function deleted(stored: StoredRecord, firstVersion: number): StoredRecord {
  return { ...stored, firstVersion, record: { ...stored.record, _deleted: true } }
}

/** A change as a plan would write it. */
export function step(stored: StoredRecord, more: Partial<Revision> = {}): Step {
  return { stored, revision: { ...revisionOf(stored), ...more } }
}
