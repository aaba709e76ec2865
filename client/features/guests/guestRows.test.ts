import { expect, test } from 'vitest'
import type { GuestData } from '#shared/schema/guest.ts'
import { answerCounts, guestBook, type GuestRecord } from './guestBook.ts'
import { guestRowsReader, nameMatcher, type GuestFilter } from './guestRows.ts'

const scope = 'wedding:01920000-0000-7000-8000-000000000000' as const
const envelope = (id: string, type: string) => ({
  id,
  scope,
  type,
  at: '00000000000001-0000-000000000000',
  by: 'lena',
})
const guest = (id: string, data: Partial<GuestData> = {}): GuestRecord => ({
  ...envelope(id, 'guest'),
  data: { name: id, rsvp: 'waiting', ...data },
})
const guests = [
  guest('Béryl Cole', { household: 'coles', rsvp: 'yes' }),
  guest('Stan Cole', { household: 'coles', rsvp: 'yes', party: 3 }),
  guest('Ann Lee', { rsvp: 'no', seat: { table: 'oak' } }),
  guest('Jo Fell', { household: 'a household of others', seat: { table: 'removed' } }),
]
const others = {
  households: [{ ...envelope('coles', 'household'), data: { name: 'Cole', side: 'Harriet' } }],
  tables: [{ ...envelope('oak', 'table'), data: { label: 'Oak', seats: 8, order: 'a0' } }],
  diets: [],
  vendors: [],
}
const all: GuestFilter = {
  text: '',
  answer: undefined,
  side: undefined,
  table: undefined,
  diet: undefined,
}
const nothing = { unsent: new Set<string>(), contested: new Set<string>() }
const book = guestBook({ guests, ...others })
const shown = (filter: Partial<GuestFilter>) =>
  guestRowsReader()(book, { ...all, ...filter }, nothing).map(({ id }) => id)

test('households stand first with their guests, then who belongs to none that is here', () => {
  expect(shown({})).toEqual(['coles', 'Béryl Cole', 'Stan Cole', 'alone', 'Ann Lee', 'Jo Fell'])
})

test('heads are counted, not names', () => {
  expect(answerCounts(guests)).toEqual({ waiting: 1, yes: 4, no: 1, maybe: 0, all: 6 })
})

test('a name is found without its accents, by any of its words, and by its household', () => {
  expect(shown({ text: 'beryl' })).toEqual(['coles', 'Béryl Cole'])
  expect(shown({ text: 'co' })).toEqual(['coles', 'Béryl Cole', 'Stan Cole'])
  expect(nameMatcher("d'ar")("Ana d'Arcy")).toBe(true)
  expect(nameMatcher('arcy an')("Ana d'Arcy")).toBe(true)
})

test('filters narrow by answer, side, table and by having no seat', () => {
  expect(shown({ answer: 'no' })).toEqual(['alone', 'Ann Lee'])
  expect(shown({ side: 'Harriet' })).toEqual(['coles', 'Béryl Cole', 'Stan Cole'])
  expect(shown({ table: 'oak' })).toEqual(['alone', 'Ann Lee'])
  // Who said no needs none; whose table was removed does.
  expect(shown({ answer: 'unseated' })).toEqual([
    'coles',
    'Béryl Cole',
    'Stan Cole',
    'alone',
    'Jo Fell',
  ])
})

test('one change makes one new row, and every other stays the same object', () => {
  const read = guestRowsReader()
  const before = read(book, all, nothing)
  const changed = guests.map((one) =>
    one.id === 'Ann Lee' ? { ...one, data: { ...one.data, rsvp: 'yes' as const } } : one,
  )
  const after = read(guestBook({ guests: changed, ...others }), all, nothing)
  const differs = after.filter((row, index) => row !== before[index]).map(({ id }) => id)
  expect(differs).toEqual(['Ann Lee'])
})
