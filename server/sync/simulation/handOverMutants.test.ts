import { afterEach, expect, test, vi } from 'vitest'
import type * as courierModule from '../courierService.ts'
import type * as findBaseModule from '../findBase.ts'

/** Each fault that the rules of handing over exist for is put in, and the simulation must notice. */
afterEach(() => {
  vi.doUnmock('../courierService.ts')
  vi.doUnmock('../findBase.ts')
  vi.resetModules()
})

const SEEDS = 12

async function survives(world: { check?: () => boolean } = {}): Promise<boolean> {
  const { runWorld } = await import('./world.ts')
  const { openMemoryWorldStore } = await import('./memoryWorldStore.ts')
  for (let seed = 61_006; seed < 61_006 + SEEDS; seed += 1) {
    const store = await openMemoryWorldStore()
    const isBroken = await runWorld({ seed, ...store, handOvers: true, ...world }).then(
      ({ broken }) => broken.length > 0,
      () => true,
    )
    if (isBroken) return false
  }
  return true
}

test('without a fault it lives', async () => {
  expect(await survives()).toBe(true)
}, 60_000)

test('signatures are not looked at: dies', async () => {
  expect(await survives({ check: () => true })).toBe(false)
}, 60_000)

test('what a courier brings is the courier’s own edit: dies', async () => {
  vi.doMock('../courierService.ts', async (original) => {
    const real = await original<typeof courierModule>()
    const createCarryService: typeof real.createCarryService = (parts) => {
      const carry = real.createCarryService(parts)
      return async (claimant, given) => {
        const rows = given.carried.map((one) => asOwn(one, claimant.user))
        const answer = await carry(claimant, {
          ...given,
          carried: [],
          rows: [...rows, ...given.rows],
        })
        const carried = rows.map(() => ({ id: '', at: '', status: 'noop' as const }))
        return { ...answer, carried }
      }
    }
    return { ...real, createCarryService }
  })
  expect(await survives()).toBe(false)
}, 60_000)

test('a row that comes by two hands counts twice: dies', async () => {
  vi.doMock('../findBase.ts', async (original) => ({
    ...(await original<typeof findBaseModule>()),
    isKnownState: () => false,
    isSuperseded: () => false,
  }))
  expect(await survives()).toBe(false)
}, 60_000)

function asOwn(signed: unknown, by: string): unknown {
  const { row } = structuredClone(signed) as { row: { newDocumentState: { by: string } } }
  row.newDocumentState.by = by
  return row
}
