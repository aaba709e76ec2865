import { describe, expect, test } from 'vitest'
import { parseCsvRunSheet } from './parseCsvRunSheet.ts'
import { parsePastedRunSheet } from './parsePastedRunSheet.ts'
import type { ImportPreview } from './preview.ts'
import { halfDayClock, longDate, minuteOf, sampleSheets } from './testing/sampleSheets.ts'
import type { SampleItem, SampleSheet } from './testing/sampleSheets.ts'

const rendered = (
  sheet: SampleSheet,
  heading: (date: string) => string,
  line: (item: SampleItem) => string,
) =>
  sheet.days.map(({ date, items }) => [heading(date), ...items.map(line)].join('\n')).join('\n\n')

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const asText: Record<string, (sheet: SampleSheet) => string> = {
  'am and pm, range first, people after a dash': (sheet) =>
    rendered(
      sheet,
      (date) => longDate(date).toUpperCase(),
      (item) =>
        `${halfDayClock(item.plannedStart)} - ${halfDayClock(item.plannedEnd)}: ${item.title} @ ${item.location}`,
    ),
  'bullets with hours running past 24 and lengths, notes below': (sheet) =>
    rendered(
      sheet,
      (date) => `## ${date}`,
      (item) =>
        `• ${item.plannedStart} ${item.title} (${item.durationMin} min)${item.notes ? `\n    ${item.notes}` : ''}`,
    ),
  'quoted mail with starts only and Windows line ends': (sheet) =>
    rendered(
      sheet,
      (date) => `*** ${longDate(date)} ***`,
      (item) => `${item.plannedStart.replace(':', '.')} – ${item.title}`,
    )
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\r\n'),
}

const expected = (sheet: SampleSheet) =>
  sheet.days.flatMap(({ date, items }) =>
    items.map(({ title, plannedStart }) => [date, title, minuteOf(plannedStart)]),
  )
const got = ({ items, days }: ImportPreview) =>
  items.map(({ day, title, startMin }) => [days[day]?.date, title, startMin])

describe.each(sampleSheets)('$name', ({ sheet }) => {
  test.each(Object.keys(asText))('comes back from text: %s', (style) => {
    const preview = parsePastedRunSheet(asText[style]?.(sheet) ?? '')
    expect(got(preview)).toEqual(expected(sheet))
    expect(preview.lines.filter(({ verdict }) => verdict === 'refused')).toEqual([])
  })

  test('comes back from a spreadsheet with ends, places, people and notes', () => {
    const rows = sheet.days.flatMap(({ date, items }) =>
      items.map((item) =>
        [
          date,
          item.plannedStart,
          item.plannedEnd,
          item.title,
          item.location,
          item.responsible.join(', '),
          item.notes ?? '',
        ]
          .map(quoted)
          .join(','),
      ),
    )
    const preview = parseCsvRunSheet(
      ['Date,From,Until,What,Where,Who,Comments', ...rows].join('\r\n'),
    )
    expect(got(preview)).toEqual(expected(sheet))
    const items = sheet.days.flatMap((day) => day.items)
    expect(
      preview.items.map(({ endMin, location, who, notes }) => [endMin, location, who, notes]),
    ).toEqual(
      items.map(({ plannedEnd, location, responsible, notes }) => [
        minuteOf(plannedEnd),
        location,
        responsible,
        notes,
      ]),
    )
    expect(
      preview.lines.every(
        ({ verdict }) =>
          verdict === 'understood' || verdict === 'heading' || verdict === 'doubtful',
      ),
    ).toBe(true)
  })
})
