import { expect, test } from 'vitest'
import { budgetLine } from '#shared/schema/budgetLine.ts'
import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { formOf, formProblems, lineOps, type LineForm } from './lineForm.ts'

const uuid = (last: number) => `01920000-0000-7000-8000-${String(last).padStart(12, '0')}`
const gbp = (minor: number) => ({ minor, currency: 'GBP' })
const stored = {
  title: 'Flowers',
  vendor: uuid(9),
  planned: gbp(220_000),
  approved: gbp(200_000),
  dues: { [uuid(1)]: { on: '2027-03-01', amount: gbp(60_000), what: 'Deposit' } },
  order: 'a0',
}
const base = formOf(stored, 'EUR', 'en-GB')
let made = 20
const target = {
  scope: `wedding:${uuid(99)}` as const,
  id: uuid(5),
  newId: () => uuid((made += 1)),
  order: 'a1',
  locale: 'en-GB',
  author: uuid(91),
  now: 5,
}
const after = (change: Partial<LineForm>, others: JsonObject = {}) =>
  lineOps({ base, form: { ...base, ...change } }, target).reduce<JsonObject>(
    (now, op) => (op.op === 'patch' ? op.change(now) : now),
    { ...stored, ...others },
  )

test('saving without a change writes nothing', () => {
  expect(lineOps({ base, form: base }, target)).toEqual([])
})

test('only what was changed is written, so that what others change meanwhile stays', () => {
  const dues = { ...stored.dues, [uuid(2)]: { on: '2027-04-01', amount: gbp(5) } }
  expect(after({ planned: '2,400' }, { title: 'Renamed', dues })).toEqual({
    ...stored,
    title: 'Renamed',
    planned: gbp(240_000),
    dues,
  })
})

test('a date that is taken out goes alone, and one that was opened and left empty is none', () => {
  expect(after({ dues: [] })).toEqual({ ...stored, dues: {} })
  const empty = { id: uuid(3), on: '', amount: '', what: '' }
  expect(lineOps({ base, form: { ...base, dues: [...base.dues, empty] } }, target)).toEqual([])
  expect([...formProblems({ ...base, dues: [{ ...empty, on: '2027-01-01' }] }, 'en-GB')]).toEqual([
    `due ${uuid(3)}`,
  ])
})

test('another currency is that of all its amounts', () => {
  expect(after({ currency: 'JPY', planned: '2200', approved: '2000' })).toMatchObject({
    planned: { minor: 2200, currency: 'JPY' },
    approved: { minor: 2000, currency: 'JPY' },
    dues: { [uuid(1)]: { amount: { minor: 600, currency: 'JPY' } } },
  })
})

test('a new line and the request that goes with it are records their types accept', () => {
  const empty = formOf(undefined, 'KWD', 'en-GB')
  const form = { ...empty, title: ' Band ', planned: '1.234', asks: true, category: 'band' }
  const ops = lineOps({ base: empty, form }, { ...target, id: undefined })
  const [line, ask] = ops.map((op) => (op.op === 'create' ? op.data : null))
  expect(budgetLine.data.parse(line)).toEqual({
    title: 'Band',
    category: 'band',
    planned: { minor: 1234, currency: 'KWD' },
    order: 'a1',
  })
  expect(budgetProposal.data.parse(ask)).toMatchObject({ line: ops[0]?.id, state: 'open' })
})

test('a form without title or with half an amount is not saved', () => {
  expect([...formProblems(formOf(undefined, 'GBP', 'en-GB'), 'en-GB')]).toEqual([
    'title',
    'planned',
  ])
  expect([...formProblems({ ...base, approved: '1.2.3' }, 'en-GB')]).toEqual(['approved'])
})
