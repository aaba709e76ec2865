import { expect, test } from 'vitest'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { formOf, vendorOps } from './vendorForm.ts'

const scope = 'wedding:01920000-0000-7000-8000-000000000000' as const
const own = '01920000-0000-7000-8000-000000000001'
const stored = { kind: 'band', name: 'The Larks', callTime: 600, stage: 'booked' } as const
const base = formOf(stored, { vendor: own, phone: '+44 1' })
let made = 10
const target = {
  scope,
  id: own,
  contactId: 'c',
  newId: () => `01920000-0000-7000-8000-0000000000${(made += 1)}`,
  now: 5,
}

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

test('a new vendor and their contact are records their types accept', () => {
  const empty = formOf(undefined, undefined)
  const form = { ...empty, kind: ' band ', name: ' The Larks ', phone: ' 1 ', endsAt: 1545 }
  const ops = vendorOps({ base: empty, form }, { ...target, id: undefined, contactId: undefined })
  const data = ops.map((op) => (op.op === 'create' ? op.data : null))
  expect(vendor.data.parse(data[0])).toEqual({
    kind: 'band',
    name: 'The Larks',
    stage: 'booked',
    endsAt: 1545,
  })
  expect(vendorContact.data.parse(data[1])).toEqual({ vendor: ops[0]?.id, phone: '1' })
})

test('a contact that was missing is made with the first thing known of it', () => {
  const bare = formOf(stored, undefined)
  const ops = vendorOps(
    { base: bare, form: { ...bare, email: 'a@b.org' } },
    { ...target, contactId: undefined },
  )
  expect(ops).toMatchObject([{ op: 'create', data: { vendor: own, email: 'a@b.org' } }])
})
