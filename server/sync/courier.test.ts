import { expect, test } from 'vitest'
import { stateHash } from '#shared/courier/handedRow.ts'
import type { SignedRow } from '#shared/courier/signedRow.ts'
import { CARRIED_NAMES, type Taken } from '#shared/protocol/courier.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { handedRow } from './testing/handSigning.ts'
import { openSmallWorld, row, type SmallDevice, type SmallWorld } from './testing/smallWorld.ts'

async function barn() {
  const world = openSmallWorld()
  const [maya, tom, eve] = [world.device('Maya'), world.device('Tom'), world.device('Eve')]
  const made = await world.wedding(maya, [
    [tom, 'coordinator'],
    [eve, 'coordinator'],
  ])
  return { world, maya, tom, eve, ...made }
}

const by = ({ user, replica }: SmallDevice) => ({ account: user, replica })

function carry(
  world: SmallWorld,
  courier: SmallDevice,
  carried: readonly SignedRow[],
  own: { rows?: object[]; taken?: Record<string, Taken[]> } = {},
) {
  const { user, name, replica } = courier
  const { rows = [], taken = {} } = own
  return world.service.carry({ user, name, device: 'phone' }, { replica, rows, carried, taken })
}

/** What an edit had taken in. */
function named(edit: RecordEnvelope, by: RecordEnvelope): Taken {
  return { at: edit.at, hash: stateHash(edit), since: by.at, except: [] }
}

function lines(world: SmallWorld, { scope, id }: RecordEnvelope) {
  const all = world.store.history(scope)
  return all.filter((line) => line.id === id)
}

async function standing({ pull }: SmallDevice, id: string) {
  return (await pull()).documents.find((record) => record.id === id)
}

test('CAR1 what a courier brings stands under its author’s name, as the author’s device sent it', async () => {
  const { world, maya, tom, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  const answer = await carry(world, tom, [handedRow(by(maya), edit, moment)])
  expect(answer.carried).toMatchObject([{ id: moment.id, at: edit.at, status: 'applied' }])
  expect(await standing(tom, moment.id)).toEqual(edit)
  const last = lines(world, moment).at(-1)
  expect(last).toMatchObject({ user: maya.user, origin: `${maya.user}:${maya.replica}` })
})

test('CAR2 the author comes later, and another courier: nothing is written twice', async () => {
  const { world, maya, tom, eve, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  const handed = handedRow(by(maya), edit, moment)
  await carry(world, tom, [handed])
  const before = lines(world, moment).length
  expect((await maya.push(row(edit, moment))).results[moment.id]?.status).toBe('noop')
  expect((await carry(world, eve, [handed, handed])).carried).toMatchObject([
    { status: 'noop' },
    { status: 'noop' },
  ])
  expect(lines(world, moment).length).toBe(before)
})

test('CAR2 the author took it back before any of it arrived: what they say last stands', async () => {
  const { world, maya, tom, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  const back = maya.edit(moment, { title: 'Ceremony' })
  await maya.push(row(back, moment))
  await carry(world, tom, [handedRow(by(maya), edit, moment)])
  expect((await standing(tom, moment.id))?.data['title']).toBe('Ceremony')
})

test('CAR2 what was carried and then taken back by its author, on the base it had, is gone', async () => {
  const { world, maya, tom, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  await carry(world, tom, [handedRow(by(maya), edit, moment)])
  await maya.push(row(maya.edit(moment, { title: 'Ceremony' }), moment))
  expect((await standing(tom, moment.id))?.data['title']).toBe('Ceremony')
})

test('CAR3 a copy that the courier shows is no edit of theirs, and is answered with what stands', async () => {
  const { world, maya, tom, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  const handed = handedRow(by(maya), edit, moment)
  const answer = await carry(world, tom, [handed], { rows: [row(edit, moment)] })
  expect(answer.results[moment.id]?.status).toBe('noop')
  expect(lines(world, moment).filter(({ user }) => user === tom.user)).toEqual([])
})

test('CAR4 what the courier wrote upon it is theirs, the rest its author’s, and nobody is asked', async () => {
  const { world, maya, tom, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows', location: 'Barn' })
  const handed = handedRow(by(maya), edit, moment)
  const own = tom.edit(edit, { title: 'The vows' })
  const taken = { [moment.id]: [named(edit, own)] }
  const answer = await carry(world, tom, [handed], { rows: [row(own, moment)], taken })
  expect(answer.results[moment.id]?.status).toBe('applied')
  const stands = await standing(maya, moment.id)
  expect(stands?.data).toMatchObject({ title: 'The vows', location: 'Barn' })
  const conflicts = (await maya.pull()).documents.filter(({ type }) => type === 'conflict')
  expect(conflicts).toEqual([])
})

test('CAR4 where the courier’s own value was kept, both are asked about', async () => {
  const { world, maya, tom, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  const own = tom.edit(moment, { title: 'Promise' })
  const taken = { [moment.id]: [{ ...named(edit, own), except: ['title'] }] }
  const handed = handedRow(by(maya), edit, moment)
  const answer = await carry(world, tom, [handed], { rows: [row(own, moment)], taken })
  expect(JSON.stringify(answer.results[moment.id]?.conflict)).toMatch(/Vows.*Promise/)
})

test('CAR4 an edit of the courier’s upon an older value of the author’s takes nothing newer back', async () => {
  const { world, maya, tom, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  const handed = handedRow(by(maya), edit, moment)
  const own = tom.edit(edit, { location: 'Barn' })
  await maya.push(row(edit, moment))
  await maya.push(row(maya.edit(edit, { title: 'Rings' }), edit))
  const taken = { [moment.id]: [named(edit, own)] }
  await carry(world, tom, [handed], { rows: [row(own, moment)], taken })
  expect((await standing(maya, moment.id))?.data).toMatchObject({
    title: 'Rings',
    location: 'Barn',
  })
})

test('CAR5 a refused row does not become the courier’s edit', async () => {
  const { world, maya, tom, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  const own = tom.edit(edit, { location: 'Barn' })
  const forged = { ...handedRow(by(maya), edit, moment), issuedAt: 1 }
  const taken = { [moment.id]: [named(edit, own)] }
  const answer = await carry(world, tom, [forged], { rows: [row(own, moment)], taken })
  expect(answer.carried).toMatchObject([{ status: 'rejected', code: 'FORBIDDEN' }])
  expect((await standing(maya, moment.id))?.data).toMatchObject({
    title: 'Ceremony',
    location: 'Barn',
  })
})

test('CAR5 a courier who leaves out or makes up what a row stands upon brings nothing of it', async () => {
  const { world, maya, tom, eve, moment } = await barn()
  const [ofEve, madeUp] = [{ location: 'Barn' }, { location: 'Barn', title: 'Vows' }].map(
    (change) => ({
      ...eve.edit(moment, change),
      at: `${moment.at.slice(0, 19)}-${eve.replica}`,
    }),
  )
  if (!ofEve || !madeUp) throw new Error('nothing was made')
  const own = maya.edit(ofEve, { title: 'Vows' })
  const stands = [named(ofEve, own)]
  const handed = handedRow(by(maya), own, moment, stands)
  const forged = { ...handedRow(by(eve), madeUp, moment), issuedAt: 1 }
  for (const beside of [[], [forged]]) {
    const { carried } = await carry(world, tom, [...beside, handed])
    expect(carried.at(-1)).toMatchObject({ status: 'rejected', code: 'FORBIDDEN' })
  }
  expect((await standing(tom, moment.id))?.data['title']).toBe('Ceremony')
  const { carried } = await carry(world, tom, [handedRow(by(eve), ofEve, moment), handed])
  expect(carried).toMatchObject([{ status: 'applied' }, { status: 'applied' }])
  expect((await maya.push(row(own, moment))).results[moment.id]?.status).toBe('noop')
})

test('CAR5 a removed author, an unknown device, another’s name and a stranger’s courier are refused', async () => {
  const { world, maya, tom, eve, scope, moment } = await barn()
  const edit = (who: SmallDevice) =>
    handedRow(by(who), who.edit(moment, { title: who.name }), moment)
  const [ofEve, ofMaya] = [edit(eve), edit(maya)]
  await world.service.members.remove({ scope, by: maya.user, user: eve.user, device: 'server' })
  expect((await carry(world, tom, [ofEve])).carried).toMatchObject([{ code: 'SCOPE_LOST' }])
  expect((await carry(world, eve, [ofMaya])).carried).toMatchObject([{ code: 'SCOPE_LOST' }])
  const named = handedRow(by(tom), maya.edit(moment, { title: 'X' }), moment)
  expect((await carry(world, tom, [named])).carried).toMatchObject([{ code: 'FORBIDDEN' }])
  world.keys.splice(0)
  expect((await carry(world, tom, [ofMaya])).carried).toMatchObject([{ code: 'FORBIDDEN' }])
  expect((await standing(tom, moment.id))?.data['title']).toBe('Ceremony')
})

test('CAR5 P4 what is no row at all spoils nothing beside it', async () => {
  const { world, maya, tom, moment } = await barn()
  let deep: unknown = 1
  for (let depth = 0; depth < 20_000; depth += 1) deep = [deep]
  const edit = maya.edit(moment, { title: 'Vows' })
  const poison = { row: { newDocumentState: deep } }
  const carried = [null, poison, handedRow(by(maya), edit, moment)] as SignedRow[]
  const answer = await carry(world, tom, carried)
  expect(answer.carried.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'applied'])
})

test('CAR3 a copy of another device of the same account is no edit of the courier’s either', async () => {
  const { world, maya, eve, scope, moment } = await barn()
  const edit = eve.edit(moment, { title: 'Vows' })
  const own = maya.edit(moment, { location: 'Barn' })
  const onIt = maya.edit(own, { title: 'Vows' })
  const handed = [
    handedRow(by(eve), edit, moment),
    handedRow(by(maya), own, moment),
    handedRow(by(maya), onIt, moment, [named(edit, onIt)]),
  ]
  await world.service.members.remove({ scope, by: maya.user, user: eve.user, device: 'server' })
  const tablet = { ...maya, replica: 'feedfeedfeed' }
  const answer = await carry(world, tablet, handed, { rows: [row(onIt, moment)] })
  expect(answer.results[moment.id]?.status).toBe('noop')
  expect((await standing(maya, moment.id))?.data).toMatchObject({
    title: 'Ceremony',
    location: 'Barn',
  })
})

test('CAR4 what was taken in is told by its content: another edit under the same stamp is not it', async () => {
  const { world, maya, tom, eve, moment } = await barn()
  const edit = maya.edit(moment, { title: 'Vows' })
  const swapped = { ...edit, data: { ...edit.data, title: 'Rings', location: 'Hall' } }
  const own = eve.edit(edit, { durationMin: 50 })
  const handed = handedRow(by(eve), own, moment, [named(edit, own)])
  const { carried } = await carry(world, tom, [handedRow(by(maya), swapped, moment), handed])
  expect(carried).toMatchObject([{ status: 'applied' }, { status: 'rejected', code: 'FORBIDDEN' }])
  expect((await standing(maya, moment.id))?.data).toMatchObject({ title: 'Rings' })
})

test('CAR5 CAR8 membership is looked at before signatures: a stranger’s are not worth the work', async () => {
  const { world, maya, moment } = await barn()
  const stranger = world.device('Ruth')
  const other = await world.wedding(stranger, [])
  const edits = Array.from({ length: 20 }, (_, count) =>
    handedRow(by(maya), maya.edit(moment, { title: `${count}` }), moment),
  )
  world.checked.splice(0)
  const { carried } = await carry(world, stranger, edits)
  expect(new Set(carried.map(({ code }) => code))).toEqual(new Set(['SCOPE_LOST']))
  const ofStranger = stranger.edit(other.moment, { title: 'X' })
  const within = { ...ofStranger, scope: moment.scope, id: moment.id }
  await carry(world, maya, [handedRow(by(stranger), within, moment)])
  expect(world.checked).toEqual([])
})

test('CAR8 more that stands upon one another than people hand over is refused, row by row or whole', async () => {
  const { world, maya, tom, scope, moment } = await barn()
  const edits = Array.from({ length: 80 }, (_, count) => maya.edit(moment, { title: `${count}` }))
  const tangle = edits.map((edit) => {
    const others = edits.filter((one) => one !== edit).map((one) => named(one, edit))
    return handedRow(by(maya), edit, moment, others)
  })
  const made = maya.record(scope, moment.type, { ...moment.data, title: 'Speeches' })
  const { carried } = await carry(world, tom, [...tangle, handedRow(by(maya), made)])
  const told = expect.stringContaining('stands upon')
  expect(carried).toContainEqual(expect.objectContaining({ code: 'INVALID', message: told }))
  expect(carried.at(-1)).toMatchObject({ status: 'applied' })

  const [first] = edits
  if (!first) throw new Error('nothing was made')
  const names = Array.from({ length: CARRIED_NAMES + 1 }, () => named(first, first))
  const one = { ...handedRow(by(maya), first, moment), taken: names.slice(0, 200) }
  const whole = carry(world, tom, Array<SignedRow>(51).fill(one))
  await expect(whole).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' })
  const own = { rows: [], taken: { [moment.id]: names } }
  await expect(carry(world, tom, [], own)).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' })
})
