import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { parseCsvRunSheet } from '../parse/parseCsvRunSheet.ts'
import type { ImportPreview } from '../parse/preview.ts'
import { readRunSheet } from './readRunSheet.ts'

const ZONE = 'Europe/London'

async function read(bytes: Uint8Array<ArrayBuffer>, zone?: string) {
  const result = await readRunSheet(bytes, zone)
  if (!result.ok) throw new Error(`refused: ${result.reason.code}`)
  return result
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function previewOf(bytes: Uint8Array<ArrayBuffer>, zone?: string): Promise<ImportPreview> {
  const { text, isTable } = await read(bytes, zone)
  expect(isTable).toBe(true)
  return parseCsvRunSheet(text, { weddingDate: '2026-06-12' })
}

const said = ({ items, days }: ImportPreview) =>
  items.map(({ day, startMin, durationMin, title, location, notes }) =>
    [days[day]?.date, startMin, durationMin, title, location, notes]
      .filter((part) => part !== undefined)
      .join(' | '),
  )

type Cell = string | number | Date | boolean | null
type Sheet = { sheet: string; rows: readonly (readonly Cell[])[] }

/** Excel's own way: a time is a part of a day, and only its format says so. */
const time = (minutes: number) => minutes / 1_440

async function workbook(...sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const made = sheets.map(({ sheet, rows }) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => {
        if (value === null) return null
        if (typeof value === 'number' && !Number.isInteger(value))
          return { value, type: Number, format: 'hh:mm' } as const
        return value instanceof Date
          ? ({ value, type: Date, format: 'yyyy-mm-dd hh:mm' } as const)
          : { value }
      }),
    ),
  }))
  return new Uint8Array(await writeWorkbook(made).toBuffer())
}

describe('an .xlsx workbook', () => {
  const HEADER = ['Start', 'End', 'Title', 'Place'] as const

  test('times of cells, past midnight too, texts and numbers arrive as a person wrote them', async () => {
    const bytes = await workbook({
      sheet: 'Day',
      rows: [
        ['Ada & Ben', null, null, null],
        HEADER,
        [time(840), time(885), 'Ceremony, "the" church', 'St Mary'],
        ['16:30', '17:45', 'Dinner', null],
        [time(1_515), time(1_530), 'Last dance', 'Barn 2'],
      ],
    })
    expect(said(await previewOf(bytes))).toEqual([
      '2026-06-12 | 840 | 45 | Ceremony, "the" church | St Mary',
      '2026-06-12 | 990 | 75 | Dinner',
      '2026-06-12 | 1515 | 15 | Last dance | Barn 2',
    ])
  })

  test('every sheet with columns of a run sheet is a day; the others are left alone', async () => {
    const bytes = await workbook(
      {
        sheet: 'Suppliers',
        rows: [
          ['Florist', 'Grace'],
          ['Band', 'The Larks'],
        ],
      },
      { sheet: 'Friday 12 June 2026', rows: [HEADER, [time(840), time(900), 'Welcome', null]] },
      { sheet: 'Saturday 13 June 2026', rows: [HEADER, [time(720), time(780), 'Wedding', null]] },
    )
    expect(said(await previewOf(bytes))).toEqual([
      '2026-06-12 | 840 | 60 | Welcome',
      '2026-06-13 | 720 | 60 | Wedding',
    ])
  })

  test('one that only looks like one, or is empty, or unpacks beyond measure is refused', async () => {
    const broken = new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])
    expect(await readRunSheet(broken, ZONE)).toMatchObject({ reason: { code: 'binary' } })
    const empty = await workbook({ sheet: 'Day', rows: [] })
    expect(await readRunSheet(empty, ZONE)).toMatchObject({ reason: { code: 'empty' } })
    const bomb = await workbook({ sheet: 'Day', rows: [HEADER] })
    const view = new DataView(bomb.buffer)
    const at = bomb.findIndex(
      (_, index) => index + 4 <= bomb.length && view.getUint32(index, true) === 0x02014b50,
    )
    view.setUint32(at + 24, 900_000_000, true)
    expect(await readRunSheet(bomb, ZONE)).toMatchObject({ reason: { code: 'tooLarge' } })
  })
})

describe('an Ontime rundown', () => {
  const expected = [
    '2026-06-12 | 600 | 10 | Albania | First song\nCue SF1.01',
    '2026-06-12 | 610 | 20 | Break | Skipped in Ontime.',
  ]

  test('as a workbook by its published columns', async () => {
    const bytes = await workbook({
      sheet: 'Rundown',
      rows: [
        [
          'Time Start',
          'Time End',
          'Duration',
          'Cue',
          'Title',
          'Note',
          'Timer type',
          'Skip',
          'Colour',
        ],
        [null, null, null, null, 'Semi final', null, 'group', null, '#f00'],
        [
          '10:00:00',
          '10:10:00',
          '00:10:00',
          'SF1.01',
          'Albania',
          'First song',
          'count-down',
          false,
          '#f00',
        ],
        ['10:10:00', '10:30:00', '00:20:00', null, 'Break', null, 'count-down', true, ''],
        [null, null, null, null, null, null, 'group-end', null, null],
      ],
    })
    const preview = await previewOf(bytes)
    expect(said(preview)).toEqual(expected)
    expect(preview.items.map(({ category }) => category)).toEqual(['Semi final', 'Semi final'])
  })

  const albania = {
    id: 'a',
    type: 'event',
    title: 'Albania',
    cue: 'SF1.01',
    note: 'First song',
    timeStart: 36_000_000,
    timeEnd: 36_600_000,
    duration: 600_000,
    skip: false,
  }
  const pause = {
    ...albania,
    id: 'b',
    title: 'Break',
    cue: '',
    note: '',
    timeStart: 36_600_000,
    timeEnd: 37_800_000,
    duration: 1_200_000,
    skip: true,
  }

  test.each([
    ['a list of events', [albania, pause]],
    [
      'a project of version 3',
      { rundown: [albania, { id: 'd', type: 'delay', duration: 5 }, pause] },
    ],
    [
      'a project of version 4',
      {
        rundowns: {
          one: {
            order: ['g'],
            flatOrder: ['g', 'a', 'b'],
            entries: { g: { id: 'g', type: 'group', title: 'Semi final' }, a: albania, b: pause },
          },
        },
      },
    ],
  ])('as JSON: %s', async (_, project) => {
    expect(said(await previewOf(bytesOf(JSON.stringify(project))))).toEqual(expected)
  })

  test('other JSON stays the text it is', async () => {
    const text = JSON.stringify({ name: 'package', version: '1' })
    expect(await read(bytesOf(text))).toMatchObject({ text, isTable: false })
  })
})

describe('a calendar', () => {
  const event = (...lines: string[]) =>
    ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
  const calendar = (...events: string[]) =>
    bytesOf(
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...events, 'END:VCALENDAR'].join(
        '\r\n',
      ),
    )

  test('times of any zone become venue time; a time without a zone is the venue’s', async () => {
    const bytes = calendar(
      event('SUMMARY:Party', 'DTSTART:20260612T203000', 'DTEND:20260613T003000'),
      event('SUMMARY:Call', 'DTSTART:20260612T130000Z', 'DTEND:20260612T131500Z'),
      event(
        'SUMMARY:Ceremony\\, church',
        'DTSTART;TZID=Europe/Paris:20260612T160000',
        'DURATION:PT45M',
        'LOCATION:St Mary',
        'DESCRIPTION:Doors close',
      ),
    )
    expect(said(await previewOf(bytes, ZONE))).toEqual([
      '2026-06-12 | 840 | 15 | Call',
      '2026-06-12 | 900 | 45 | Ceremony, church | St Mary | Doors close',
      '2026-06-12 | 1230 | 240 | Party',
    ])
  })

  test('a zone that nobody knows is read as written, and a day without times keeps its date', async () => {
    const bytes = calendar(
      event('SUMMARY:Set up', 'DTSTART;VALUE=DATE:20260611'),
      event(
        'SUMMARY:Toast',
        'DTSTART;TZID=Somewhere Standard Time:20260612T180000',
        'DURATION:PT5M',
      ),
    )
    const preview = await previewOf(bytes, ZONE)
    expect(
      preview.items.map(({ day, startMin, title }) => [preview.days[day]?.date, startMin, title]),
    ).toEqual([
      ['2026-06-11', undefined, 'Set up'],
      ['2026-06-12', 1_080, 'Toast'],
    ])
  })

  test('one without events gives no moment', async () => {
    expect(said(await previewOf(calendar()))).toEqual([])
  })
})
