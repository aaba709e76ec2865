import { expect, test } from 'vitest'
import { createLink } from '#shared/protocol/links.ts'
import { askedFor, mayEndOn, missingIn, usualUntil, type LinkForm } from './linkForm.ts'

const NOW = Date.parse('2027-06-01T10:00:00Z')
const id = '0190a1b2-0000-7000-8000-000000000001'
const form: LinkForm = {
  kind: 'vendor',
  vendor: id,
  household: null,
  name: '',
  phone: '+43 1 234',
  role: 'family',
  until: '2027-06-19',
  devices: 3,
}

test('a link works for a week after the wedding, or from now where that is over', () => {
  expect(usualUntil('2027-06-12', NOW)).toBe('2027-06-19')
  expect(usualUntil('2027-05-01', NOW)).toBe('2027-06-08')
  expect(usualUntil('', NOW)).toBe('2027-06-08')
})

test('what is asked is what the server takes, and nothing is asked before it is whole', () => {
  const whole: LinkForm[] = [
    form,
    { ...form, kind: 'household', household: id, role: 'friend' },
    { ...form, kind: 'person', name: ' Aunt Bea ' },
  ]
  for (const one of whole) expect(createLink.safeParse(askedFor(one, NOW)).success).toBe(true)
  expect(askedFor({ ...form, kind: 'person', name: ' Aunt Bea ' }, NOW)).toMatchObject({
    name: 'Aunt Bea',
    role: 'family',
  })
  expect(askedFor({ ...form, vendor: null }, NOW)).toBeNull()
  expect(askedFor({ ...form, kind: 'household' }, NOW)).toBeNull()
  expect(askedFor({ ...form, kind: 'person', name: '  ' }, NOW)).toBeNull()
})

test('what is missing is named while nothing can be asked, and only then', () => {
  const forms: LinkForm[] = [
    form,
    { ...form, vendor: null },
    { ...form, kind: 'household' },
    { ...form, kind: 'person', name: ' ' },
    { ...form, until: '2031-01-01' },
  ]
  const missing = forms.map((one) => missingIn(one, NOW))
  expect(missing).toEqual([null, 'vendor', 'household', 'person', 'until'])
  expect(forms.map((one) => askedFor(one, NOW) === null)).toEqual(
    missing.map((one) => one !== null),
  )
})

test('it ends neither in the past nor in years', () => {
  expect(['2027-05-31', '2027-06-19', '2031-01-01', ''].map((day) => mayEndOn(day, NOW))).toEqual([
    false,
    true,
    false,
    false,
  ])
  expect(askedFor({ ...form, until: '2027-05-31' }, NOW)).toBeNull()
})

test('a day that the calendar lacks is no end, instead of another one', () => {
  for (const until of ['2027-06-31', '2028-02-30', '2027-13-01', '2027-6-19', 'soon'])
    expect([until, mayEndOn(until, NOW)]).toEqual([until, false])
  expect(mayEndOn('2028-02-29', NOW)).toBe(true)
})
