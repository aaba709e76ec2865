import { describe, expect, test } from 'vitest'
import { parseCsvRunSheet } from './parseCsvRunSheet.ts'

const verdicts = (text: string) => parseCsvRunSheet(text).lines.map(({ verdict }) => verdict)

describe('a table', () => {
  test.each([
    ['Time,Event,Location\n2:00 PM - 2:45 PM,Vows,Barn', ','],
    ['Beginn;Ende;Ablauf;Ort\n14:00;14:45;Vows;Barn', ';'],
    ['Start Time\tFinish Time\tActivity\tVenue\n14:00\t14:45\tVows\tBarn', '\t'],
    ['From|Duration|What|Where\n14:00|45|Vows|Barn', '|'],
    ['Wann;Minuten;Programmpunkt;Raum\n14 Uhr;45;Vows;Barn', ';'],
    ['heure,durée,activité,lieu\n14h00,45 min,Vows,Barn', ','],
  ])('is read whatever its delimiter and its words: %j', (text, delimiter) => {
    const { items, columns } = parseCsvRunSheet(text)
    expect(columns?.delimiter).toBe(delimiter)
    expect(items).toMatchObject([
      { startMin: 840, endMin: 885, durationMin: 45, title: 'Vows', location: 'Barn' },
    ])
  })

  test('without a header is guessed by what its columns hold', () => {
    const { columns, items } = parseCsvRunSheet('14:00,14:45,Vows,Barn\n14:45,14:55,Confetti,Path')
    expect(columns).toEqual({ delimiter: ',', count: 4, mapping: { start: 0, end: 1, title: 2 } })
    expect(items.map(({ title }) => title)).toEqual(['Vows', 'Confetti'])
  })

  test('is read as the person maps it', () => {
    const mapping = { start: 2, title: 0, notes: 1 }
    const { items, columns } = parseCsvRunSheet('A,B,C\nVows,quiet,14:00', {}, mapping)
    expect(items).toMatchObject([{ title: 'Vows', startMin: 840, notes: 'quiet' }])
    expect(columns?.mapping).toEqual(mapping)
  })

  test('keeps line breaks and quotes inside a cell, and counts their lines', () => {
    const text =
      'Time,What,Notes\r\n14:00-14:45,Vows,"first\r\nsecond ""quoted"""\r\n15:00-15:10,Toast,'
    const { items } = parseCsvRunSheet(text)
    expect(items[0]).toMatchObject({ notes: 'first\nsecond "quoted"', sourceLines: [2, 3] })
    expect(items[1]?.sourceLines).toEqual([4])
    expect(verdicts(text)).toEqual(['heading', 'understood', 'continuation', 'understood'])
  })

  test('names days and sections in rows of their own, and carries the day on', () => {
    const text =
      'Day,Time,What\n2027-06-18,17:00-18:00,Rehearsal\n,18:00-19:00,Dinner\nSaturday 19 June 2027,,\n,CEREMONY,\n,14:00-14:45,Vows'
    const { items, days } = parseCsvRunSheet(text)
    expect(items.map(({ day, category }) => [days[day]?.date, category])).toEqual([
      ['2027-06-18', undefined],
      ['2027-06-18', undefined],
      ['2027-06-19', 'CEREMONY'],
    ])
  })

  test('keeps a formula as the text it is, and says so', () => {
    const { items, lines } = parseCsvRunSheet('Start,End,What\n14:00,15:00,"=HYPERLINK(""x"")"')
    expect(items[0]?.title).toBe('=HYPERLINK("x")')
    expect(lines[1]).toMatchObject({ verdict: 'doubtful', reasons: [{ code: 'formula' }] })
  })

  test('reads the times spreadsheets write', () => {
    const cells = [
      '14:00:00',
      '2:00:00 PM',
      '2027-06-19T14:00',
      '19/06/2027 14:00',
      '0.583333333',
      '14',
    ]
    const { items } = parseCsvRunSheet(`Start,What\n${cells.map((cell) => `${cell},x`).join('\n')}`)
    expect(items.map(({ startMin }) => startMin)).toEqual(cells.map(() => 840))
  })

  test('says what could not be read and goes on', () => {
    const text =
      'Lowell wedding,,\nStart,Length,What\nsoon,?,Cake\n14:00,45,\n,,Toast\n15:00,10,Confetti'
    expect(verdicts(text)).toEqual([
      'refused',
      'heading',
      'doubtful',
      'refused',
      'heading',
      'understood',
    ])
  })

  test('a quote nobody closed costs its own row only its certainty', () => {
    const { lines } = parseCsvRunSheet('Start,End,What\n14:00,15:00,Vows\n15:00,16:00,"Toast')
    expect(lines[1]?.verdict).toBe('understood')
    expect(lines[2]).toMatchObject({ verdict: 'doubtful', reasons: [{ code: 'quoteUnclosed' }] })
  })

  test('names a day once, however often and in whatever form it is written', () => {
    const text =
      'Date,Start,What\n2027-06-19,14:00,Vows\n19 June 2027,15:00,Toast\n2027-06-20,9:00,Brunch'
    const { days, items } = parseCsvRunSheet(text)
    expect(days.map(({ date }) => date)).toEqual(['2027-06-19', '2027-06-20'])
    expect(items.map(({ day }) => day)).toEqual([0, 0, 1])
  })
})
