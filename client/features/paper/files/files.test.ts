import Papa from 'papaparse'
import readSheets from 'read-excel-file/universal'
import { Temporal } from 'temporal-polyfill'
import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'
import type { SheetDay, SheetRow } from '../runSheet.ts'
import { sheetCalendar } from './sheetCalendar.ts'
import { sheetCsv } from './sheetCsv.ts'
import { sheetWorkbook } from './sheetWorkbook.ts'
import { weddingJson } from './weddingJson.ts'

const row = (change: Partial<SheetRow>): SheetRow => ({
  id: 'a',
  start: 840,
  end: 885,
  title: 'Ceremony',
  place: '',
  who: [],
  notes: '',
  category: '',
  isFixed: false,
  isKey: false,
  isSkipped: false,
  isOwn: false,
  told: null,
  ...change,
})

const DAYS: readonly SheetDay[] = [
  {
    id: 'sat',
    title: 'Wedding / day [1]',
    date: '2027-10-30',
    rows: [
      row({ place: 'St Mary', who: ['Vicar', 'Choir'] }),
      row({ id: 'b', title: '=HYPERLINK("http://x")', notes: 'Two\nlines' }),
      row({ id: 'c', title: 'Last dance', start: 1_530, end: 1_560 }),
    ],
  },
  {
    id: 'sun',
    title: 'Wedding / day [1]',
    date: '2027-10-31',
    rows: [row({ id: 'd', title: 'Brunch', start: 600, end: 600, isSkipped: true })],
  },
]

test('CSV comes back as it went, past midnight too, and runs no formula', () => {
  const text = sheetCsv(DAYS)
  const { data } = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), { header: true })
  expect(data.map(({ Start, End, Minutes, Title }) => [Start, End, Minutes, Title])).toEqual([
    ['14:00', '14:45', '45', 'Ceremony'],
    ['14:00', '14:45', '45', `'=HYPERLINK("http://x")`],
    ['25:30', '26:00', '30', 'Last dance'],
    ['10:00', '10:00', '0', 'Brunch (left out)'],
  ])
  expect(data[0]).toMatchObject({ Place: 'St Mary', Who: 'Vicar; Choir', Date: '2027-10-30' })
})

test('Excel gets a worksheet a day under names it takes, times it can count with, and text as text', async () => {
  const blob = await sheetWorkbook(DAYS)
  const sheets = await readSheets(await blob.arrayBuffer())
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Wedding day 1', 'Wedding day 1 2'])
  const [, first, formula, late] = sheets[0]?.data ?? []
  const epoch = Date.UTC(1899, 11, 30)
  const minutes = (cell: unknown) =>
    cell instanceof Date ? (cell.getTime() - epoch) / 60_000 : cell
  expect([first?.[2], first?.[3], late?.[2]].map(minutes)).toEqual([840, 885, 1_530])
  expect(formula?.[5]).toBe('=HYPERLINK("http://x")')
})

test('a calendar has instants that are right on both sides of a clock change, and keeps its ids', () => {
  const facts = {
    temporal: Temporal,
    zone: 'Europe/London',
    now: 1_800_000_000_000,
    revision: 7,
    prefix: 'Ada & Ben',
  }
  const { events = [] } = convertIcsCalendar(undefined, sheetCalendar(DAYS, facts))
  expect(events.map(({ uid, start, status }) => [uid, start.date.toISOString(), status])).toEqual([
    ['a@wedsync', '2027-10-30T13:00:00.000Z', 'CONFIRMED'],
    ['b@wedsync', '2027-10-30T13:00:00.000Z', 'CONFIRMED'],
    // 01:30 comes twice in this night: the first is meant.
    ['c@wedsync', '2027-10-31T00:30:00.000Z', 'CONFIRMED'],
    ['d@wedsync', '2027-10-31T10:00:00.000Z', 'CANCELLED'],
  ])
  expect(events[0]).toMatchObject({
    summary: 'Ada & Ben: Ceremony',
    location: 'St Mary',
    sequence: 7,
  })
  expect(events[1]?.description).toBe('Two\nlines')
})

test('all of a wedding is the same text for the same records, without what was deleted', () => {
  const record = (id: string, type: string, _deleted = false) => ({
    id,
    scope: 'wedding:x' as const,
    type,
    data: { title: id },
    at: '1',
    by: 'me',
    _deleted,
  })
  const about = { wedding: 'x', exportedAt: 5, typesRelease: 5 }
  const some = [
    record('b', 'task'),
    record('a', 'task'),
    record('z', 'day'),
    record('y', 'day', true),
  ]
  const text = weddingJson(some, about)
  expect(weddingJson(some.toReversed(), about)).toBe(text)
  expect(JSON.parse(text)).toMatchObject({
    format: 'wedsync/wedding',
    records: [{ id: 'z' }, { id: 'a' }, { id: 'b' }],
  })
})
