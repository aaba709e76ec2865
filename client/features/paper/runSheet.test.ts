import { describe, expect, test } from 'vitest'
import { guestSheet } from './guestSheet.ts'
import { lockScreenRows } from './lockScreen.ts'
import { runSheet, type SheetInput, type SheetMoment } from './runSheet.ts'

const moment = (
  id: string,
  start: number,
  data: Partial<SheetMoment['data']> = {},
  isSkipped = false,
): SheetMoment => ({
  id,
  day: 'sat',
  start,
  end: start + 30,
  isSkipped,
  data: {
    day: 'sat',
    lane: 'main',
    order: 'a0',
    title: id,
    timing: { mode: 'at', at: start },
    durationMin: 30,
    visibility: 'team',
    ...data,
  },
})

const input = (
  moments: readonly SheetMoment[],
  published: SheetInput['published'] = new Map(),
): SheetInput => ({
  days: [
    { id: 'sat', title: 'Wedding', date: '2027-06-12' },
    { id: 'sun', title: 'Brunch', date: '2027-06-13' },
  ],
  moments,
  published,
  nameOf: (who) => ({ band: 'The Larks' })[who] ?? null,
  placeOf: ({ location }) => location ?? '',
})

const titles = (days: ReturnType<typeof runSheet>) =>
  days.flatMap(({ rows }) => rows.map(({ title }) => title))

describe('whose sheet', () => {
  const all = [
    moment('prep', 600),
    moment('ceremony', 840, { key: true }),
    moment('portraits', 900, { category: 'photo' }),
    moment('first dance', 1_200, { responsible: { band: true } }),
    moment('party', 1_260, { responsible: { 'the larks': true } }),
    moment('power', 500, { needs: { band: true } }),
  ]

  test('a vendor gets what they serve, by id or by name, what needs them, and key moments', () => {
    const days = runSheet(input(all), { kind: 'vendor', id: 'band', name: 'The Larks' })
    expect(titles(days)).toEqual(['ceremony', 'first dance', 'party', 'power'])
    expect(days[0]?.rows.map(({ isOwn }) => isOwn)).toEqual([false, true, true, true])
  })

  test('the photo team gets photographs and key moments; a day without any is no page', () => {
    const days = runSheet(input(all), { kind: 'photo' })
    expect(titles(days)).toEqual(['ceremony', 'portraits'])
    expect(days.map(({ id }) => id)).toEqual(['sat'])
  })

  test('what people were told stands beside from three minutes on', () => {
    const told = (start: number) => ({
      number: 7,
      label: 'r7',
      day: 'sat',
      start,
      end: start + 30,
      title: '',
    })
    const published = new Map([
      ['prep', told(598)],
      ['ceremony', told(837)],
    ])
    const [day] = runSheet(input(all, published), { kind: 'all' })
    expect(day?.rows.map((row) => row.told)).toEqual([
      null,
      { label: 'r7', start: 837 },
      null,
      null,
      null,
      null,
    ])
  })
})

test('guests get the published times, in order, whatever the plan says now', () => {
  const schedule = {
    moments: {
      b: { day: 'sat', date: '2027-06-12', start: 900, end: 960, title: 'Drinks' },
      a: {
        day: 'sat',
        date: '2027-06-12',
        start: 840,
        end: 885,
        title: 'Ceremony',
        place: 'St Mary',
      },
      c: { day: 'fri', date: '2027-06-11', start: 1_080, end: 1_140, title: 'Welcome' },
    },
  }
  const days = guestSheet(schedule, new Map([['sat', 'Wedding']]))
  expect(days.map(({ title, date }) => [title, date])).toEqual([
    ['', '2027-06-11'],
    ['Wedding', '2027-06-12'],
  ])
  expect(titles(days)).toEqual(['Welcome', 'Ceremony', 'Drinks'])
  expect(guestSheet(undefined, new Map())).toEqual([])
})

describe('the lock screen', () => {
  const long = Array.from({ length: 30 }, (_, nth) => moment(`m${nth}`, nth * 30, {}, nth === 21))
  const [day] = runSheet(input(long), { kind: 'all' })
  if (!day) throw new Error('no day')

  test('begins with what runs, leaves out what does not happen, and counts the rest', () => {
    const { rows, more } = lockScreenRows(day, 20 * 30 + 5)
    expect(rows[0]?.title).toBe('m20')
    expect(rows.map(({ title }) => title)).not.toContain('m21')
    expect(rows.length + more).toBe(9)
    expect(lockScreenRows(day, 0).more).toBeGreaterThan(0)
  })

  test('a day that is over is shown from its beginning', () => {
    expect(lockScreenRows(day, 5_000).rows[0]?.title).toBe('m0')
  })
})
