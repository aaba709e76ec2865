import { expect, test } from 'vitest'
import { openSmallWorld, row } from '../testing/smallWorld.ts'

const DAY = 24 * 3_600_000

/** Tom was away from day 20 on; Maya went on; on day 150 Tom sends what he wrote on the way. */
async function tomComesBack(thinnedUpToDay: number) {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const begun = world.clock.now
  let standing = moment
  for (const [day, title] of [
    [1, 'Vows'],
    [5, 'The vows'],
    [100, 'Vows by the lake'],
  ] as const) {
    world.clock.now = begun + day * DAY
    const next = maya.edit(standing, { title })
    await maya.push(row(next, standing))
    standing = next
  }
  const base = world.store.history(scope).find(({ state }) => state.data['title'] === 'The vows')
  if (!base) throw new Error('Tom has seen the vows')
  world.clock.now = begun + 150 * DAY
  const before = begun + thinnedUpToDay * DAY
  const { removed } = await world.store.thin({ scope, before, after: null, records: 99 })
  const his = tom.edit(base.state, { durationMin: 45 })
  const { results, conflicts } = await tom.push(row(his, base.state))
  return { removed, result: results[moment.id], stands: conflicts[0]?.data }
}

test('HIS4 whoever was away within the span merges as if nothing had been thinned out', async () => {
  for (const thinned of [0, 20, 90]) {
    const { removed, result, stands } = await tomComesBack(thinned)
    expect(removed > 0).toBe(thinned > 0)
    expect(stands).toMatchObject({ title: 'Vows by the lake', durationMin: 45 })
    expect(result).toMatchObject({ status: 'merged' })
    expect(result?.conflict).toBeUndefined()
  }
})
