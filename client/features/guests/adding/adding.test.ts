import { afterEach, describe, expect, test } from 'vitest'
import { guest as guestType } from '#shared/schema/guest.ts'
import { household as householdType } from '#shared/schema/household.ts'
import { table as tableType } from '#shared/schema/table.ts'
import * as germanGuests from '../../../words/de/guests.ts'
import * as germanTerms from '../../../words/de/terms.ts'
import { guestWords } from '../../../words/guests.ts'
import { speak } from '../../../words/inLocale.ts'
import { guestBook, type GuestBook } from '../guestBook.ts'
import { guestCsv } from '../guestCsv.ts'
import { addOps, alreadyThere } from './addOps.ts'
import { guestTable, looksLikeTable } from './guestTable.ts'
import type { NewGuest } from './newGuest.ts'
import { pastedGuests } from './pastedGuests.ts'

afterEach(() => speak('en-GB', {}))

const scope = 'wedding:01920000-0000-7000-8000-000000000000' as const
const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`
const envelope = (number: number, type: string) => ({
  id: id(number),
  scope,
  type,
  at: '00000000000001-0000-000000000000',
  by: 'lena',
})
const empty: GuestBook = guestBook({
  guests: [],
  households: [],
  tables: [],
  diets: [],
  vendors: [],
})
const coles: GuestBook = guestBook({
  guests: [{ ...envelope(1, 'guest'), data: { name: 'Béryl Cole', rsvp: 'yes' } }],
  households: [{ ...envelope(2, 'household'), data: { name: 'Cole' } }],
  tables: [{ ...envelope(3, 'table'), data: { label: 'Table 4', seats: 8, order: 'a1' } }],
  diets: [],
  vendors: [],
})

function added(guests: readonly NewGuest[], book = empty) {
  let made = 100
  const ops = addOps(guests, { scope, book, kitchen: [], newId: () => id((made += 1)) })
  const of = (type: string) =>
    ops.flatMap((op) => (op.op === 'create' && op.type.name === type ? [op] : []))
  return {
    guests: of('guest').map(({ data }) => guestType.data.parse(data)),
    households: of('household').map((op) => ({ id: op.id, ...householdType.data.parse(op.data) })),
    tables: of('table').map((op) => ({ id: op.id, ...tableType.data.parse(op.data) })),
    diets: of('guestDiet'),
  }
}

describe('pasted names', () => {
  test('a line is a household, a plus brings more heads', () => {
    expect(pastedGuests('Aunt Beryl Cole; Stan Cole +2\n\n• Ann Lee')).toEqual([
      { line: 1, name: 'Aunt Beryl Cole', party: 1, household: 'Cole' },
      { line: 1, name: 'Stan Cole', party: 3, household: 'Cole' },
      { line: 3, name: 'Ann Lee', party: 1 },
    ])
  })

  test('a household can be named, and names stand between commas too', () => {
    expect(pastedGuests('Our neighbours: Jo Fell, Mia Ray plus one')).toMatchObject([
      { name: 'Jo Fell', household: 'Our neighbours' },
      { name: 'Mia Ray', household: 'Our neighbours', party: 2 },
    ])
    expect(pastedGuests('Jo Fell; Mia Ray')[0]?.household).toBe('Jo & Mia')
    expect(pastedGuests('Jo Fell mit Begleitung; Mia Ray und 2')).toMatchObject([
      { name: 'Jo Fell', party: 2 },
      { name: 'Mia Ray', party: 3 },
    ])
  })

  test('an ampersand inside a name is no number of guests', () => {
    expect(pastedGuests('Anna & Ben Smith')).toEqual([
      { line: 1, name: 'Anna & Ben Smith', party: 1 },
    ])
  })
})

describe('a table of guests', () => {
  const csv =
    'First name,Surname,Family,RSVP,Heads,Table,Seat,Meal,Allergies\nBéryl,Cole,Cole,Attending,2,4,1,Fish,"Nuts, gluten"\n,,,,,,,,\nStan,Cole,Cole,declined,,4,,,none\n,,,yes,,,,,'

  test('is recognised by its header, and read by it', () => {
    expect(looksLikeTable(csv)).toBe(true)
    const { guests, nameless } = guestTable(csv)
    expect(guests).toEqual([
      {
        line: 2,
        name: 'Béryl Cole',
        party: 2,
        household: 'Cole',
        rsvp: 'yes',
        table: '4',
        seat: 1,
        meal: 'Fish',
        avoids: ['nuts', 'gluten'],
      },
      { line: 4, name: 'Stan Cole', party: 1, household: 'Cole', rsvp: 'no', table: '4' },
    ])
    expect(nameless).toBe(1)
  })

  test('pasted households are not taken for one', () => {
    expect(looksLikeTable('Aunt Beryl Cole; Stan Cole +2\nAnn Lee')).toBe(false)
  })

  test('is read as the person maps it', () => {
    const { guests } = guestTable('A;B\nx;Ann Lee', { name: 1 })
    expect(guests).toMatchObject([{ name: 'Ann Lee' }])
  })
})

test.each([
  ['English', () => speak('en-GB', {})],
  ['German', () => speak('de-DE', { ...germanGuests, ...germanTerms })],
])('the file that is saved in %s is read back as it was', (_language, begin) => {
  begin()
  const envelopeOf = (number: number) => ({ ...envelope(number, 'guest') })
  const book = guestBook({
    guests: [
      {
        ...envelopeOf(1),
        data: {
          name: '=Béryl "B" Cole',
          rsvp: 'yes',
          party: 3,
          household: id(2),
          seat: { table: id(3), seat: 2 },
        },
      },
      { ...envelopeOf(4), data: { name: 'Ann, Lee', rsvp: 'waiting' } },
    ],
    households: [{ ...envelope(2, 'household'), data: { name: 'Cole', side: 'Harriet' } }],
    tables: [{ ...envelope(3, 'table'), data: { label: 'Oak', seats: 8, order: 'a1' } }],
    diets: [
      {
        ...envelope(5, 'guestDiet'),
        data: { guest: id(1), meal: 'Fish', diet: { nuts: true, egg: true } },
      },
    ],
    vendors: [],
  })
  const { csv, answers } = guestWords
  const text = guestCsv(book, () => false, { ...csv, answers: answers.short })
  const read = guestTable(text).guests.map(({ line: _line, ...guest }) => guest)
  expect(read).toEqual([
    {
      name: '=Béryl "B" Cole',
      party: 3,
      household: 'Cole',
      side: 'Harriet',
      rsvp: 'yes',
      table: 'Oak',
      seat: 2,
      meal: 'Fish',
      avoids: ['egg', 'nuts'],
    },
    { name: 'Ann, Lee', party: 1, rsvp: 'waiting' },
  ])
})

describe('what an import adds', () => {
  test('a household and a table once, however often they are named', () => {
    const { guests } = guestTable('Name,Family,Table\nBeryl,Cole,9\nStan,cole,Table 9\nAnn,Lee,9')
    const made = added(guests)
    expect(made.households.map(({ name }) => name)).toEqual(['Cole', 'Lee'])
    expect(made.tables).toMatchObject([{ label: 'Table 9', seats: 8 }])
    expect(new Set(made.guests.map(({ seat }) => seat?.table))).toEqual(
      new Set([made.tables[0]?.id]),
    )
    expect(made.guests[1]?.household).toBe(made.households[0]?.id)
  })

  test('what is there already is found by its name', () => {
    const made = added(guestTable('Name,Family,Table\nAnn,CÔLE,4').guests, coles)
    expect(made.households).toEqual([])
    expect(made.tables).toEqual([])
    expect(made.guests).toMatchObject([{ household: id(2), seat: { table: id(3) } }])
  })

  test('a table that the list fills beyond the usual has that many seats', () => {
    const rows = Array.from({ length: 11 }, (_, index) => `Guest ${index},Oak`).join('\n')
    expect(added(guestTable(`Name,Table\n${rows}`).guests).tables).toMatchObject([{ seats: 11 }])
  })

  test('who stands on the list already is told, accents aside, and so is a name given twice', () => {
    const guests = pastedGuests('Beryl Cole\nAnn Lee\nann lee')
    const twice = alreadyThere(guests, coles)
    expect(guests.map((one) => twice.has(one))).toEqual([true, false, true])
  })
})
