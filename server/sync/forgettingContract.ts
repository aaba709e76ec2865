import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore, StoredRecord } from './store.ts'
import type { OpenStore } from './storeContract.ts'
import {
  deleted,
  EMPTY,
  newPast,
  NOTHING,
  OTHER,
  planner,
  step,
  type Past,
} from './testing/newPast.ts'
import { contestOf, OWNER, revisionOf, uuid } from './testing/storedRecords.ts'

/** What every store must forget, and what never, whatever it is made of. */
export function forgettingContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of forgetting`, () => {
    let store: SyncStore
    let close: () => Promise<void>
    let scope: ScopeName
    let past: Past
    let ids = 6_000

    beforeEach(async () => {
      ;({ store, close } = await open())
      scope = `wedding:${uuid((ids += 1))}`
      past = await newPast(store, scope)
    })
    afterEach(() => close())

    test('what was proposed for a record goes with it, and nothing about others', async () => {
      await past.write(
        step(past.day(3, 1)),
        step(past.typed(22, 2, 'changeRequest', { target: uuid(3) })),
        step(past.typed(23, 3, 'changeRequest', { target: uuid(4) })),
      )
      const found = await past.history((reader) => reader.companions(scope, uuid(3)))
      expect(found).toEqual([uuid(22)])
    })

    test('published plans that still have the words of a moment are found with it', async () => {
      const told = (title: string) => ({ [uuid(3)]: { day: uuid(9), start: 1, end: 2, title } })
      await past.write(
        step(past.day(3, 1)),
        step(past.typed(22, 2, 'planRevision', { times: told('Vows') })),
        step(past.typed(23, 3, 'planRevision', { times: told('…') })),
        step(past.typed(24, 4, 'guestSchedule', { moments: told('Vows') })),
        step(past.typed(25, 5, 'guestSchedule', { moments: {} })),
      )
      const found = await past.history((reader) => reader.companions(scope, uuid(3)))
      expect([...found].toSorted()).toEqual([uuid(22), uuid(24)])
    })

    test('what was erased is blank everywhere, is marked, and leaves who did what when', async () => {
      const data = { record: uuid(3), conflict: uuid(8), value: 'secret' }
      const first = past.day(3, 1, { title: 'secret' })
      await past.write(
        step(first, { sent: first.record }),
        step(past.typed(8, 2, 'conflict', { record: uuid(3), readers: ['role:planner'] })),
        step(past.typed(20, 3, 'resolution', data)),
        step(past.typed(21, 4, 'handover', { conflict: uuid(8), to: OTHER, note: 'secret' })),
      )
      const gone = {
        ...first.record,
        data: {},
        by: '',
        _deleted: true,
        at: past.day(3, 5).record.at,
      }
      expect(
        [...(await past.history((reader) => reader.companions(scope, uuid(3))))].sort(),
      ).toEqual([uuid(8), uuid(20), uuid(21)])
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
      await past.commit({ ...EMPTY, heads: [head] })
      await past.commit({
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
      expect(await past.states({ version: 4, record: uuid(3) })).toEqual([])
      expect(
        (await past.lines({ record: uuid(3) })).map(({ revision }) => revision.cause),
      ).toContain('erased')
    })

    test('a snapshot sees neither what is written nor what is thinned out after it was taken', async () => {
      await past.write(
        step(past.day(3, 1), { receivedAt: 1 }),
        step({ ...past.day(3, 2), firstVersion: 1 }),
      )
      const seen = await store.read(OWNER, async (snapshot) => {
        await snapshot.memberships()
        const wanted = { scope, before: 99, limit: 9, tags: planner }
        await snapshot.history.lines(wanted)
        await past.write(step(past.day(4, 3)))
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
        ...past.day(n, version),
        firstVersion: first,
      })
      const asked = {
        ...again(5, 12, 8),
        contests: [{ ...contestOf(uuid(90)), status: 'open' as const }],
      }
      await past.write(
        step(past.day(3, 1), { receivedAt: 10 }),
        step(again(3, 2, 1), { receivedAt: 20 }),
        // What the savepoint names is version 2 of it.
        step(past.typed(30, 3, 'savepoint', { name: 'Plan', namedAt: 1 }), { receivedAt: 30 }),
        step(again(3, 4, 1), { receivedAt: 40 }),
        step(again(3, 5, 1), { receivedAt: 50, cause: 'resolution' }),
        step(again(3, 6, 1), { receivedAt: 60 }),
        step(again(3, 7, 1), { receivedAt: 200 }),
        step(past.day(5, 8), { receivedAt: 61 }),
        step(again(5, 9, 8), { receivedAt: 62 }),
        step(past.day(6, 10), { receivedAt: 63 }),
        step(deleted(past.day(6, 11), 10), { receivedAt: 64 }),
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
      const left = (await past.lines({ limit: 99 })).map(({ revision }) => revision.version)
      // 1: thinned out · 4: likewise · 10: the deletion stands for it.
      expect(left).toEqual([12, 11, 9, 8, 7, 6, 5, 3, 2])
      expect(await past.history((reader) => reader.wholeSince(scope))).toBe(100)
      const { removed } = await store.thin({ scope, before: 100, after: null, records: 99 })
      expect(removed).toBe(0)
    })

    test('a scope from which nothing was taken is still whole', async () => {
      await past.write(step(past.day(3, 1), { receivedAt: 10 }))
      await store.thin({ scope, before: 100, after: null, records: 99 })
      expect(await past.history((reader) => reader.wholeSince(scope))).toBeNull()
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
  })
}
