import { expect, test } from 'vitest'
import { contact } from '#shared/schema/contact.ts'
import { contactOps, formOf, formProblems } from './contactForm.ts'

const stored = { kind: 'florist', name: 'Flora', phone: '1', rating: 4 }
const base = formOf(stored)
const target = {
  scope: 'studio:01920000-0000-7000-8000-000000000000',
  id: '01920000-0000-7000-8000-000000000001',
  newId: () => '01920000-0000-7000-8000-000000000002',
} as const

test('only what was changed is written; what is emptied goes', () => {
  expect(contactOps({ base, form: base }, target)).toEqual([])
  const [op] = contactOps({ base, form: { ...base, phone: ' ', rating: null } }, target)
  const after = op?.op === 'patch' ? op.change({ ...stored, name: 'Renamed' }) : null
  expect(after).toEqual({ kind: 'florist', name: 'Renamed' })
})

test('a new contact is a record its type accepts', () => {
  const [op] = contactOps(
    { base: formOf(undefined), form: { ...base, name: ' Moss ' } },
    { ...target, id: undefined },
  )
  expect(contact.data.parse(op?.op === 'create' ? op.data : null)).toEqual({
    ...stored,
    name: 'Moss',
  })
  expect([...formProblems(formOf(undefined))]).toEqual(['kind', 'name'])
})
