import { expect, test } from 'vitest'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { GrantName } from '#shared/schema/record/grants.ts'
import { openSmallWorld, row } from './testing/smallWorld.ts'

test('PUL1 PUL2 PUL3 PUL8 a full page is not the end, a shorter one is, and nothing is skipped', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { scope, moment } = await world.wedding(maya)
  const edit = maya.edit(moment, { title: 'X' })
  await maya.push(row(edit, moment))
  const first = await maya.pull({}, 2)
  expect(first.documents).toHaveLength(2)
  const second = await maya.pull(first.checkpoint, 2)
  const ids = [...first.documents, ...second.documents].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(second.documents.at(-1)).toEqual(edit)
  expect(second.checkpoint[scope]).toBe(second.scopes[scope])
  expect((await maya.pull(second.checkpoint, 2)).documents).toEqual([])
  expect(await maya.pull(first.checkpoint, 0)).toMatchObject({
    documents: [],
    checkpoint: first.checkpoint,
  })
})

test('PUL9 who asks is told how many records are still to come, by what they may read', async () => {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya, [[ruth, 'couple']])
  // Many edits of one record are one record to come.
  const edit = maya.edit(moment, { title: 'X' })
  await maya.push(row(edit, moment))
  const secret = maya.record(scope, 'timelineItem', { ...moment.data, visibility: 'private' })
  await maya.push(row(secret))
  for (const device of [maya, ruth]) {
    const all = (await device.pull()).documents.length
    const first = await device.pull({}, 2, { count: true })
    expect(first.remaining).toBe(all - 2)
    const second = await device.pull(first.checkpoint, 1, { count: true })
    expect(second.remaining).toBe(all - 3)
    expect(await device.pull({}, 2)).not.toHaveProperty('remaining')
    expect(await device.pull({}, all + 1, { count: true })).not.toHaveProperty('remaining')
    expect((await device.pull({}, 1, { count: true, skip: [scope] })).remaining ?? 0).toBe(0)
  }
})

test('PUL1 P5 the key of a scope one never belonged to is ignored', async () => {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const { scope } = await world.wedding(maya)
  expect(await ruth.pull({ [scope]: '1.0' })).toMatchObject({
    documents: [],
    checkpoint: {},
    scopes: {},
  })
})

test('PUL4 P5 hidden is a tombstone once, and never seen is nothing', async () => {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya, [[ruth, 'couple']])
  const { checkpoint } = await ruth.pull()
  const secret = maya.record(scope, 'timelineItem', { ...moment.data, visibility: 'private' })
  const hidden = maya.edit(moment, { visibility: 'private' })
  await maya.push(row(secret), row(hidden, moment))
  const { documents } = await ruth.pull(checkpoint)
  expect(documents).toMatchObject([{ id: moment.id, data: {}, by: '', _deleted: true }])
})

test('PUL5 a change of role lists the scope again, and takes back what is out of sight now', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const before = await tom.pull()
  const change = { scope, by: maya.user, user: tom.user, role: 'friend', device: 'server' } as const
  await world.service.members.changeRole(change)
  const after = await tom.pull(before.checkpoint)
  expect(after.documents.length).toBe(before.documents.length)
  expect(after.documents.find(({ id }) => id === moment.id)).toMatchObject({
    _deleted: true,
    data: {},
  })
  expect(after.checkpoint[scope]?.startsWith('2.')).toBe(true)
  expect(world.access.at(-1)).toEqual({ user: tom.user, scope, kind: 'changed' })
})

test('SES2 a tie to another household lists the scope again, and takes back the one before', async () => {
  const world = openSmallWorld()
  const [maya, fay] = [world.device('Maya'), world.device('Fay')]
  const { scope } = await world.wedding(maya, [[fay, 'family']])
  const green = maya.record(scope, 'household', { name: 'Green' })
  const rowe = maya.record(scope, 'household', { name: 'Rowe' })
  await maya.push(row(green), row(rowe))
  const tie = (household: string) =>
    world.service.members.changeRole({
      scope,
      by: maya.user,
      user: fay.user,
      role: 'family',
      household,
      device: 'server',
    })
  await tie(green.id)
  const first = await fay.pull()
  expect(first.documents.some(({ id }) => id === green.id)).toBe(true)
  await tie(rowe.id)
  const then = await fay.pull(first.checkpoint)
  const homes = then.documents.filter(({ type }) => type === 'household')
  expect(Object.fromEntries(homes.map(({ id, _deleted }) => [id, _deleted]))).toEqual({
    [green.id]: true,
    [rowe.id]: false,
  })
})

test('PUL6 P5 who left is told goodbye page by page, once, and reads from 0 if they come back', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope } = await world.wedding(maya, [[tom, 'coordinator']])
  const before = await tom.pull()
  await world.service.members.remove({ scope, by: maya.user, user: tom.user, device: 'server' })
  await maya.push(row(maya.record(scope, 'day', { date: '2026-06-20', title: 'Later' })))
  let { checkpoint } = before
  const gone: string[] = []
  for (let page = await tom.pull(checkpoint, 2); page.documents.length > 0;) {
    for (const record of page.documents)
      expect(record).toMatchObject({ data: {}, by: '', _deleted: true })
    gone.push(...page.documents.map(({ id }) => id))
    checkpoint = page.checkpoint
    page = await tom.pull(checkpoint, 2)
  }
  expect(gone.sort()).toEqual(before.documents.map(({ id }) => id).sort())
  expect((await tom.pull(checkpoint, 2)).documents).toEqual([])
  expect((await tom.pull({})).documents).toEqual([])
  const { user, name } = tom
  await world.service.members.join({ scope, user, name, role: 'couple', device: 'server' })
  expect((await tom.pull(checkpoint)).documents.length).toBeGreaterThan(3)
})

test('PUL7 first orders, skip declines and keeps its key', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const [one, two] = [await world.wedding(maya), await world.wedding(maya)]
  const request = {
    limit: 100,
    first: [two.scope],
    skip: [one.scope],
    checkpoint: { [one.scope]: '1.1' },
  }
  const { documents, checkpoint } = await world.service.pull(maya.user, request)
  expect(new Set(documents.map(({ scope }) => scope))).toEqual(new Set([two.scope]))
  expect(checkpoint[one.scope]).toBe('1.1')
})

test('SES2 what is granted by name opens its records and no others, and ends with the grant', async () => {
  const world = openSmallWorld()
  const [maya, fay] = [world.device('Maya'), world.device('Fay')]
  const { scope } = await world.wedding(maya, [[fay, 'friend']])
  const guest = maya.record(scope, 'guest', { name: 'Ada', rsvp: 'waiting' })
  const task = maya.record(scope, 'task', { title: 'Rings', phase: 'day', order: 'a0' })
  await maya.push(row(guest), row(task))
  const grant = (...grants: GrantName[]) =>
    world.service.members.changeRole({
      scope,
      by: maya.user,
      user: fay.user,
      role: 'friend',
      grants,
      device: 'server',
    })
  const about = (documents: readonly RecordEnvelope[]) =>
    documents.filter(({ id }) => id === guest.id || id === task.id)
  expect(about((await fay.pull()).documents)).toEqual([])

  await grant('seating')
  const granted = await fay.pull()
  expect(about(granted.documents).map(({ id }) => id)).toEqual([guest.id])
  const table = fay.record(scope, 'table', { label: 'Rowan', seats: 8, order: 'a0' })
  const seated = fay.edit(guest, { seat: { table: table.id } })
  const renamed = fay.edit(seated, { name: 'Adele' })
  const { results } = await fay.push(row(table), row(seated, guest))
  expect([results[table.id]?.status, results[guest.id]?.status]).toEqual(['applied', 'applied'])
  const refused = (await fay.push(row(renamed, seated))).results[guest.id]
  expect(refused).toMatchObject({ status: 'rejected' })

  await grant()
  const after = await fay.pull(granted.checkpoint)
  expect(about(after.documents)).toMatchObject([{ id: guest.id, _deleted: true, data: {} }])
})
