import { expect, test } from 'vitest'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { vendorTerms } from '#shared/schema/vendorTerms.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { formOf, formProblems, vendorOps } from './vendorForm.ts'

const scope = 'wedding:01920000-0000-7000-8000-000000000000' as const
const own = '01920000-0000-7000-8000-000000000001'
const stored = { kind: 'band', name: 'The Larks', callTime: 600, stage: 'booked' } as const
const agreed = { vendor: own, coverageCost: { minor: 18_000, currency: 'GBP' } }
const base = formOf(stored, { vendor: own, phone: '+44 1' }, agreed, 'EUR', 'en-GB')
let made = 10
const target = {
  scope,
  id: own,
  contactId: 'c',
  termsId: 't',
  newId: () => `01920000-0000-7000-8000-0000000000${(made += 1)}`,
  now: 5,
  locale: 'en-GB',
}
const unknown = { ...target, id: undefined, contactId: undefined, termsId: undefined }

test('saving without a change writes nothing', () => {
  expect(vendorOps({ base, form: base }, target)).toEqual([])
})

test('only what was changed is written, so that what others change meanwhile stays', () => {
  const ops = vendorOps({ base, form: { ...base, callTime: 615, phone: '' } }, target)
  const after = ops.map((op) =>
    op.op === 'patch' ? op.change({ ...stored, name: 'Renamed by another', phone: '+44 1' }) : null,
  )
  expect(ops.map((op) => op.id)).toEqual([own, 'c'])
  expect(after[0]).toMatchObject({ name: 'Renamed by another', callTime: 615 })
  expect(after[1]).not.toHaveProperty('phone')
})

test('what was agreed is written in the smallest unit, and taken out when it is emptied', () => {
  const patched = (form: Partial<typeof base>) =>
    vendorOps({ base, form: { ...base, ...form } }, target).map((op) =>
      op.op === 'patch' ? [op.id, op.change({ ...agreed })] : null,
    )
  expect(patched({ cost: '180.50' })).toEqual([
    ['t', { vendor: own, coverageCost: { minor: 18_050, currency: 'GBP' } }],
  ])
  expect(patched({ cost: ' ' })).toEqual([['t', { vendor: own }]])
  expect(patched({ needs: ' Power ' })).toEqual([['t', { ...agreed, needs: 'Power' }]])
})

test('a form without kind or name, or with half an amount, is not saved', () => {
  const empty = formOf(undefined, undefined, undefined, 'GBP', 'en-GB')
  expect([...formProblems(empty, 'en-GB')]).toEqual(['kind', 'name'])
  expect([...formProblems({ ...base, cost: 'a lot' }, 'en-GB')]).toEqual(['cost'])
  expect([...formProblems(base, 'en-GB')]).toEqual([])
})

test('a new vendor, their contact and terms are records their types accept', () => {
  const empty = formOf(undefined, undefined, undefined, 'GBP', 'en-GB')
  const form = { ...empty, kind: ' band ', name: ' The Larks ', phone: ' 1 ', endsAt: 1545 }
  const ops = vendorOps({ base: empty, form: { ...form, setupMin: 40, cost: '90' } }, unknown)
  const data = ops.map((op) => (op.op === 'create' ? op.data : null))
  const id = ops[0]?.id ?? ''
  expect(vendor.data.parse(data[0])).toEqual({
    kind: 'band',
    name: 'The Larks',
    stage: 'booked',
    endsAt: 1545,
    setupMin: 40,
  })
  expect(vendorContact.data.parse(data[1])).toEqual({ vendor: id, phone: '1' })
  const cost = { minor: 9_000, currency: 'GBP' }
  expect(vendorTerms.data.parse(data[2])).toEqual({ vendor: id, coverageCost: cost })
  expect(ops.map((op) => op.id)).toEqual([id, companionId(id, 'contact'), companionId(id, 'terms')])
})

test('two phones that make the first contact of one vendor make the same record', () => {
  const bare = formOf(stored, undefined, undefined, 'GBP', 'en-GB')
  const contactOf = (email: string) =>
    vendorOps({ base: bare, form: { ...bare, email } }, { ...target, contactId: undefined })
  expect(contactOf('a@b.org')).toMatchObject([
    { op: 'create', data: { vendor: own, email: 'a@b.org' } },
  ])
  expect(contactOf('a@b.org')[0]?.id).toBe(contactOf('c@d.org')[0]?.id)
})
