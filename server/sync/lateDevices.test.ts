import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canonicalJson,
  sameJson,
  type Json,
  type JsonObject,
} from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { openSmallWorld, row, type SmallDevice } from './testing/smallWorld.ts'

const env = process.env
const seed = Number(env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
fc.configureGlobal({ numRuns: Number(env['FC_RUNS'] ?? 40), seed })

const DAY = 86_400_000
const SPAN = 180 * DAY

type World = ReturnType<typeof openSmallWorld>

/** A wedding that Maya and Ruth know; Ruth's phone then lies in a drawer for seven months. */
async function drawer(edits: readonly JsonObject[]) {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya, [[ruth, 'planner']])
  for (const data of edits) {
    world.clock.now += DAY
    const standing = await storedBy(maya, moment.id)
    await maya.push(row(maya.edit(standing, data), standing))
  }
  world.clock.now += 210 * DAY
  await thinOut(world, scope)
  return { world, maya, ruth, scope, moment }
}

async function storedBy(device: SmallDevice, id: string) {
  const found = (await device.pull()).documents.find((one) => one.id === id)
  if (!found) throw new Error('The record is not there')
  return found
}

async function thinOut({ store, clock }: World, scope: ScopeName): Promise<number> {
  let removed = 0
  for (let after: string | null = null, isFirst = true; isFirst || after !== null;) {
    isFirst = false
    const step = await store.thin({ scope, before: clock.now - SPAN, after, records: 50 })
    removed += step.removed
    after = step.next
  }
  return removed
}

/** Everything that can be found of a record: what is in force, and every value on a card. */
async function toBeFound(device: SmallDevice): Promise<string> {
  const { documents } = await device.pull()
  return canonicalJson(documents.map(({ data }) => data))
}

test('CON7 what a phone brings after seven months overwrites nothing, and nothing of it is lost', async () => {
  const { maya, ruth, moment } = await drawer([
    { title: 'Vows' },
    { title: 'Promise', location: 'Barn' },
  ])
  const mine = ruth.edit(moment, { title: 'Rings', notes: 'Bring tissues.', durationMin: 45 })
  const answer = await ruth.push(row(mine, moment))
  expect(answer.results[moment.id]).toMatchObject({
    status: 'merged',
    late: true,
    conflict: { data: { path: 'title', status: 'open', reason: 'late' } },
  })
  const { data } = await storedBy(maya, moment.id)
  expect(data).toMatchObject({
    title: 'Promise',
    location: 'Barn',
    notes: 'Bring tissues.',
    durationMin: 45,
  })
  expect(await toBeFound(maya)).toContain('Rings')
})

test('CON7 a phone that was away no longer than the history is kept is not late', async () => {
  const { world, ruth, maya, moment, scope } = await drawer([])
  const standing = maya.edit(await storedBy(maya, moment.id), { title: 'Vows' })
  await maya.push(row(standing, moment))
  const before = await storedBy(ruth, moment.id)
  world.clock.now += 100 * DAY
  await maya.push(row(maya.edit(before, { title: 'Promise' }), before))
  await thinOut(world, scope)
  const answer = await ruth.push(row(ruth.edit(before, { location: 'Barn' }), before))
  expect(answer.results[moment.id]?.late).toBeUndefined()
  expect((await storedBy(maya, moment.id)).data).toMatchObject({
    title: 'Promise',
    location: 'Barn',
  })
})

test('CON7 PSH4 a late push whose answer was lost comes again and changes nothing', async () => {
  const { maya, ruth, moment } = await drawer([{ title: 'Vows' }, { title: 'Promise' }])
  const mine = row(ruth.edit(moment, { title: 'Rings' }), moment)
  await ruth.push(mine)
  const before = await toBeFound(maya)
  const again = await ruth.push(mine)
  expect(again.results[moment.id]?.status).toBe('noop')
  expect(await toBeFound(maya)).toBe(before)
})

test('CON7 what was deleted meanwhile comes back with a question, not by itself alone', async () => {
  const { world, maya, ruth, moment, scope } = await drawer([{ title: 'Vows' }])
  const standing = await storedBy(maya, moment.id)
  await maya.push(row({ ...maya.edit(standing, {}), _deleted: true }, standing))
  world.clock.now += 200 * DAY
  await thinOut(world, scope)
  const answer = await ruth.push(row(ruth.edit(moment, { title: 'Rings' }), moment))
  expect(answer.results[moment.id]).toMatchObject({ status: 'merged', late: true })
  expect(await toBeFound(maya)).toContain('Rings')
})

const NAMES = ['title', 'location', 'notes', 'durationMin', 'timing'] as const
const changes = fc
  .record(
    {
      title: fc.constantFrom('Vows', 'Promise', 'Rings'),
      location: fc.constantFrom('Barn', 'Lawn'),
      notes: fc.constantFrom('Bring the rings.', 'Call the bus at nine.'),
      durationMin: fc.constantFrom(20, 45, 60),
      timing: fc.constantFrom({ mode: 'at', at: 700 }, { mode: 'at', at: 900 }),
    },
    { requiredKeys: [] },
  )
  .map((given): JsonObject => ({ ...given }))

test(`CON7 P3 whatever both did: what stood stays in force or is asked about, and so is what comes late (seed ${seed})`, async () => {
  let cards = 0
  const property = fc.asyncProperty(
    fc.array(changes, { minLength: 2, maxLength: 4 }),
    changes,
    async (theirs, mine) => {
      const { maya, ruth, moment } = await drawer(theirs)
      const standing = (await storedBy(maya, moment.id)).data
      const answer = await ruth.push(row(ruth.edit(moment, mine), moment))
      const { data } = await storedBy(maya, moment.id)
      const found = await toBeFound(maya)
      const result = answer.results[moment.id]
      cards += result?.conflict ? 1 : 0
      // Only what stood as Ruth knew it gives way to her without a question.
      const stood = NAMES.filter(
        (name) => name in standing && !sameJson(standing[name], moment.data[name]),
      )
      const overwritten = stood.filter(
        (name) => name !== 'notes' && !sameJson(data[name], standing[name]),
      )
      const lost = [
        ...stood.filter((name) => !holds(found, standing[name])),
        ...NAMES.filter((name) => name in mine && !holds(found, mine[name])),
      ]
      expect({ overwritten, lost }).toEqual({ overwritten: [], lost: [] })
    },
  )
  await fc.assert(property)
  expect(cards).toBeGreaterThan(0)
})

/** As a value of its own, or, where words were merged, inside a text. */
function holds(found: string, value: Json | undefined): boolean {
  return found.includes(canonicalJson(value).replace(/^"|\.?"$/g, ''))
}
