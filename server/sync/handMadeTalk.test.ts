import { expect, test } from 'vitest'
import { READY_THREADS, readyThreadId } from '#shared/schema/readyThread.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { openSmallWorld, row } from './testing/smallWorld.ts'

const READERS = { roles: { couple: true, planner: true, friend: true }, members: {} } as const

async function scene() {
  const world = openSmallWorld()
  const [maya, ruth, fred] = [world.device('Maya'), world.device('Ruth'), world.device('Fred')]
  const { scope } = await world.wedding(maya, [
    [ruth, 'photographer'],
    [fred, 'friend'],
  ])
  return { world, maya, ruth, fred, scope, wedding: scopeId(scope), now: world.clock.now }
}

test('P5 who may open no conversation makes none out of another record that names readers', async () => {
  const { world, fred, scope, now } = await scene()
  const ack = fred.record(scope, 'ack', { of: world.uuid(), member: fred.user, ...READERS })
  const words = { thread: ack.id, author: fred.user, ...READERS, text: 'Listen', saidAt: now }
  const said = fred.record(scope, 'message', words)
  const { results } = await fred.push(row(ack), row(said))
  expect(results[ack.id]?.status).toBe('applied')
  expect(results[said.id]?.code).toBe('FORBIDDEN')
})

const couple = (more: JsonObject): JsonObject => ({
  title: '#couple',
  roles: { couple: true, planner: true },
  members: {},
  ...more,
})

test.each<[string, (user: string) => JsonObject]>([
  ['more roles', () => couple({ roles: { couple: true, planner: true, photographer: true } })],
  ['its opener by name', (user) => couple({ members: { [user]: true } })],
  ['other roles alone', () => couple({ roles: { photographer: true } })],
  ['its opener’s name', (user) => couple({ author: user, members: { [user]: true } })],
])(
  'P5 the conversation of the couple is not opened in advance with %s in it',
  async (_what, dataOf) => {
    const { ruth, scope, wedding } = await scene()
    const id = readyThreadId(wedding, 'couple')
    const { results } = await ruth.push(row(ruth.record(scope, 'thread', dataOf(ruth.user), id)))
    expect(results[id]?.code).toBe('FORBIDDEN')
  },
)

test('whoever is in it opens it as every wedding has it, and nobody else', async () => {
  const { maya, ruth, scope, wedding } = await scene()
  const { roles } = READY_THREADS.work
  const id = readyThreadId(wedding, 'work')
  const set = Object.fromEntries(roles.map((role) => [role, true]))
  const opened = ruth.record(scope, 'thread', { title: '#work', roles: set, members: {} }, id)
  expect((await ruth.push(row(opened))).results[id]?.status).toBe('applied')
  const own = readyThreadId(wedding, 'couple')
  const { results } = await ruth.push(row(ruth.record(scope, 'thread', couple({}), own)))
  expect(results[own]?.code).toBe('FORBIDDEN')
  const planned = await maya.push(row(maya.record(scope, 'thread', couple({}), own)))
  expect(planned.results[own]?.status).toBe('applied')
})
