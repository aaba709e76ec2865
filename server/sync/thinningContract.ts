import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Tag } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { PastRevision, PastState } from './history/historyReader.ts'
import type { Revision, StoredRecord, SyncStore, Wanted, Writes } from './store.ts'
import type { OpenStore } from './storeContract.ts'
import { contestOf, OWNER, record, revisionOf, uuid } from './testing/storedRecords.ts'

const TAGS: Tag[] = ['role:planner', `user:${OWNER}`]
const NOTHING: Wanted = { scopes: [], users: [], records: [], heads: [], revisions: [] }
const SAVEPOINT = 40

type Step = {
  kind: 'edit' | 'delete' | 'ask' | 'settle' | 'late' | 'name'
  on: number
  hours: number
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant('edit' as const) },
    { weight: 4, arbitrary: fc.constantFrom('delete', 'settle', 'late', 'name') },
    { weight: 1, arbitrary: fc.constant('ask' as const) },
  ),
  on: fc.integer({ min: 1, max: 3 }),
  hours: fc.integer({ min: 0, max: 5 }),
})

/** A past, the moments at which it is thinned out, and how many records a transaction looks at. */
const past = fc.record({
  steps: fc.array(step, { minLength: 8, maxLength: 40 }),
  keep: fc.integer({ min: 0, max: 12 }),
  /** As parts of a hundred of the steps. */
  thinAfter: fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 1, maxLength: 3 }),
  records: fc.integer({ min: 1, max: 3 }),
})

/**
 * Of two scopes with the same past one is thinned out: whatever somebody within the span, or at a named
 * moment, may ask for is the same in both.
 */
export function thinningKeepsItsWord(name: string, open: OpenStore, runs: number): void {
  describe(`${name}, thinned out`, () => {
    let store: SyncStore
    let close: () => Promise<void>
    let scopes = 70_000

    beforeEach(async () => ({ store, close } = await open()))
    afterEach(() => close())

    test('HIS4 answers about the span and about named moments as before', async () => {
      let removed = 0
      const property = fc.asyncProperty(past, async ({ steps, keep, thinAfter, records }) => {
        const [whole, thinned] = [await newScope(), await newScope()]
        const ids = (n: number) => uuid(scopes * 1_000 + n)
        let now = 1_000
        let edge = 0
        for (const [index, one] of steps.entries()) {
          now += one.hours
          for (const scope of [whole, thinned]) {
            // Ids belong to one scope for ever; the two differ by that alone.
            const offset = scope === whole ? 0 : 500
            await write(
              scope,
              changeBy(scope, one, index + 1, now, (n) => ids(n + offset)),
            )
          }
          if (!thinAfter.some((part) => Math.ceil((part / 100) * steps.length) === index + 1))
            continue
          edge = Math.max(edge, now - keep)
          let after: string | null = null
          do {
            const done = await store.thin({ scope: thinned, before: now - keep, after, records })
            removed += done.removed
            after = done.next
          } while (after !== null)
        }
        const last = steps.length
        const [all, left] = [await linesOf(whole), await linesOf(thinned)]
        const since = all.filter(({ revision }) => revision.receivedAt >= edge)
        expect(told(left.filter(({ revision }) => revision.receivedAt >= edge))).toEqual(
          told(since),
        )
        const firstSince = Math.min(...since.map(({ revision }) => revision.version), last)
        for (let version = firstSince; version <= last; version += 1)
          expect(shown(await statesAt(thinned, version))).toEqual(
            shown(await statesAt(whole, version)),
          )
        const named = all.filter(({ revision }) => revision.state.type === 'savepoint')
        for (const { revision } of named) {
          const version = revision.version - 1
          expect(shown(await statesAt(thinned, version))).toEqual(
            shown(await statesAt(whole, version)),
          )
        }
        // What any device away no longer than the span started from is known by its stamp.
        for (const state of await statesAt(thinned, firstSince - 1))
          expect(await knows(thinned, state)).toBe(true)
      })
      await fc.assert(property, { numRuns: runs, endOnFailure: true })
      expect(removed).toBeGreaterThan(runs)
    })

    async function newScope(): Promise<ScopeName> {
      const scope: ScopeName = `wedding:${uuid((scopes += 1))}`
      const claim = { scope, user: OWNER, name: 'Ada', role: 'planner', now: 5 } as const
      await store.claim({ ...claim, memberRecord: uuid(7) })
      return scope
    }

    async function write(scope: ScopeName, writes: (standing: Standing) => Writes): Promise<void> {
      const records = [1, 2, 3, 4].map((n) => ({ scope, id: idsOf.get(scope)?.(n) ?? uuid(n) }))
      await store.commit({ ...NOTHING, scopes: [scope], records }, (loaded) => ({
        writes: writes(loaded.records),
        result: null,
      }))
    }

    type Standing = ReadonlyMap<string, StoredRecord>
    const idsOf = new Map<ScopeName, (n: number) => string>()

    function changeBy(
      scope: ScopeName,
      { kind, on }: Step,
      version: number,
      receivedAt: number,
      id: (n: number) => string,
    ): (standing: Standing) => Writes {
      idsOf.set(scope, id)
      return (standing) => {
        const before = standing.get(id(on))
        const isNamed = kind === 'name'
        const own = isNamed ? { data: { name: `at ${version}`, namedAt: 1 } } : {}
        const made = record(scope, id(isNamed ? SAVEPOINT + version : on), version, own)
        const asks = kind === 'ask' || (kind !== 'settle' && hasOpen(before))
        const late = kind === 'late' && before !== undefined
        const stored: StoredRecord = {
          ...made,
          firstVersion: isNamed ? version : (before?.firstVersion ?? version),
          contests: asks && !isNamed ? [{ ...contestOf(uuid(9)), status: 'open' }] : [],
          record: {
            ...made.record,
            type: isNamed ? 'savepoint' : 'day',
            _deleted: kind === 'delete',
          },
        }
        const revision: Revision = { ...revisionOf(stored), receivedAt }
        if (late)
          return {
            ...EMPTY,
            revisions: [
              { ...revision, cause: 'superseded', state: before.record, sent: stored.record },
            ],
          }
        const cause = kind === 'settle' && before ? 'resolution' : 'edit'
        return { ...EMPTY, records: [stored], revisions: [{ ...revision, cause }] }
      }
    }

    function linesOf(scope: ScopeName): Promise<readonly PastRevision[]> {
      return store.read(OWNER, async ({ memberships, history }) => {
        await memberships()
        return history.lines({ scope, before: 1_000, limit: 1_000, tags: TAGS })
      })
    }

    function statesAt(scope: ScopeName, version: number): Promise<readonly PastState[]> {
      return store.read(OWNER, async ({ memberships, history }) => {
        await memberships()
        return history.states({ scope, version, limit: 1_000, tags: TAGS })
      })
    }

    function knows(scope: ScopeName, { id, state: { at } }: PastState): Promise<boolean> {
      const wanted = { ...NOTHING, scopes: [scope], revisions: [{ scope, id, at }] }
      return store.commit(wanted, ({ revisions }) => ({
        writes: EMPTY,
        // An edit that was never applied made no state.
        result: revisions.get(`${id} ${at}`)?.some(({ cause }) => cause !== 'superseded') ?? false,
      }))
    }
  })
}

const EMPTY: Writes = { records: [], revisions: [], heads: [], memberships: [] }

function hasOpen(stored: StoredRecord | undefined): boolean {
  return stored?.contests.some(({ status }) => status === 'open') ?? false
}

/** Without what tells the two scopes apart. */
function told(lines: readonly PastRevision[]): object[] {
  return lines.map(({ revision: { version, cause, state }, before }) => ({
    version,
    cause,
    type: state.type,
    data: state.data,
    before: before?.data ?? null,
  }))
}

function shown(states: readonly PastState[]): object[] {
  return states
    .map(({ state: { type, data, at } }) => ({ type, data, at }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}
