import { expect, test } from 'vitest'
import type { Role } from '#shared/schema/record/access.ts'
import { createRefusals } from './readRefusals.ts'
import { openSmallWorld, row, type SmallDevice } from './testing/smallWorld.ts'

async function scene(role: Role = 'photographer') {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const wedding = await world.wedding(maya, [[ruth, role]])
  const refusals = createRefusals(world.store)
  const heldBy = async ({ user }: SmallDevice) =>
    (await refusals.list(user, { scope: null, after: null, limit: 50 })).refused
  const becomes = (other: SmallDevice, next: Role) =>
    world.service.members.changeRole({
      scope: wedding.scope,
      user: other.user,
      by: maya.user,
      role: next,
      device: 'server',
    })
  return { world, maya, ruth, ...wedding, refusals, heldBy, becomes }
}

test('O5 P3 a refused row leaves its content, reason, device and time with the server, for its author alone', async () => {
  const { maya, ruth, moment, scope, heldBy } = await scene()
  const edit = ruth.edit(moment, { title: 'Vows' })
  await ruth.push(row(edit, moment))
  expect(await heldBy(ruth)).toEqual([
    {
      scope,
      record: moment.id,
      at: edit.at,
      type: 'timelineItem',
      code: 'FORBIDDEN',
      message: expect.any(String),
      device: 'Ruth’s phone',
      refusedAt: expect.any(String),
      content: edit,
    },
  ])
  // P5: not even whoever may read everything.
  expect(await heldBy(maya)).toEqual([])
})

test('O5 what is invalid is held as it was sent; what is malformed by its name and reason', async () => {
  const { maya, scope, moment, heldBy } = await scene()
  const wrong = maya.edit(moment, { durationMin: -5 })
  const poisoned = { ...maya.edit(moment, {}), data: { title: '\u0000' } }
  await maya.push(row(wrong, moment), row(poisoned, moment))
  expect(await heldBy(maya)).toMatchObject([
    { scope, record: moment.id, at: '', content: null, code: 'INVALID' },
    { scope, record: moment.id, at: wrong.at, content: wrong, code: 'INVALID' },
  ])
})

test('O5 who left finds what was refused for that; a stranger fills no place of others', async () => {
  const { world, maya, ruth, scope, moment, heldBy } = await scene('planner')
  const stranger = world.device('Stranger')
  await world.service.members.remove({
    scope,
    user: ruth.user,
    by: maya.user,
    device: 'server',
  })
  await ruth.push(row(ruth.edit(moment, { title: 'Vows' }), moment))
  await stranger.push(row(stranger.edit(moment, { title: 'Mine' }), moment))
  expect(await heldBy(ruth)).toMatchObject([{ code: 'SCOPE_LOST', record: moment.id }])
  expect(await heldBy(stranger)).toEqual([])
  const refusals = [{ scope, user: stranger.user, id: moment.id }]
  const wanted = { scopes: [scope], users: [], records: [], heads: [], revisions: [], refusals }
  const writes = { records: [], revisions: [], heads: [], memberships: [] }
  const held = await world.store.commit(wanted, (all) => ({ writes, result: all.refusals.size }))
  expect(held).toBe(0)
})

test('O5 a later push of the record that is accepted supersedes the refusal; a refused one does not', async () => {
  const { ruth, moment, heldBy, becomes } = await scene()
  await ruth.push(row(ruth.edit(moment, { title: 'Vows' }), moment))
  await ruth.push(row(ruth.edit(moment, { title: 'Vows!' }), moment))
  expect(await heldBy(ruth)).toHaveLength(2)
  await becomes(ruth, 'planner')
  await ruth.push(row(ruth.edit(moment, { title: 'Vows, again' }), moment))
  expect(await heldBy(ruth)).toEqual([])
})

test('PSH15 a late copy of a refused row is refused again, whatever its author may do by then', async () => {
  const { world, ruth, scope, moment, heldBy, becomes } = await scene()
  const edit = ruth.edit(moment, { title: 'Vows' })
  const first = await ruth.push(row(edit, moment))
  await becomes(ruth, 'planner')
  const versions = world.store.history(scope).length
  const again = await ruth.push(row(edit, moment))
  expect(again.results[moment.id]).toEqual(first.results[moment.id])
  expect(again.conflicts).toEqual([moment])
  expect(world.store.history(scope)).toHaveLength(versions)
  expect(await heldBy(ruth)).toHaveLength(1)
  // Another attempt, by a person who may now, has a stamp of its own.
  const attempt = await ruth.push(row(ruth.edit(moment, { title: 'Vows' }), moment))
  expect(attempt.results[moment.id]?.status).toBe('applied')
})

test('PSH15 a client without a replica id may keep its stamp, and is judged anew', async () => {
  const { ruth, moment, becomes } = await scene()
  const edit = ruth.edit(moment, { title: 'Vows' })
  await ruth.pushBare(row(edit, moment))
  await becomes(ruth, 'planner')
  const { results } = await ruth.pushBare(row(edit, moment))
  expect(results[moment.id]?.status).toBe('applied')
})

test('O5 what is erased for good takes its refusals along, and nothing of it is held afterwards', async () => {
  const { world, maya, ruth, scope, moment, heldBy } = await scene()
  await ruth.push(row(ruth.edit(moment, { title: 'Secret' }), moment))
  const erasing = { scope, record: moment.id, by: maya.user, device: 'server' }
  await world.service.history.erase(erasing)
  expect(await heldBy(ruth)).toEqual([])
  const { results } = await maya.push(row(maya.edit(moment, { title: 'Secret' }), moment))
  expect(results[moment.id]?.code).toBe('ERASED')
  const malformed = maya.edit(moment, { title: 'Secret', durationMin: -5 })
  await maya.push(row(malformed, moment))
  expect(await heldBy(maya)).toEqual([])
})

test('O5 a person discards what they no longer want, one attempt or all of a record', async () => {
  const { maya, ruth, scope, moment, refusals, heldBy } = await scene()
  const edits = ['a', 'b', 'c'].map((title) => ruth.edit(moment, { title }))
  await ruth.push(...edits.map((edit) => row(edit, moment)))
  const [first] = edits
  const one = { scope, id: moment.id, at: first?.at ?? null }
  await expect(refusals.discard(maya.user, one)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await refusals.discard(ruth.user, one)
  expect(await heldBy(ruth)).toHaveLength(2)
  await refusals.discard(ruth.user, { ...one, at: null })
  expect(await heldBy(ruth)).toEqual([])
})

test('O5 a page says where the next one begins; a scope that was never theirs is not there', async () => {
  const { world, ruth, scope, moment, refusals } = await scene()
  const edits = ['a', 'b', 'c'].map((title) => ruth.edit(moment, { title }))
  await ruth.push(...edits.map((edit) => row(edit, moment)))
  const page = await refusals.list(ruth.user, { scope, after: null, limit: 2 })
  expect(page.refused.map(({ at }) => at)).toEqual(edits.slice(0, 2).map(({ at }) => at))
  expect(page.next).toBe(`${scope} ${moment.id} ${edits[1]?.at}`)
  const asked = { scope, after: null, limit: 2 }
  const stranger = world.device('Stranger')
  await expect(refusals.list(stranger.user, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
