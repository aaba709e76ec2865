import { describe, expect, test } from 'vitest'
import { ackId } from '#shared/schema/ackId.ts'
import { answerId } from '#shared/schema/answerId.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { READY_THREADS, readyThreadId } from '#shared/schema/readyThread.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { openSmallWorld, row } from './testing/smallWorld.ts'

/** Fred is a friend of the couple: what he may write at all, he tries at ids that are meant for others. */
async function scene() {
  const world = openSmallWorld()
  const [maya, ruth, fred] = [world.device('Maya'), world.device('Ruth'), world.device('Fred')]
  const { scope } = await world.wedding(maya, [
    [ruth, 'photographer'],
    [fred, 'friend'],
  ])
  const bloom = maya.record(scope, 'vendor', { kind: 'florist', name: 'Bloom' })
  const work = maya.record(
    scope,
    'thread',
    {
      title: '#work',
      roles: Object.fromEntries(READY_THREADS.work.roles.map((role) => [role, true])),
      members: {},
    },
    readyThreadId(scopeId(scope), 'work'),
  )
  await maya.push(row(bloom), row(work))
  const saw = (of: string, member: string): JsonObject => ({
    of,
    member,
    roles: { planner: true },
    members: {},
    seenAt: world.clock.now,
  })
  const calls: JsonObject = { kind: 'other', raisedAt: world.clock.now, text: 'Help' }
  return { world, scope, maya, ruth, fred, bloom, work, saw, calls }
}

describe('P4 an id that follows from others is nobody else’s', () => {
  test.each(['an emergency', 'a tombstone', 'a word about something else'])(
    'by %s nobody keeps another from saying that they have seen something',
    async (what) => {
      const { scope, ruth, fred, work, saw, calls, world } = await scene()
      const id = ackId(work.id, ruth.user)
      const squat =
        what === 'a word about something else'
          ? fred.record(scope, 'ack', saw(world.uuid(), fred.user), id)
          : fred.record(scope, 'incident', what === 'a tombstone' ? {} : calls, id)
      const sent = { ...squat, _deleted: what === 'a tombstone' }
      const { results } = await fred.push(row(sent))
      expect(results[id]?.code).toBe('ID_TAKEN')
      const seen = ruth.record(scope, 'ack', saw(work.id, ruth.user), id)
      expect((await ruth.push(row(seen))).results[id]?.status).toBe('applied')
    },
  )

  test('nor from writing down how to reach a vendor', async () => {
    const { scope, maya, fred, bloom, calls, world } = await scene()
    const id = companionId(bloom.id, 'contact')
    const { results } = await fred.push(row(fred.record(scope, 'incident', calls, id)))
    expect(results[id]?.code).toBe('ID_TAKEN')
    const astray = maya.record(scope, 'vendorContact', { vendor: world.uuid() }, id)
    expect((await maya.push(row(astray))).results[id]?.code).toBe('ID_TAKEN')
    const contact = maya.record(scope, 'vendorContact', { vendor: bloom.id, phone: '1' }, id)
    expect((await maya.push(row(contact))).results[id]?.status).toBe('applied')
  })

  test('nor from answering a question of the couple’s, whose answer is taken in', async () => {
    const { scope, maya, fred, calls, world } = await scene()
    const [section, question] = [world.uuid(), world.uuid()]
    const id = answerId(section, question)
    const { results } = await fred.push(row(fred.record(scope, 'incident', calls, id)))
    expect(results[id]?.code).toBe('ID_TAKEN')
    const said = maya.record(scope, 'sectionAnswer', { section, question, answer: 'Bob' }, id)
    expect((await maya.push(row(said))).results[id]?.status).toBe('applied')
  })

  test('nor from opening a conversation that every wedding has', async () => {
    const { scope, fred, calls } = await scene()
    const id = readyThreadId(scopeId(scope), 'family')
    const { results } = await fred.push(row(fred.record(scope, 'incident', calls, id)))
    expect(results[id]?.code).toBe('ID_TAKEN')
  })

  test('what older devices write under ids of their own goes on', async () => {
    const { scope, maya, ruth, bloom, work, saw } = await scene()
    const seen = ruth.record(scope, 'ack', saw(work.id, ruth.user))
    expect((await ruth.push(row(seen))).results[seen.id]?.status).toBe('applied')
    const contact = maya.record(scope, 'vendorContact', { vendor: bloom.id, phone: '1' })
    expect((await maya.push(row(contact))).results[contact.id]?.status).toBe('applied')
  })
})
