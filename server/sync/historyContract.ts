import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Tag } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LinesWanted, StatesWanted } from './history/historyReader.ts'
import type { Revision, StoredRecord, SyncStore, Writes } from './store.ts'
import type { OpenStore } from './storeContract.ts'
import { contestOf, OWNER, record, revisionOf, uuid } from './testing/storedRecords.ts'

const NOTHING = { scopes: [], users: [], records: [], heads: [], revisions: [] }
const OTHER = uuid(2)
const planner: Tag[] = ['role:planner', `user:${OWNER}`]
const family: Tag[] = ['role:family', `user:${OTHER}`]
/** Readers of a `day`: everybody in the wedding; of `vendorTerms`: not the family. */
const everybody: Tag[] = ['role:planner', 'role:family']

/** What every store must remember, and forget, whatever it is made of. */
export function historyContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of the past`, () => {
    let store: SyncStore
    let close: () => Promise<void>
    let scope: ScopeName
    let ids = 5_000

    beforeEach(async () => {
      ;({ store, close } = await open())
      scope = `wedding:${uuid((ids += 1))}`
      await store.claim({
        scope,
        user: OWNER,
        name: 'Ada',
        role: 'planner',
        memberRecord: uuid(7),
        now: 5,
      })
    })
    afterEach(() => close())

    test('lines come newest first, page by page, beside the state before and the one that was seen', async () => {
      const sent = record(scope, uuid(3), 99).record
      await write(
        step(day(3, 1)),
        step(day(4, 2)),
        step(day(3, 3), { cause: 'merge', sent, baseVersion: 2 }),
      )
      const first = await lines({ limit: 2 })
      expect(first.map(({ revision: { version } }) => version)).toEqual([3, 2])
      expect(first[0]).toMatchObject({
        before: { data: { title: 'v1' } },
        base: { data: { title: 'v1' } },
        revision: { cause: 'merge', sent: { at: sent.at }, baseVersion: 2 },
      })
      expect(first[1]).toMatchObject({ before: null, base: null })
      const rest = await lines({ limit: 2, before: 2 })
      expect(rest.map(({ revision: { version } }) => version)).toEqual([1])
    })

    test('of a record, of a field of it, by a person', async () => {
      const named = (version: number, data: object) =>
        record(scope, uuid(3), version, { data: { ...data }, ...readBy(everybody) })
      await write(
        step(named(1, { title: 'a', date: '1' })),
        step(day(4, 2)),
        step(named(3, { title: 'b', date: '1' }), { user: OTHER }),
        step(named(4, { title: 'b', date: '2' })),
        step(named(5, { title: 'b', date: '2' }), {
          cause: 'superseded',
          sent: { ...named(1, { title: 'c', date: '2' }).record },
        }),
      )
      const versions = async (wanted: Partial<LinesWanted>) =>
        (await lines(wanted)).map(({ revision }) => revision.version)
      expect(await versions({ record: uuid(3) })).toEqual([5, 4, 3, 1])
      expect(await versions({ record: uuid(3), field: 'title' })).toEqual([5, 3, 1])
      expect(await versions({ record: uuid(3), field: 'date' })).toEqual([4, 1])
      expect(await versions({ user: OTHER })).toEqual([3])
      expect(await versions({ record: uuid(3), user: OTHER })).toEqual([3])
      expect(await versions({ record: uuid(999) })).toEqual([])
    })

    test('HIS1 P5 a line needs the readers of its state and those of the record now; filtered before the limit', async () => {
      const secret = record(scope, uuid(3), 1, { ...readBy(planner) })
      const was = { ...secret.record, type: 'vendorTerms', data: { vendor: uuid(9) } }
      const opened = day(3, 2)
      await write(
        step({ ...secret, record: was }),
        step({ ...opened, firstVersion: 1 }),
        step(day(4, 3)),
        step({ ...day(4, 4), ...readBy(planner), firstVersion: 3 }),
        step(day(5, 5)),
      )
      const seen = await lines({ tags: family, limit: 2 })
      // 5 is theirs; 4 and 3 are of a record that is no longer; 2 is, and 1 was not when it stood.
      expect(seen.map(({ revision }) => revision.version)).toEqual([5, 2])
      expect(await lines({ tags: family, record: uuid(4) })).toEqual([])
      expect((await lines({ limit: 9 })).map(({ revision }) => revision.version)).toEqual([
        5, 4, 3, 2, 1,
      ])
    })

    test('questions have no lines; a decision has one by itself only if nothing came of it', async () => {
      const data = { record: uuid(3), conflict: uuid(8) }
      const decision = (n: number, version: number) => typed(n, version, 'resolution', data)
      await write(
        step(day(3, 1)),
        step(typed(8, 2, 'conflict', { readers: ['role:planner'], record: uuid(3) })),
        step(decision(20, 3)),
        step(
          { ...day(3, 4), firstVersion: 1 },
          { cause: 'resolution', decided: { conflicts: [uuid(8)] } },
        ),
        step(decision(21, 5)),
      )
      const found = await lines({})
      expect(found.map(({ revision }) => revision.version)).toEqual([5, 4, 1])
      expect(found[1]?.revision.decided).toEqual({ conflicts: [uuid(8)] })
    })

    test('the states of a moment: the last one each up to it, live ones only, by id, page by page', async () => {
      await write(
        step(day(5, 1)),
        step(day(3, 2)),
        step(day(4, 3)),
        step({ ...day(3, 4), firstVersion: 2 }),
        step(deleted(day(4, 5), 3)),
        step(day(6, 6)),
      )
      const titles = async (wanted: Partial<StatesWanted>) =>
        (await states(wanted)).map(({ id, state }) => [id, state.data['title']])
      expect(await titles({ version: 3 })).toEqual([
        [uuid(3), 'v2'],
        [uuid(4), 'v3'],
        [uuid(5), 'v1'],
      ])
      expect(await titles({ version: 5 })).toEqual([
        [uuid(3), 'v4'],
        [uuid(5), 'v1'],
      ])
      expect(await titles({ version: 6, limit: 1, after: uuid(3) })).toEqual([[uuid(5), 'v1']])
      expect(await titles({ version: 3, record: uuid(3) })).toEqual([[uuid(3), 'v2']])
      expect(await titles({ version: 0 })).toEqual([])
    })

    test('P5 the states of a moment need both readers too', async () => {
      await write(
        step(day(3, 1)),
        step({ ...day(3, 2), ...readBy(planner), firstVersion: 1 }),
        step(day(4, 3)),
      )
      const seen = async (tags: Tag[], version: number) =>
        (await states({ tags, version })).map(({ id }) => id)
      expect(await seen(family, 1)).toEqual([])
      expect(await seen(family, 3)).toEqual([uuid(4)])
      expect(await seen(planner, 1)).toEqual([uuid(3)])
    })

    test('a moment is a version, an instant, or what stood right before it was named', async () => {
      const savepoint = typed(30, 3, 'savepoint', { name: 'Final plan', namedAt: 1 })
      await write(
        step(day(3, 1), { receivedAt: 100 }),
        step(day(4, 2), { receivedAt: 200 }),
        step(savepoint, { receivedAt: 300 }),
        step({ ...day(3, 4), firstVersion: 1 }, { receivedAt: 300 }),
      )
      const moment = (asked: Parameters<Reader['moment']>[1], tags = planner) =>
        history((past) => past.moment(scope, asked, tags))
      expect(await moment({ version: 2 })).toEqual({ version: 2, changedAt: 200 })
      expect(await moment({ time: 299 })).toEqual({ version: 2, changedAt: 200 })
      expect(await moment({ time: 300 })).toEqual({ version: 4, changedAt: 300 })
      expect(await moment({ time: 99 })).toEqual({ version: 0, changedAt: null })
      expect(await moment({ savepoint: uuid(30) })).toEqual({ version: 2, changedAt: 200 })
      expect(await moment({ savepoint: uuid(30) }, family)).toBeNull()
      expect(await moment({ savepoint: uuid(3) })).toBeNull()
    })

    test('what was erased is blank everywhere, is marked, and leaves who did what when', async () => {
      const data = { record: uuid(3), conflict: uuid(8), value: 'secret' }
      const first = record(scope, uuid(3), 1, { data: { title: 'secret' }, ...readBy(everybody) })
      await write(
        step(first, { sent: first.record }),
        step(typed(8, 2, 'conflict', { record: uuid(3), readers: ['role:planner'] })),
        step(typed(20, 3, 'resolution', data)),
        step(typed(21, 4, 'handover', { conflict: uuid(8), to: OTHER, note: 'secret' })),
      )
      const gone = { ...first.record, data: {}, by: '', _deleted: true, at: day(3, 5).record.at }
      expect([...(await history((past) => past.companions(scope, uuid(3))))].sort()).toEqual([
        uuid(8),
        uuid(20),
        uuid(21),
      ])
      const tombstone: StoredRecord = { ...first, record: gone, version: 5, erased: true }
      const head = {
        scope,
        origin: 'aaaaaaaaaaaa',
        id: uuid(3),
        baseAt: null,
        at: first.record.at,
        hash: 'f'.repeat(64),
        version: 1,
        state: first.record,
      }
      await commit({ ...EMPTY, heads: [head] })
      await commit({
        ...EMPTY,
        records: [tombstone],
        revisions: [{ ...revisionOf(tombstone), cause: 'erased' }],
        erased: [{ scope, id: uuid(3) }],
      })
      const loaded = await store.commit(
        {
          ...NOTHING,
          scopes: [scope],
          records: [{ scope, id: uuid(3) }],
          heads: [{ scope, origin: 'aaaaaaaaaaaa', id: uuid(3) }],
          revisions: [{ scope, id: uuid(3), at: first.record.at }],
        },
        (all) => ({ writes: EMPTY, result: all }),
      )
      expect(loaded.records.get(uuid(3))).toMatchObject({ erased: true, record: gone })
      const [head1] = loaded.heads.values()
      expect(head1).toMatchObject({ hash: '', state: { data: {}, _deleted: true } })
      const [[blanked] = []] = loaded.revisions.values()
      expect(blanked).toMatchObject({
        user: OWNER,
        device: 'Ada’s phone',
        sent: null,
        state: { data: {}, by: '', _deleted: true },
      })
      expect(await states({ version: 4, record: uuid(3) })).toEqual([])
      expect((await lines({ record: uuid(3) })).map(({ revision }) => revision.cause)).toContain(
        'erased',
      )
    })

    test('a snapshot sees neither what is written nor what is thinned out after it was taken', async () => {
      await write(step(day(3, 1), { receivedAt: 1 }), step({ ...day(3, 2), firstVersion: 1 }))
      const seen = await store.read(OWNER, async (snapshot) => {
        await snapshot.memberships()
        const wanted = { scope, before: 99, limit: 9, tags: planner }
        await snapshot.history.lines(wanted)
        await write(step(day(4, 3)))
        await store.thin({ scope, before: 1_000, after: null, records: 10 })
        return [await snapshot.history.lines(wanted), await snapshot.history.wholeSince(scope)]
      })
      expect(seen).toMatchObject([
        [{ revision: { version: 2 } }, { revision: { version: 1 } }],
        null,
      ])
    })

    test('HIS4 thinning takes what is long past, but never what somebody may come back to', async () => {
      const again = (n: number, version: number, first: number) => ({
        ...day(n, version),
        firstVersion: first,
      })
      const asked = {
        ...again(5, 12, 8),
        contests: [{ ...contestOf(uuid(90)), status: 'open' as const }],
      }
      await write(
        step(day(3, 1), { receivedAt: 10 }),
        step(again(3, 2, 1), { receivedAt: 20 }),
        // What the savepoint names is version 2 of it.
        step(typed(30, 3, 'savepoint', { name: 'Plan', namedAt: 1 }), { receivedAt: 30 }),
        step(again(3, 4, 1), { receivedAt: 40 }),
        step(again(3, 5, 1), { receivedAt: 50, cause: 'resolution' }),
        step(again(3, 6, 1), { receivedAt: 60 }),
        step(again(3, 7, 1), { receivedAt: 200 }),
        step(day(5, 8), { receivedAt: 61 }),
        step(again(5, 9, 8), { receivedAt: 62 }),
        step(day(6, 10), { receivedAt: 63 }),
        step(deleted(day(6, 11), 10), { receivedAt: 64 }),
        step(asked, { receivedAt: 65 }),
      )
      const steps: number[] = []
      let after: string | null = null
      do {
        const { removed, next } = await store.thin({ scope, before: 100, after, records: 2 })
        steps.push(removed)
        after = next
      } while (after !== null)
      expect(steps.length).toBeGreaterThan(1)
      const left = (await lines({ limit: 99 })).map(({ revision }) => revision.version)
      // 1: thinned out · 4: likewise · 10: the deletion stands for it.
      expect(left).toEqual([12, 11, 9, 8, 7, 6, 5, 3, 2])
      expect(await history((past) => past.wholeSince(scope))).toBe(100)
      const { removed } = await store.thin({ scope, before: 100, after: null, records: 99 })
      expect(removed).toBe(0)
    })

    test('a scope from which nothing was taken is still whole', async () => {
      await write(step(day(3, 1), { receivedAt: 10 }))
      await store.thin({ scope, before: 100, after: null, records: 99 })
      expect(await history((past) => past.wholeSince(scope))).toBeNull()
    })

    test('scopes are named in order, from one on', async () => {
      const more = [uuid((ids += 1)), uuid((ids += 1))].map((id): ScopeName => `studio:${id}`)
      for (const one of more)
        await store.claim({
          scope: one,
          user: OWNER,
          name: 'Ada',
          role: 'owner',
          memberRecord: uuid(7),
          now: 5,
        })
      const all = await store.scopesAfter('', 1_000)
      expect(all).toEqual([...all].sort())
      expect(all).toEqual(expect.arrayContaining([scope, ...more]))
      expect(await store.scopesAfter(all[0] ?? '', 1)).toEqual(all.slice(1, 2))
    })

    type Reader = Parameters<Parameters<SyncStore['read']>[1]>[0]['history']

    function history<T>(ask: (past: Reader) => Promise<T>): Promise<T> {
      return store.read(OWNER, async (snapshot) => {
        await snapshot.memberships()
        return ask(snapshot.history)
      })
    }

    function lines(wanted: Partial<LinesWanted>) {
      return history((past) =>
        past.lines({ scope, before: 1_000, limit: 50, tags: planner, ...wanted }),
      )
    }

    function states(wanted: Partial<StatesWanted>) {
      return history((past) =>
        past.states({ scope, version: 1_000, limit: 50, tags: planner, ...wanted }),
      )
    }

    async function write(...steps: { stored: StoredRecord; revision: Revision }[]): Promise<void> {
      for (const { stored, revision } of steps)
        await commit({ ...EMPTY, records: [stored], revisions: [revision] })
    }

    function commit(writes: Writes): Promise<void> {
      return store.commit({ ...NOTHING, scopes: [scope] }, () => ({ writes, result: undefined }))
    }

    function day(n: number, version: number): StoredRecord {
      return record(scope, uuid(n), version, readBy(everybody))
    }

    function typed(n: number, version: number, type: string, data: object): StoredRecord {
      const stored = record(scope, uuid(n), version, { data: { ...data } })
      return { ...stored, record: { ...stored.record, type } }
    }
  })
}

const EMPTY: Writes = { records: [], revisions: [], heads: [], memberships: [] }

function readBy(tags: readonly Tag[]): Pick<StoredRecord, 'audience' | 'audienceEver'> {
  return { audience: tags, audienceEver: tags }
}

function deleted(stored: StoredRecord, firstVersion: number): StoredRecord {
  return { ...stored, firstVersion, record: { ...stored.record, _deleted: true } }
}

/** A change as a plan would write it. */
function step(stored: StoredRecord, more: Partial<Revision> = {}) {
  return { stored, revision: { ...revisionOf(stored), ...more } }
}
