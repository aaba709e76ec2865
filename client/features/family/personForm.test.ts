import { expect, test } from 'vitest'
import { household } from '#shared/schema/household.ts'
import { person } from '#shared/schema/person.ts'
import { personNote } from '#shared/schema/personNote.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { formOf, personOps } from './personForm.ts'

const scope = 'wedding:01920000-0000-7000-8000-000000000000' as const
const uuid = (n: number) => `01920000-0000-7000-8000-0000000000${n}`
const stored = { name: 'Winifred Cole', relation: 'grandmother', household: uuid(50) }
const base = formOf(stored, undefined)
let made = 10
const target = { scope, id: uuid(1), noteId: undefined, newId: () => uuid((made += 1)) }

test('saving without a change writes nothing', () => {
  expect(personOps({ base, form: base }, target).ops).toEqual([])
})

test('only what was changed is written, so that what others change meanwhile stays', () => {
  const form = { ...base, mobility: ' chair ', relation: '', diet: ['Nuts'], household: '' }
  const { ops, household: home } = personOps({ base, form }, target)
  const after = ops.map((op) => (op.op === 'patch' ? op.change({ ...stored, say: 'WIN' }) : null))
  expect(after).toEqual([
    { name: 'Winifred Cole', say: 'WIN', mobility: 'chair', diet: { Nuts: true } },
  ])
  expect(home).toBeUndefined()
})

test('a new person, their household and the photo team’s note are records their types accept', () => {
  const empty = formOf(undefined, undefined)
  const form = {
    ...empty,
    name: ' Nan Rose ',
    side: 'Jonah',
    newHousehold: ' Rose ',
    count: 2,
    note: 'Seat her first',
  }
  const {
    id,
    household: home,
    ops,
  } = personOps({ base: empty, form }, { ...target, id: undefined })
  const data = ops.map((op) => (op.op === 'create' ? op.data : null))
  expect(household.data.parse(data[0])).toEqual({ name: 'Rose', side: 'Jonah' })
  expect(person.data.parse(data[1])).toEqual({
    name: 'Nan Rose',
    side: 'Jonah',
    household: home,
    count: 2,
  })
  expect(personNote.data.parse(data[2])).toEqual({ person: id, text: 'Seat her first' })
  expect(ops.map((op) => op.id)).toEqual([home, id, companionId(id, 'note')])
})

test('who leaves early and who is kept apart is written by name, beside what others note meanwhile', () => {
  const note = { person: uuid(1), text: 'Seat him far away', apart: { [uuid(2)]: true as const } }
  const known = formOf({ ...stored, leavesAt: 990 }, note)
  const form = { ...known, leavesAt: 960, smallChild: true, apart: [uuid(3)] }
  const { ops } = personOps({ base: known, form }, { ...target, noteId: uuid(9) })
  const elsewhere = { ...note, apart: { ...note.apart, [uuid(4)]: true } }
  const after = ops.reduce(
    (data, op) => (op.op === 'patch' && op.id === uuid(9) ? op.change(data) : data),
    { ...elsewhere } as JsonObject,
  )
  expect(after).toEqual({ ...note, apart: { [uuid(3)]: true, [uuid(4)]: true } })
  const [first] = ops
  expect(first?.op === 'patch' && first.change({})).toEqual({ leavesAt: 960, smallChild: true })
  const made = personOps(
    { base: formOf(stored, undefined), form: { ...known, apart: [uuid(3)] } },
    target,
  )
  const created = made.ops.flatMap((op) => (op.op === 'create' ? [op.data] : []))
  expect(created[0]).toEqual({
    person: uuid(1),
    text: 'Seat him far away',
    apart: { [uuid(3)]: true },
  })
})
