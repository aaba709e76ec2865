import { describe, expect, test } from 'vitest'
import { parsePastedRunSheet } from './parsePastedRunSheet.ts'

const clock = (minute: number | undefined) =>
  minute === undefined
    ? '?'
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const read = (text: string, weddingDate = '2027-06-19') =>
  parsePastedRunSheet(text, { weddingDate })
const moments = (text: string) =>
  read(text).items.map(
    ({ startMin, endMin, title }) => `${clock(startMin)}-${clock(endMin)} ${title}`,
  )
const verdicts = (text: string) => read(text).lines.map(({ verdict }) => verdict)
const reasons = (text: string) =>
  read(text).lines.flatMap((line) =>
    line.verdict === 'doubtful' ? line.reasons.map(({ code }) => code) : [],
  )

describe('styles planners write in', () => {
  test('range, colon', () => {
    expect(moments('2:00 PM - 3:00 PM: Ceremony')).toEqual(['14:00-15:00 Ceremony'])
    expect(verdicts('2:00 PM - 3:00 PM: Ceremony')).toEqual(['understood'])
  })

  test('dots and an en dash on a 24-hour clock', () => {
    expect(moments('14.00 – 15.00 Ceremony\n15.00 – 15.20 Confetti')).toEqual([
      '14:00-15:00 Ceremony',
      '15:00-15:20 Confetti',
    ])
  })

  test('German, with its days, hours and lengths', () => {
    const text =
      'Samstag, 19. Juni 2027\n9.30 Uhr Haare und Make-up (2 Std.)\n14:00 bis 14:30 Trauung\n14 Uhr 45: Sektempfang, 45 Min.\n16 Uhr 40 Gäste kommen dazu\nab 20.00 Party\nSonntag, 20.06.2027\n11 Uhr Frühstück'
    expect(moments(text)).toEqual([
      '09:30-11:30 Haare und Make-up',
      '14:00-14:30 Trauung',
      '14:45-15:30 Sektempfang',
      '16:00-16:30 40 Gäste kommen dazu',
      '20:00-20:30 Party',
      '11:00-11:30 Frühstück',
    ])
    expect(read(text).days.map(({ date, doubts }) => [date, doubts])).toEqual([
      ['2027-06-19', []],
      ['2027-06-20', []],
    ])
    expect(read('12. März\n10:00 Trauung').days[0]?.date).toBe('2027-03-12')
  })

  test('hours alone that share one half of the day', () => {
    expect(moments('2-3pm Ceremony\n11am-1pm Hair\n11-1pm Lunch')).toEqual([
      '14:00-15:00 Ceremony',
      '11:00-13:00 Hair',
      '11:00-13:00 Lunch',
    ])
  })

  test('bullet, place in brackets, person after a dash', () => {
    const [item] = read('• 1:30pm Hair & make-up (Lowell house) – Orla').items
    expect(item).toMatchObject({
      startMin: 810,
      title: 'Hair & make-up',
      location: 'Lowell house',
      who: ['Orla'],
    })
  })

  test('a numbered list with lengths in words', () => {
    expect(
      moments(
        '1. 10:00 am Details (45 mins)\n2) 10:45 am Portraits, 1h30\n3. 12:15 pm Lunch - 1 hour',
      ),
    ).toEqual(['10:00-10:45 Details', '10:45-12:15 Portraits', '12:15-13:15 Lunch'])
  })

  test('headings for the day and its parts', () => {
    const text =
      'Friday 18 June\n\nREHEARSAL\n5:00 PM – 6:00 PM Walk-through\n\nDAY 2 – Saturday\n\nCeremony:\n14:00 - 14:45 Vows\n'
    const { items, days } = read(text)
    expect(days.map(({ date }) => date)).toEqual(['2027-06-18', '2027-06-19'])
    expect(items.map(({ day, category }) => [day, category])).toEqual([
      [0, 'REHEARSAL'],
      [1, 'Ceremony'],
    ])
    expect(verdicts(text)).toEqual([
      'heading',
      'blank',
      'heading',
      'understood',
      'blank',
      'heading',
      'blank',
      'heading',
      'understood',
      'blank',
    ])
  })

  test('past midnight, said and unsaid', () => {
    const text =
      '11:00 PM - 11:30 PM Sparklers\n11:30 PM - 12:30 AM Band\n1:00 AM - 1:15 AM Carriages'
    expect(moments(text)).toEqual([
      '23:00-23:30 Sparklers',
      '23:30-24:30 Band',
      '25:00-25:15 Carriages',
    ])
    expect(reasons(text)).toEqual(['nextDayGuessed'])
    expect(moments('1:00 AM (next day) - 1:30 AM Carriages\n25:45 Close')[0]).toContain('25:00')
    expect(moments('23:00 Band\n25:45 Close')[1]).toContain('25:45')
  })

  test('no am or pm anywhere: guessed from the neighbours, and said so', () => {
    const text = '9:00 Hair\n11:30 Photos\n1:00 Ceremony\n5:00 Dinner'
    expect(moments(text).map((line) => line.slice(0, 5))).toEqual([
      '09:00',
      '11:30',
      '13:00',
      '17:00',
    ])
    expect(reasons(text).filter((code) => code === 'halfGuessed')).toHaveLength(4)
  })

  test('starts only: the next start is the end, and said so', () => {
    expect(moments('14:00 Ceremony\n14:45 Confetti')[0]).toBe('14:00-14:45 Ceremony')
    expect(reasons('14:00 Ceremony\n14:45 Confetti')).toEqual(['lengthGuessed', 'lengthGuessed'])
  })

  test('time on one line, moment on the next', () => {
    const text = '2:00 PM\nCeremony @ St Aldric\n\n3:00 PM\nDrinks'
    expect(moments(text)).toEqual(['14:00-15:00 Ceremony', '15:00-15:30 Drinks'])
    expect(read(text).items[0]?.location).toBe('St Aldric')
  })

  test('time at the end', () => {
    expect(moments('Ceremony – 2:00 PM\nDinner (5:30 - 7:00 PM)')).toEqual([
      '14:00-14:30 Ceremony',
      '17:30-19:00 Dinner',
    ])
  })

  test('cells pasted from a table, with and without a header', () => {
    expect(read('2:00 PM\tCeremony\tSt Aldric church\tRev Thorne').items[0]).toMatchObject({
      title: 'Ceremony',
      location: 'St Aldric church',
      who: ['Rev Thorne'],
    })
    const table = '| Time | What | Where |\n|---|---|---|\n| 14:00 - 14:45 | Vows | Barn |'
    expect(read(table).items[0]).toMatchObject({ title: 'Vows', startMin: 840, location: 'Barn' })
    expect(verdicts(table)).toEqual(['heading', 'blank', 'understood'])
  })

  test('notes below, indented or labelled', () => {
    const text =
      '14:00-15:00 Ceremony\n   No flash.\n   Where: North pillar\n   Who: Ravi, Jo\n   Bring at 13:30: rings?'
    expect(read(text).items[0]).toMatchObject({
      location: 'North pillar',
      who: ['Ravi', 'Jo'],
      notes: 'No flash.\nBring at 13:30: rings?',
    })
  })

  test('quoted mail with smart punctuation, hard spaces and Windows line ends', () => {
    const text =
      '> > 2:00\u00a0PM \u2013 3:00\u202fPM: Couple\u2019s \u201cfirst look\u201d\r\n> > \r\n'
    expect(moments(text)).toEqual([`14:00-15:00 Couple's "first look"`])
  })

  test('day and time on one line', () => {
    const { items, days } = read('Fri 18 June, 5:00 PM: Rehearsal\nSat 19 June, 2:00 PM: Ceremony')
    expect(items.map(({ day, startMin }) => [days[day]?.date, startMin])).toEqual([
      ['2027-06-18', 1020],
      ['2027-06-19', 840],
    ])
  })

  test('to be confirmed, about, and greetings', () => {
    const text = 'Hi Maya, here is the plan!\n\nTBC – Cake\n~ 3pm (20 min) Toast'
    expect(verdicts(text)).toEqual(['refused', 'blank', 'doubtful', 'doubtful'])
    expect(reasons(text)).toEqual(['noTime', 'approximate'])
  })
})

test('a number is no time, a year is no evening', () => {
  expect(read('3 artists arrive\n2027 was the year').items).toEqual([])
})

test('an end before its start and a length that disagrees are told', () => {
  expect(reasons('15:00 - 14:00 Ceremony')).toContain('endBeforeStart')
  expect(reasons('14:00 - 15:00 Ceremony (30 min)')).toEqual(['lengthContradicts'])
})
