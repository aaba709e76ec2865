import { describe, expect, test } from 'vitest'
import { checksumFor } from './checksumFor.ts'
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

test('P5 what whoever prints may see and its reader may not stands on no sheet that goes out', () => {
  const hidden = (title: string, visibility: 'private' | 'vendors') =>
    moment(title, 600, {
      key: true,
      category: 'photo',
      responsible: { band: true },
      visibility,
    })
  const all = [hidden('surprise', 'private'), hidden('load-in', 'vendors')]
  expect(titles(runSheet(input(all), { kind: 'all' }))).toEqual(['surprise', 'load-in'])
  expect(titles(runSheet(input(all), { kind: 'photo' }))).toEqual(['load-in'])
  const band = { kind: 'vendor', id: 'band', name: 'The Larks' } as const
  expect(titles(runSheet(input(all), band))).toEqual(['load-in'])
})

test('P8 a sheet bears the checksum that its reader sees, not that of whoever prints it', () => {
  const parts = [
    { visibility: 'private' as const, hash: 'PPPP' },
    { visibility: 'vendors' as const, hash: 'VVVV' },
    { visibility: 'team' as const, hash: 'TTTT' },
  ]
  const published = { own: 'PPPP', schedule: { hash: 'GGGG' }, parts }
  const [, , team] = parts
  expect(checksumFor({ kind: 'all' }, published)).toBe('PPPP')
  expect(checksumFor({ kind: 'photo' }, published)).toBe('VVVV')
  expect(checksumFor({ kind: 'photo' }, { ...published, parts: team ? [team] : [] })).toBe('TTTT')
  expect(checksumFor({ kind: 'guests' }, published)).toBe('GGGG')
})

test('guests get the published times, whatever the plan says now', () => {
  const days = guestSheet([
    { id: 'fri', date: '2027-06-11', title: undefined, now: null, isOn: false, moments: [] },
    {
      id: 'sat',
      date: '2027-06-12',
      title: 'Wedding',
      now: null,
      isOn: false,
      moments: [
        { id: 'a', day: 'sat', date: '2027-06-12', start: 840, end: 885, title: 'Ceremony' },
        { id: 'b', day: 'sat', date: '2027-06-12', start: 900, end: 960, title: 'Drinks' },
      ],
    },
  ])
  expect(days.map(({ title, date }) => [title, date])).toEqual([
    ['', '2027-06-11'],
    ['Wedding', '2027-06-12'],
  ])
  expect(days[1]?.rows.map(({ title, start }) => [title, start])).toEqual([
    ['Ceremony', 840],
    ['Drinks', 900],
  ])
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
