import { expect, it } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ShotData } from '#shared/schema/shot.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { matchPeople, pastedShots } from './pasteLines.ts'
import { pasteOps } from './pasteOps.ts'
import { createShotOps, editShotOps, formOf, type ShotDraft } from './shotForm.ts'

let count = 0
const newId = () => {
  count += 1
  return `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`
}
const writing = {
  scope: 'wedding:00000000-0000-7000-8000-000000000001' as const,
  newId,
  households: new Map([
    ['judith', 'ames'],
    ['peter', 'ames'],
    ['rose', 'hale'],
  ]),
  orderIn: (list: string, block: string) => (list === 'formals' && block === 'B' ? 'b1' : 'z1'),
}
const data: ShotData = {
  list: 'formals',
  title: 'Couple with Judith',
  people: { judith: true, peter: true },
  households: { ames: true },
  block: 'A',
  order: 'a1',
  priority: 2,
}
const draftOf = (change: Partial<ShotDraft['form']>): ShotDraft => ({
  base: formOf(data),
  form: { ...formOf(data), ...change },
  newPeople: {},
})

/** What the record holds afterwards, when others added somebody meanwhile. */
function written(ops: readonly WriteOp[], now: JsonObject = data): JsonObject {
  return ops.reduce((held, op) => (op.op === 'patch' ? op.change(held) : held), now)
}

it('writes nothing where nothing was changed', () => {
  expect(editShotOps(draftOf({}), { id: 's', data }, writing)).toEqual([])
})

it('a family that comes in with somebody sees it, one of whom nobody is left does not', () => {
  const one = written(
    editShotOps(draftOf({ people: ['peter', 'rose'] }), { id: 's', data }, writing),
  )
  expect(one['households']).toEqual({ ames: true, hale: true })
  const two = written(editShotOps(draftOf({ people: ['rose'] }), { id: 's', data }, writing))
  expect(two['people']).toEqual({ rose: true })
  expect(two['households']).toEqual({ hale: true })
})

it('whoever was added by others meanwhile stays, and so does their family', () => {
  const meanwhile = { ...data, people: { ...data.people, rose: true as const } }
  const ops = editShotOps(draftOf({ people: ['judith'] }), { id: 's', data: meanwhile }, writing)
  const held = written(ops, { ...meanwhile, households: { ames: true, hale: true } })
  expect(held['people']).toEqual({ judith: true, rose: true })
  expect(held['households']).toEqual({ ames: true, hale: true })
})

it('takes no family away while somebody is in it whose record is not here', () => {
  const hidden = { ...data, people: { judith: true as const, unseen: true as const } }
  const draft = {
    ...draftOf({}),
    base: formOf(hidden),
    form: { ...formOf(hidden), people: ['unseen'] },
  }
  const held = written(editShotOps(draft, { id: 's', data: hidden }, writing), hidden)
  expect(held['households']).toEqual({ ames: true })
})

it('a new block is a new place', () => {
  const held = written(editShotOps(draftOf({ block: 'B' }), { id: 's', data }, writing))
  expect([held['block'], held['order']]).toEqual(['B', 'b1'])
  expect('block' in written(editShotOps(draftOf({ block: ' ' }), { id: 's', data }, writing))).toBe(
    false,
  )
})

it('a person who is new is written down with the grouping, and only if still in it', () => {
  const draft = { ...draftOf({ people: ['new'] }), newPeople: { new: 'Uncle Bob', other: 'Gone' } }
  const ops = createShotOps(draft, 's', writing)
  expect(ops.map((op) => (op.op === 'create' ? `${op.type.name} ${op.id}` : op.op))).toEqual([
    'person new',
    'shot s',
  ])
})

it('pasted lines write one person down once, join known blocks and keep their order', () => {
  const lines = pastedShots('A:\nOne: Bob\nC:\nTwo: bob, Rose\nThree').map((line) =>
    matchPeople(line, []),
  )
  const rows = [
    { id: 'x', order: 'a1', block: 'A' },
    { id: 'y', order: 'a2', block: 'B' },
  ]
  const paste = (create: boolean) =>
    pasteOps(lines, {
      ...writing,
      list: 'formals',
      rows,
      create,
      withNames: (title, names) => `${title} (${names.join(', ')})`,
    }).flatMap((op) => (op.op === 'create' ? [{ type: op.type.name, data: op.data }] : []))
  const made = paste(true)
  expect(made.filter(({ type }) => type === 'person').map((one) => one.data['name'])).toEqual([
    'Bob',
    'Rose',
  ])
  const orders = made.flatMap(({ data: { order } }) => (typeof order === 'string' ? order : []))
  const [one = '', two = '', three = ''] = orders
  expect(one > 'a1' && one < 'a2').toBe(true)
  expect(two > 'a2' && three > two).toBe(true)
  expect(paste(false).map((one) => one.data['title'])).toEqual([
    'One (Bob)',
    'Two (bob, Rose)',
    'Three',
  ])
})
