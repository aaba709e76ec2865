import { expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createMemoryStore } from '../sync/memoryStore.ts'
import type { SyncStore } from '../sync/store.ts'
import { OWNER, record, revisionOf, uuid } from '../sync/testing/storedRecords.ts'
import { createThinHistory } from './thinHistory.ts'

const DAY = 24 * 3_600_000

/** Weddings in which one record was edited ten times, once a day from day 0 on. */
async function weddings(count: number) {
  const store = createMemoryStore()
  const scopes = Array.from({ length: count }, (_, n): ScopeName => `wedding:${uuid(100 + n)}`)
  for (const [n, scope] of scopes.entries()) {
    const claim = {
      scope,
      user: OWNER,
      name: 'Ada',
      role: 'planner',
      memberRecord: uuid(7),
    } as const
    await store.claim({ ...claim, now: 0 })
    const all = Array.from({ length: 10 }, (_, day) =>
      record(scope, uuid(1_000 + n), day + 1, { firstVersion: 1 }),
    )
    await store.commit(
      { scopes: [scope], users: [], records: [], heads: [], revisions: [] },
      () => ({
        writes: {
          records: all.slice(-1),
          revisions: all.map((one, day) => ({ ...revisionOf(one), receivedAt: day * DAY })),
          heads: [],
          memberships: [],
        },
        result: null,
      }),
    )
  }
  return { store, scopes }
}

function job(store: Pick<SyncStore, 'scopesAfter' | 'thin'>, today: number) {
  const failed: ScopeName[] = []
  const thinHistory = createThinHistory({
    store,
    keepMs: 5 * DAY,
    now: () => today * DAY,
    pause: () => Promise.resolve(),
    onFailed: (scope) => failed.push(scope),
  })
  return { ...thinHistory, failed }
}

test('HIS4 of every wedding the last days stay whole, and before them one state of each record', async () => {
  const { store, scopes } = await weddings(3)
  expect(await job(store, 11).run()).toBe(3 * 5)
  for (const scope of scopes)
    expect(store.history(scope).map(({ version }) => version)).toEqual([6, 7, 8, 9, 10])
  expect(await job(store, 11).run()).toBe(0)
})

test('while everything is recent nothing goes', async () => {
  const { store } = await weddings(1)
  expect(await job(store, 5).run()).toBe(0)
})

test('a wedding that fails is told of, and the others are looked after', async () => {
  const { store, scopes } = await weddings(3)
  const [, broken] = scopes
  const one = job(
    {
      ...store,
      thin: (thinning) =>
        thinning.scope === broken ? Promise.reject(new Error('on purpose')) : store.thin(thinning),
    },
    11,
  )
  expect(await one.run()).toBe(2 * 5)
  expect(one.failed).toEqual([broken])
})

test('after every transaction it rests; stopped there, it ends', async () => {
  const { store, scopes } = await weddings(3)
  const resting = Promise.withResolvers<undefined>()
  const rested = Promise.withResolvers<undefined>()
  const pause = () => {
    resting.resolve(undefined)
    return rested.promise
  }
  const one = createThinHistory({
    store,
    keepMs: 5 * DAY,
    now: () => 11 * DAY,
    pause,
    onFailed: () => undefined,
  })
  const running = one.run()
  expect(one.run()).toBe(running)
  await resting.promise
  const stopped = one.stop()
  rested.resolve(undefined)
  await stopped
  expect(await running).toBe(5)
  expect(scopes.map((scope) => store.history(scope).length)).toEqual([5, 10, 10])
})
