import { expect, test } from 'vitest'
import { household } from '#shared/schema/household.ts'
import { person } from '#shared/schema/person.ts'
import { personNote } from '#shared/schema/personNote.ts'
import { companionId } from '../../data/companionId.ts'
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
