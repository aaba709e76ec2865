import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Tag } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { MomentAsked } from '#shared/protocol/history.ts'
import type { LinesWanted, StatesWanted } from './history/historyReader.ts'
import type { SyncStore } from './store.ts'
import type { OpenStore } from './storeContract.ts'
import {
  deleted,
  family,
  newPast,
  OTHER,
  planner,
  readBy,
  step,
  type Past,
} from './testing/newPast.ts'
import { record, uuid } from './testing/storedRecords.ts'

/** What every store must remember, and whom it may tell, whatever it is made of. */
export function historyContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of the past`, () => {
    let store: SyncStore
    let close: () => Promise<void>
    let scope: ScopeName
    let past: Past
    let ids = 5_000

    beforeEach(async () => {
      ;({ store, close } = await open())
      scope = `wedding:${uuid((ids += 1))}`
      past = await newPast(store, scope)
    })
    afterEach(() => close())

    test('lines come newest first, page by page, beside the state before and the one that was seen', async () => {
      const sent = record(scope, uuid(3), 99).record
      await past.write(
        step(past.day(3, 1)),
        step(past.day(4, 2)),
        step(past.day(3, 3), { cause: 'merge', sent, baseVersion: 2 }),
      )
      const first = await past.lines({ limit: 2 })
      expect(first.map(({ revision: { version } }) => version)).toEqual([3, 2])
      expect(first[0]).toMatchObject({
        before: { data: { title: 'v1' } },
        base: { data: { title: 'v1' } },
        revision: { cause: 'merge', sent: { at: sent.at }, baseVersion: 2 },
      })
      expect(first[1]).toMatchObject({ before: null, base: null })
      const rest = await past.lines({ limit: 2, before: 2 })
      expect(rest.map(({ revision: { version } }) => version)).toEqual([1])
    })

    test('of a record, of a field of it, by a person', async () => {
      const named = (version: number, data: object) => past.day(3, version, data)
      await past.write(
        step(named(1, { title: 'a', date: '1' })),
        step(past.day(4, 2)),
        step(named(3, { title: 'b', date: '1' }), { user: OTHER }),
        step(named(4, { title: 'b', date: '2' })),
        step(named(5, { title: 'b', date: '2' }), {
          cause: 'superseded',
          sent: { ...named(1, { title: 'c', date: '2' }).record },
        }),
      )
      const versions = async (wanted: Partial<LinesWanted>) =>
        (await past.lines(wanted)).map(({ revision }) => revision.version)
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
      const opened = past.day(3, 2)
      await past.write(
        step({ ...secret, record: was }),
        step({ ...opened, firstVersion: 1 }),
        step(past.day(4, 3)),
        step({ ...past.day(4, 4), ...readBy(planner), firstVersion: 3 }),
        step(past.day(5, 5)),
      )
      const seen = await past.lines({ tags: family, limit: 2 })
      // 5 is theirs; 4 and 3 are of a record that is no longer; 2 is, and 1 was not when it stood.
      expect(seen.map(({ revision }) => revision.version)).toEqual([5, 2])
      expect(await past.lines({ tags: family, record: uuid(4) })).toEqual([])
      expect((await past.lines({ limit: 9 })).map(({ revision }) => revision.version)).toEqual([
        5, 4, 3, 2, 1,
      ])
    })

    test('questions have no lines; a decision has one by itself only if nothing came of it', async () => {
      const data = { record: uuid(3), conflict: uuid(8) }
      const decision = (n: number, version: number) => past.typed(n, version, 'resolution', data)
      await past.write(
        step(past.day(3, 1)),
        step(past.typed(8, 2, 'conflict', { readers: ['role:planner'], record: uuid(3) })),
        step(decision(20, 3)),
        step(
          { ...past.day(3, 4), firstVersion: 1 },
          { cause: 'resolution', decided: { conflicts: [uuid(8)] } },
        ),
        step(decision(21, 5)),
      )
      const found = await past.lines({})
      expect(found.map(({ revision }) => revision.version)).toEqual([5, 4, 1])
      expect(found[1]?.revision.decided).toEqual({ conflicts: [uuid(8)] })
    })

    test('the states of a moment: the last one each up to it, live ones only, by id, page by page', async () => {
      await past.write(
        step(past.day(5, 1)),
        step(past.day(3, 2)),
        step(past.day(4, 3)),
        step({ ...past.day(3, 4), firstVersion: 2 }),
        step(deleted(past.day(4, 5), 3)),
        step(past.day(6, 6)),
      )
      const titles = async (wanted: Partial<StatesWanted>) =>
        (await past.states(wanted)).map(({ id, state }) => [id, state.data['title']])
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
      await past.write(
        step(past.day(3, 1)),
        step({ ...past.day(3, 2), ...readBy(planner), firstVersion: 1 }),
        step(past.day(4, 3)),
      )
      const seen = async (tags: Tag[], version: number) =>
        (await past.states({ tags, version })).map(({ id }) => id)
      expect(await seen(family, 1)).toEqual([])
      expect(await seen(family, 3)).toEqual([uuid(4)])
      expect(await seen(planner, 1)).toEqual([uuid(3)])
    })

    test('a moment is a version, an instant, or what stood right before it was named', async () => {
      const savepoint = past.typed(30, 3, 'savepoint', { name: 'Final plan', namedAt: 1 })
      await past.write(
        step(past.day(3, 1), { receivedAt: 100 }),
        step(past.day(4, 2), { receivedAt: 200 }),
        step(savepoint, { receivedAt: 300 }),
        step({ ...past.day(3, 4), firstVersion: 1 }, { receivedAt: 300 }),
      )
      const moment = (asked: MomentAsked, tags = planner) =>
        past.history((reader) => reader.moment(scope, asked, tags))
      expect(await moment({ version: 2 })).toEqual({ version: 2, changedAt: 200 })
      expect(await moment({ time: 299 })).toEqual({ version: 2, changedAt: 200 })
      expect(await moment({ time: 300 })).toEqual({ version: 4, changedAt: 300 })
      expect(await moment({ time: 99 })).toEqual({ version: 0, changedAt: null })
      expect(await moment({ savepoint: uuid(30) })).toEqual({ version: 2, changedAt: 200 })
      expect(await moment({ savepoint: uuid(30) }, family)).toBeNull()
      expect(await moment({ savepoint: uuid(3) })).toBeNull()
    })
  })
}
