import { expect, test } from 'vitest'
import { openSmallWorld, row } from '../testing/smallWorld.ts'

async function wedding() {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const made = await world.wedding(maya, [[ruth, 'couple']])
  const { lines, at } = world.service.history
  return { ...made, world, maya, ruth, lines, at }
}

test('P3 what a rule put behind another value is told, with the rule', async () => {
  const { maya, ruth, scope, wedding: own, moment, lines } = await wedding()
  const rule = { group: 'momentWords', take: 'planner', over: 'couple', by: 'x', since: 1 }
  const rules = { r1: { ...rule, until: 2_000_000_000_000 } }
  await maya.push(row(maya.edit(own, { rules }), own))
  await maya.push(row(maya.edit(moment, { title: 'Vows' }), moment))
  await ruth.push(row(ruth.edit(moment, { title: 'Wedding' }), moment))
  const [newest] = (await lines(maya.user, { scope, record: moment.id })).lines
  expect(newest).toMatchObject({
    cause: 'rule',
    rules: ['r1'],
    user: ruth.user,
    changes: [],
    lost: [{ path: 'title', value: 'Wedding' }],
  })
})

test('P3 what replaced another’s value names both', async () => {
  const { maya, ruth, scope, moment, lines } = await wedding()
  await maya.push(row(maya.edit(moment, { title: 'Vows' }), moment))
  await ruth.push(row(ruth.edit(moment, { title: 'Wedding' }), moment))
  const [newest] = (await lines(maya.user, { scope, record: moment.id })).lines
  expect(newest).toMatchObject({
    cause: 'merge',
    changes: [{ path: 'title', before: 'Vows', after: 'Wedding' }],
    lost: [],
  })
})

test('every line is on exactly one page, whatever the size of a page', async () => {
  const { maya, scope, moment, lines } = await wedding()
  let standing = moment
  for (let n = 0; n < 12; n += 1) {
    const next = maya.edit(standing, n % 3 === 0 ? { title: `T${n}` } : { durationMin: 31 + n })
    await maya.push(row(next, standing))
    standing = next
  }
  for (const more of [{}, { record: moment.id }, { record: moment.id, path: 'title' }]) {
    const whole = (await lines(maya.user, { scope, ...more, limit: 200 })).lines
    for (const limit of [1, 2, 5]) {
      const paged: typeof whole = []
      let before: number | undefined
      do {
        const position = before === undefined ? {} : { before }
        const page = await lines(maya.user, { scope, ...more, limit, ...position })
        paged.push(...page.lines)
        before = page.next ?? undefined
      } while (before !== undefined)
      expect(paged).toEqual(whole)
    }
  }
})

test('HIS4 before the whole part of history lines say who and when, not what', async () => {
  const { world, maya, scope, moment, lines } = await wedding()
  await maya.push(row(maya.edit(moment, { title: 'Vows' }), moment))
  const before = world.clock.now + 1
  world.clock.now += 10
  const { lines: all } = await lines(maya.user, { scope, record: moment.id })
  await world.store.thin({ scope, before, after: null, records: 99 })
  const { lines: left, wholeSince } = await lines(maya.user, { scope, record: moment.id })
  expect(wholeSince).toBe(before)
  expect(left).toEqual([{ ...all[0], changes: [], lost: [] }])
})
