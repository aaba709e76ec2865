import { expect, test } from 'vitest'
import { publicationOf } from '#shared/publishing/publication.ts'
import { guestSchedule } from '#shared/schema/guestSchedule.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { CodedError } from '../codedError.ts'
import { momentData, openSmallWorld, row } from '../testing/smallWorld.ts'

async function weddingOfMaya() {
  const world = openSmallWorld()
  const [maya, tom, lena] = [world.device('Maya'), world.device('Tom'), world.device('Lena')]
  const { scope, moment } = await world.wedding(maya, [
    [tom, 'coordinator'],
    [lena, 'photographer'],
  ])
  const erase = (by: typeof maya, record: string) =>
    world.service.history.erase({ scope, record, by: by.user, device: by.name }).then(
      () => 'erased',
      (error: unknown) => (error instanceof CodedError ? error.code : error),
    )
  return { world, maya, tom, lena, scope, moment, erase }
}

test('HIS3 an edit and the erasing of its record in one transaction leave nothing of it', async () => {
  const { world, maya, tom, scope, moment, erase } = await weddingOfMaya()
  const edit = tom.edit(moment, { notes: 'Quirinalia' })
  const [answer, erased] = await Promise.all([tom.push(row(edit, moment)), erase(maya, moment.id)])
  expect(erased).toBe('erased')
  expect(answer.results[moment.id]?.status).toBe('applied')
  expect(JSON.stringify(world.store.history(scope))).not.toContain('Quirinalia')
  const again = await tom.push(row(edit, moment))
  expect(again.results[moment.id]).toMatchObject({ status: 'rejected', code: 'ERASED' })
})

test('HIS3 what was proposed for it held its values, and goes with it', async () => {
  const { world, maya, lena, scope, moment, erase } = await weddingOfMaya()
  const asked = lena.record(scope, 'changeRequest', {
    author: lena.user,
    target: moment.id,
    targetType: 'timelineItem',
    changes: { notes: { from: 'Quirinalia' } },
    askedAt: world.clock.now,
    state: 'open',
  })
  await lena.push(row(asked))
  expect(await erase(maya, moment.id)).toBe('erased')
  expect(JSON.stringify(world.store.history(scope))).not.toContain('Quirinalia')
  const { documents } = await lena.pull()
  expect(documents.find(({ id }) => id === asked.id)).toMatchObject({ data: {}, _deleted: true })
})

test('HIS3 those who listen get the tombstone', async () => {
  const { world, maya, moment, erase } = await weddingOfMaya()
  await erase(maya, moment.id)
  const told = world.committed.at(-1)?.changes.find(({ stored }) => stored.record.id === moment.id)
  expect(told?.stored.record).toMatchObject({ data: {}, by: '', _deleted: true })
  expect(told?.audienceBefore).toContain('role:photographer')
})

test('HIS3 a device that takes the tombstone in and sends it back is not refused', async () => {
  const { tom, maya, moment, erase } = await weddingOfMaya()
  await erase(maya, moment.id)
  const { documents } = await tom.pull()
  const tombstone = documents.find(({ id }) => id === moment.id)
  if (!tombstone) throw new Error('nobody was told')
  const { results } = await tom.push(row(tombstone, tombstone))
  expect(results[moment.id]?.status).toBe('noop')
})

test('who may delete it does not always answer for it; who does not see it learns nothing', async () => {
  const { world, maya, tom, lena, scope, moment, erase } = await weddingOfMaya()
  expect(await erase(tom, moment.id)).toBe('FORBIDDEN')
  await maya.push(row(maya.edit(moment, { visibility: 'private' }), moment))
  expect(await erase(lena, moment.id)).toBe('NOT_FOUND')
  expect(await erase(maya, world.uuid())).toBe('NOT_FOUND')
  expect(await erase(world.device('Stranger'), moment.id)).toBe('NOT_FOUND')
  // The wedding itself is not a record that somebody may delete.
  expect(await erase(maya, scope.slice(-36))).toBe('FORBIDDEN')
})

test('what is deleted can still be erased', async () => {
  const { world, maya, scope, moment, erase } = await weddingOfMaya()
  const list = maya.record(scope, 'guest', { name: 'Ada', rsvp: 'waiting' })
  await maya.push(row(list))
  await maya.push(row({ ...maya.edit(moment, {}), _deleted: true }, moment))
  expect(await erase(maya, list.id)).toBe('erased')
  expect(await erase(maya, moment.id)).toBe('erased')
  expect(JSON.stringify(world.store.history(scope))).not.toContain('Ceremony')
})

test.each(['message', 'broadcast', 'incidentEntry', 'payment', 'changeRequest', 'budgetProposal'])(
  'S5 a %s, which nobody may delete, can be erased by who answers for the wedding, and by nobody else',
  async (type) => {
    const { world, maya, tom, lena, scope, moment, erase } = await weddingOfMaya()
    const at = world.clock.now
    const readers = { roles: { planner: true, coordinator: true, photographer: true }, members: {} }
    const thread = maya.record(scope, 'thread', { title: 'Quiet', ...readers, author: maya.user })
    const help = maya.record(scope, 'incident', { kind: 'medical', raisedAt: at })
    const amount = { minor: 100, currency: 'EUR' }
    const common = { author: maya.user, state: 'open', askedAt: at, reason: 'Quirinalia' }
    const data = {
      message: { thread: thread.id, author: maya.user, ...readers, text: 'Quirinalia', saidAt: at },
      broadcast: {
        author: maya.user,
        state: 'sent',
        ...readers,
        text: 'Quirinalia',
        urgency: 'info',
        saidAt: at,
      },
      incidentEntry: {
        incident: help.id,
        author: maya.user,
        kind: 'note',
        text: 'Quirinalia',
        at,
      },
      payment: { line: world.uuid(), amount, paidAt: '2026-06-01', note: 'Quirinalia' },
      changeRequest: { ...common, target: moment.id, targetType: 'timelineItem', changes: {} },
      budgetProposal: { ...common, line: world.uuid(), amount },
    }[type]
    const record = maya.record(scope, type, data as JsonObject)
    const { results } = await maya.push(row(thread), row(help), row(record))
    expect(results[record.id]?.status).toBe('applied')
    for (const other of [tom, lena])
      expect(await erase(other, record.id)).toMatch(/FORBIDDEN|NOT_FOUND/)
    expect(await erase(maya, record.id)).toBe('erased')
    expect(JSON.stringify(world.store.history(scope))).not.toContain('Quirinalia')
    const { documents } = await maya.pull()
    expect(documents.find(({ id }) => id === record.id)).toMatchObject({ data: {}, _deleted: true })
  },
)

test('S5 who wrote a message may erase it; what was said to all in a conversation is nobody else’s', async () => {
  const { world, maya, tom, lena, scope, erase } = await weddingOfMaya()
  const readers = { roles: { coordinator: true, photographer: true }, members: {} }
  const thread = lena.record(scope, 'thread', { title: 'Quiet', ...readers, author: lena.user })
  const words = { thread: thread.id, author: lena.user, ...readers, text: 'Quirinalia' }
  const said = lena.record(scope, 'message', { ...words, saidAt: world.clock.now })
  await lena.push(row(thread), row(said))
  expect(await erase(maya, said.id)).toBe('NOT_FOUND')
  expect(await erase(tom, said.id)).toBe('FORBIDDEN')
  expect(await erase(lena, said.id)).toBe('erased')
})

test('S5 the title of an erased moment is gone from every published plan, which keeps its times', async () => {
  const { world, maya, lena, scope, erase } = await weddingOfMaya()
  const moment = maya.record(scope, 'timelineItem', {
    ...momentData(scopeId(scope)),
    title: 'Quirinalia',
  })
  const facts = { publication: world.uuid(), number: 1, publishedAt: world.clock.now }
  const times = { day: scopeId(scope), start: 840, end: 870, title: 'Quirinalia' }
  const plan = (visibility: 'guests' | 'team') => ({
    ...times,
    id: moment.id,
    date: '2026-06-20',
    visibility,
    place: 'Quirinalia, Rome',
  })
  const notes = { device: 'phone', note: '', guestNote: '' }
  const { schedule, parts } = publicationOf([plan('guests')], { ...facts, ...notes })
  const [, ofTeam] = [schedule, ...publicationOf([plan('team')], { ...facts, ...notes }).parts]
  const published = [
    maya.record(scope, 'guestSchedule', { ...schedule } as JsonObject, schedule.publication),
    maya.record(scope, 'planRevision', { ...(ofTeam ?? parts[0]) } as JsonObject),
  ]
  const { results } = await maya.push(row(moment), ...published.map((one) => row(one)))
  for (const { id } of published) expect(results[id]?.status).toBe('applied')
  expect(await erase(maya, moment.id)).toBe('erased')
  expect(JSON.stringify(world.store.history(scope))).not.toContain('Quirinalia')
  const { documents } = await lena.pull()
  expect(JSON.stringify(documents)).not.toContain('Quirinalia')
  const now = (at: number) => documents.find(({ id }) => id === published[at]?.id)?.data
  expect(now(0)).toMatchObject({ moments: { [moment.id]: { start: 840, end: 870, title: '…' } } })
  expect(now(1)).toMatchObject({ times: { [moment.id]: { start: 840, end: 870, title: '…' } } })
  expect(planRevision.data.safeParse(now(1)).success).toBe(true)
  expect(guestSchedule.data.safeParse(now(0)).success).toBe(true)
  // Once more finds nothing to do, and a device that repeats what it published changes nothing.
  expect(await erase(maya, moment.id)).toBe('erased')
  await maya.push(...published.map((one) => row(one)))
  expect(JSON.stringify((await lena.pull()).documents)).not.toContain('Quirinalia')
})
