import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import {
  momentData,
  openSmallWorld,
  row,
  weddingData,
  type SmallWorld,
} from './testing/smallWorld.ts'

const siblings = z.array(z.object({ value: z.unknown() }))

/** What the latest question in a scope still asks about, by stamp. */
function siblingsOf({ store }: SmallWorld, scope: ScopeName): unknown[] {
  const card = store.history(scope).findLast(({ state }) => state.type === 'conflict')
  if (card?.state.data['status'] === 'resolved') return []
  return siblings.parse(card?.state.data['siblings'] ?? []).map(({ value }) => value)
}

test('PSH1 PSH2 PSH8 P0 what was merged is in the answer, what stands as sent is not', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const hers = maya.edit(moment, { title: 'Vows' })
  const his = tom.edit(moment, { location: 'Garden' })
  expect((await maya.push(row(hers, moment))).conflicts).toEqual([])
  const answer = await tom.push(row(his, moment))
  expect(answer.results[moment.id]?.status).toBe('merged')
  expect(answer.conflicts).toMatchObject([
    { id: moment.id, data: { title: 'Vows', location: 'Garden' } },
  ])
  // R1 PSH8: a merged state bears a stamp of the server's own.
  expect(answer.conflicts[0]?.at).toMatch(/-000000000000$/)
})

test('PSH3 P4 a refused row is answered with what stands, and its neighbours go through', async () => {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya, [[ruth, 'coordinator']])
  const forbidden = ruth.edit(moment, {})
  const invented = ruth.record(scope, 'conflict', { record: moment.id })
  const fine = ruth.edit(moment, { title: 'Vows' })
  const answer = await ruth.push(
    row({ ...forbidden, by: maya.user }, moment),
    row(invented),
    { newDocumentState: null },
    row(fine, moment),
  )
  expect(answer.results['#2']).toMatchObject({ status: 'rejected', code: 'INVALID' })
  expect(answer.results[invented.id]).toMatchObject({ status: 'rejected' })
  expect(answer.results[moment.id]).toMatchObject({ status: 'applied' })
  const tombstone = answer.conflicts.find(({ id }) => id === invented.id)
  expect(tombstone).toMatchObject({ _deleted: true, data: {}, by: '' })
})

test('PSH4 R4 P1 a row that comes again, and a state the server gave out, change nothing', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const edit = maya.edit(moment, { title: 'Vows' })
  await maya.push(row(edit, moment))
  const length = world.store.history(scope).length
  for (const again of [maya, tom]) {
    const { results } = await again.push(row(edit, moment))
    expect(results[moment.id]?.status).toBe('noop')
  }
  expect((await tom.push(row(moment, edit))).results[moment.id]?.status).toBe('noop')
  expect(world.store.history(scope)).toHaveLength(length)
})

test('PSH4 R4 F25 an echo is told what stands, even if it is just that: its device may show an older state', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const edit = maya.edit(moment, { title: 'Vows' })
  await maya.push(row(edit, moment))
  // An older page came in while upstream had the newer document in hand.
  expect(await tom.pushBare(row(edit, moment))).toMatchObject({ conflicts: [edit] })
  // RxDB sends each state it took from an answer once more: answering that again would never end.
  expect(await tom.pushBare(row(edit, edit))).toMatchObject({ conflicts: [] })
  // One's own edit come again has nothing to be told.
  expect(await maya.push(row(edit, moment))).toMatchObject({ conflicts: [] })
})

test('PSH5 R2 a grown retry after a lost answer is no conflict of a device with itself', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { scope, moment } = await world.wedding(maya)
  const first = maya.edit(moment, { title: 'X' })
  await maya.push(row(first, moment))
  const grown = maya.edit(first, { title: 'Z' })
  const answer = await maya.push(row(grown, moment))
  expect(answer.results[moment.id]).toMatchObject({ status: 'applied' })
  // Undone on the same old base: the undoing holds.
  const undone = maya.edit(grown, { title: 'Ceremony' })
  const last = await maya.push(row(undone, moment))
  expect(last.conflicts).toEqual([])
  expect(world.store.history(scope).at(-1)?.state.data['title']).toBe('Ceremony')
})

test('PSH5 M12 who starts from their own insert has not seen what another wrote since, though it equals', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  // Away from the first title and back to it: by value alone, Maya seems to know Tom's last edit.
  const away = tom.edit(moment, { title: 'Vows' })
  const back = tom.edit(away, { title: 'Ceremony' })
  await tom.push(row(away, moment))
  await tom.push(row(back, away))
  await maya.push(row(maya.edit(moment, { title: 'Blessing' }), moment))
  expect(siblingsOf(world, scope)).toEqual(['Ceremony', 'Blessing'])
})

test('PSH5 R2 M12 a grown insert has not seen what another wrote since its first try', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const away = tom.edit(moment, { title: 'Vows' })
  await tom.push(row(away, moment))
  await tom.push(row(tom.edit(away, { title: 'Ceremony' }), away))
  // The answer to her insert was lost: what she changed since comes as an insert again.
  await maya.push(row(maya.edit(moment, { title: 'Blessing' })))
  expect(siblingsOf(world, scope)).toEqual(['Ceremony', 'Blessing'])
})

test('PSH5 R2 M12 a device that was only answered with a value has not taken back its own', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const his = tom.edit(moment, { title: 'Vows' })
  await maya.push(row(maya.edit(moment, { title: 'Blessing' }), moment))
  const answer = await tom.push(row({ ...his, at: `01770000000000-0000-${tom.replica}` }, moment))
  const stands = answer.conflicts[0]
  expect(stands?.data['title']).toBe('Blessing')
  // The process ended between the document and the meta write: the next edit comes on the old base.
  await tom.push(row(tom.edit(stands ?? his, { location: 'Garden' }), moment))
  expect(siblingsOf(world, scope)).toEqual(['Vows', 'Blessing'])
})

test('PSH5 R2 a value undone while its answer was lost is no sibling any more', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const away = maya.edit(moment, { title: 'Blessing' })
  await maya.push(row(away, moment))
  const his = tom.edit(moment, { title: 'Vows' })
  await tom.push(row(his, moment))
  await maya.push(row(maya.edit(away, { title: 'Ceremony' }), moment))
  await tom.push(row(tom.edit(his, { title: 'Ceremony' }), moment))
  expect(siblingsOf(world, scope)).not.toContain('Vows')
})

test('PSH5 R2 a value undone to what another had given is no sibling, whatever base was lost', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  await maya.push(row(maya.edit(moment, { title: 'Blessing' }), moment))
  // Answered with Maya's title, on a device that lost the base of it, and changed away and back there.
  const answer = await tom.push(row(tom.edit(moment, { location: 'Garden' }), moment))
  const away = tom.edit(answer.conflicts[0] ?? moment, { title: 'Vows' })
  await tom.push(row(away, moment))
  expect(siblingsOf(world, scope)).toEqual(['Blessing', 'Vows'])
  await tom.push(row(tom.edit(away, { title: 'Blessing' }), moment))
  expect(siblingsOf(world, scope)).toEqual([])
  expect((await maya.pull()).documents.find(({ id }) => id === moment.id)?.data['title']).toBe(
    'Blessing',
  )
})

test('PSH6 a delayed request does not undo its own successor, and is kept in history', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { scope, moment } = await world.wedding(maya)
  const first = maya.edit(moment, { title: 'X' })
  const second = maya.edit(first, { title: 'Y' })
  await maya.push(row(second, moment))
  const answer = await maya.push(row(first, moment))
  expect(answer.conflicts[0]?.data['title']).toBe('Y')
  expect(world.store.history(scope).at(-1)).toMatchObject({ cause: 'superseded', sent: first })
})

test('PSH7 R3 SES1 a stamp of 2099 is accepted and stored as sent; another author is refused', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const late = { ...maya.edit(moment, { title: 'X' }), at: `04070908800000-0000-${maya.replica}` }
  expect(await maya.push(row(late, moment))).toMatchObject({
    conflicts: [],
    results: { [moment.id]: { status: 'applied' } },
  })
  const forged = { ...tom.edit(late, { title: 'Y' }), by: maya.user }
  const answer = await tom.push(row(forged, late))
  expect(answer.results[moment.id]).toMatchObject({ status: 'rejected', code: 'FORBIDDEN' })
  expect(answer.conflicts).toEqual([late])
})

test('PSH9 the first writer owns a new wedding, in the role they claim, also by single rows', async () => {
  const world = openSmallWorld()
  const [finn, ruth] = [world.device('Finn'), world.device('Ruth')]
  const id = world.uuid()
  const scope = `wedding:${id}` as const
  const wedding = finn.record(scope, 'wedding', weddingData, id)
  const claims = { [scope]: 'photographer' }
  const account = { user: finn.user, name: 'Finn', device: 'camera' }
  await world.service.push(account, { replica: finn.replica, claims, rows: [row(wedding)] })
  expect(await world.store.members(scope)).toMatchObject([{ role: 'photographer', owner: true }])
  const stolen = await ruth.push(row({ ...wedding, by: ruth.user }))
  expect(stolen.results[id]).toMatchObject({ code: 'SCOPE_LOST' })
  expect(stolen.scopes).toEqual({})
})

test('PSH10 P5 a lost scope and a foreign id tell nothing', async () => {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya)
  const own = await world.wedding(ruth)
  const lost = await ruth.push(row(ruth.edit(moment, { title: 'Mine' }), moment))
  expect(lost.results[moment.id]).toMatchObject({ status: 'rejected', code: 'SCOPE_LOST' })
  const never = await ruth.push(row(ruth.record(`wedding:${world.uuid()}`, 'fact', {})))
  expect(Object.values(never.results)[0]?.status).toBe('rejected')
  const taken = await ruth.push(row({ ...ruth.edit(moment, {}), scope: own.scope }))
  expect(taken.results[moment.id]).toMatchObject({ code: 'ID_TAKEN' })
  for (const { conflicts } of [lost, taken])
    expect(JSON.stringify(conflicts)).not.toContain('Ceremony')
  expect(world.store.history(scope).at(-1)?.state.by).toBe(maya.user)
})

test('PSH11 one wedding a scope, one preference an account, and nobody writes members', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { scope } = await world.wedding(maya)
  const own = `user:${maya.user}` as const
  const rows = [
    maya.record(scope, 'wedding', weddingData),
    maya.record(scope, 'preference', {}),
    maya.record(own, 'preference', { gloves: true }),
    maya.record(own, 'preference', { gloves: true }, maya.user),
    maya.record(scope, 'member', { user: maya.user, name: 'M', role: 'couple', owner: true }),
    maya.record(scope, 'spaceship', {}),
  ]
  const { results } = await maya.push(...rows.map((one) => row(one)))
  expect(rows.map(({ id }) => results[id]?.code ?? results[id]?.status)).toEqual([
    'INVALID',
    'INVALID',
    'INVALID',
    'applied',
    'FORBIDDEN',
    'UNSUPPORTED_TYPE',
  ])
})

test('PSH12 rights are those of now: a lock and a change of role hold for what was written before', async () => {
  const world = openSmallWorld()
  const [maya, ana, tom] = [world.device('Maya'), world.device('Ana'), world.device('Tom')]
  const { scope, wedding, moment } = await world.wedding(maya, [
    [ana, 'couple'],
    [tom, 'coordinator'],
  ])
  const [hers, his] = [ana.edit(moment, { title: 'Ours' }), tom.edit(moment, { title: 'His' })]
  await maya.push(row(maya.edit(wedding, { status: 'locked' }), wedding))
  const change = { scope, by: maya.user, user: tom.user, role: 'family', device: 'server' } as const
  await world.service.members.changeRole(change)
  for (const [device, edit] of [
    [ana, hers],
    [tom, his],
  ] as const)
    expect((await device.push(row(edit, moment))).results[moment.id]?.code).toBe('FORBIDDEN')
})

test('PSH12 who may delete a moment may bring it back, whoever made it; who may not, may not', async () => {
  const world = openSmallWorld()
  const [maya, tom, ana] = [world.device('Maya'), world.device('Tom'), world.device('Ana')]
  const { scope, wedding } = await world.wedding(maya, [
    [tom, 'coordinator'],
    [ana, 'couple'],
  ])
  const made = { ...momentData(wedding.id), author: tom.user }
  const his = tom.record(scope, 'timelineItem', made)
  await tom.push(row(his))
  const deleted = { ...tom.edit(his, {}), _deleted: true }
  await tom.push(row(deleted, his))
  const back = (by: typeof maya, data = {}) => ({ ...by.edit(deleted, data), _deleted: false })
  const refused = await ana.push(row(back(ana), deleted))
  expect(refused.results[his.id]).toMatchObject({ status: 'rejected', code: 'FORBIDDEN' })
  // What comes back changed is judged like any other change.
  const forged = await maya.push(row(back(maya, { author: maya.user }), deleted))
  expect(forged.results[his.id]).toMatchObject({ status: 'rejected', code: 'FORBIDDEN' })
  const answer = await maya.push(row(back(maya), deleted))
  expect(answer.results[his.id]?.status).toBe('applied')
})

test('PSH13 rows for one record in one request are applied one upon the other', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { moment } = await world.wedding(maya)
  const one = maya.edit(moment, { title: 'X' })
  const two = maya.edit(one, { location: 'Garden' })
  const answer = await maya.push(row(one, moment), row(two, one))
  expect(answer.results[moment.id]?.status).toBe('applied')
  expect((await maya.pull()).documents.find(({ id }) => id === moment.id)).toEqual(two)
})
