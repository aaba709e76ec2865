import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Tag } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { StoredRecord, SyncStore } from './store.ts'
import type { OpenStore } from './storeContract.ts'
import { family, newPast, planner, step, type Past } from './testing/newPast.ts'
import { OWNER, uuid } from './testing/storedRecords.ts'

/** What every store finds by type and date: the plan of a wedding, and the weddings of a day. */
export function byTypeContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of types and dates`, () => {
    let store: SyncStore
    let close: () => Promise<void>
    let scope: ScopeName
    let past: Past
    let ids = 11_000

    beforeEach(async () => {
      ;({ store, close } = await open())
      scope = `wedding:${uuid((ids += 1))}`
      past = await newPast(store, scope)
    })
    afterEach(() => close())

    const ofTypes = (types: readonly string[], tags: readonly Tag[], user = OWNER) =>
      store.read(user, async (snapshot) => {
        await snapshot.memberships()
        return (await snapshot.ofTypes(scope, types, tags)).map(({ id }) => id)
      })
    const gone = (stored: StoredRecord, version: number): StoredRecord => ({
      ...stored,
      version,
      record: { ...stored.record, _deleted: true },
    })

    test('P5 live records of the types asked for, as far as the tags may read them', async () => {
      const day = past.day(3, 1)
      await past.write(
        step(day),
        step(past.typed(4, 2, 'task', { due: '2026-06-20' })),
        step(past.typed(5, 3, 'guest', {})),
        step(past.day(6, 4)),
        step(gone(day, 5)),
      )
      expect(await ofTypes(['day', 'task'], planner)).toEqual([uuid(4), uuid(6)])
      expect(await ofTypes(['day', 'task'], family)).toEqual([uuid(6)])
      expect(await ofTypes([], planner)).toEqual([])
      expect(await ofTypes(['day', 'task'], planner, uuid(77))).toEqual(
        name === 'PostgreSQL' ? [] : [uuid(4), uuid(6)],
      )
    })

    test('scopes are found by the dates of their days and of their tasks, deleted ones are not', async () => {
      const day = past.day(3, 1, { date: '2031-06-20' })
      const task = past.typed(4, 2, 'task', { due: '2031-06-21' })
      await past.write(step(day), step(task))
      const on = async (type: 'day' | 'task', ...dates: string[]) =>
        (await store.scopesOn(type, dates)).includes(scope)
      expect(await on('day', '2031-06-19', '2031-06-20')).toBe(true)
      expect(await on('day', '2031-06-21')).toBe(false)
      expect(await on('task', '2031-06-21')).toBe(true)
      expect(await on('task', '2031-06-20')).toBe(false)
      await past.write(step(gone(day, 3)))
      expect(await on('day', '2031-06-20')).toBe(false)
    })
  })
}
