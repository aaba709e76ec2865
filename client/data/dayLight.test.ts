import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { dayLight, isOtherLight, lightSteps } from './dayLight.ts'

const london = { lat: 51.5, lon: -0.12 }
const place = (coords?: { lat: number; lon: number }) => ({ label: 'x', ...(coords && { coords }) })
const days = [
  { id: 'b', data: { date: '2027-06-13' } },
  { id: 'a', data: { date: '2027-06-12', sun: { sunset: 1278 } } },
]
const light = (zone: string, places: Record<string, ReturnType<typeof place>>) =>
  dayLight(Temporal, { zone, places }, days)

it('is that of the venue, by its own clocks, whichever place was written first', () => {
  const [first] = light('Europe/London', {
    church: place({ lat: 0, lon: 0 }),
    venue: place(london),
  })
  expect(first?.date).toBe('2027-06-12')
  // 21:18 in June; the sun is 6° high three quarters of an hour before.
  expect(first?.reckoned?.sunset).toBe(1278)
  expect(first?.reckoned?.goldenHour).toBeGreaterThan(1220)
  const [ofHills] = light('Europe/London', { hills: place(london) })
  expect(ofHills?.reckoned).toEqual(first?.reckoned)
  // Another zone shows another time of the same sunset.
  expect(light('Europe/Berlin', { venue: place(london) })[0]?.reckoned?.sunset).toBe(1338)
})

it('without a position nothing is claimed, and a date that the calendar lacks has a light', () => {
  expect(light('Europe/London', { venue: place() }).map(({ reckoned }) => reckoned)).toEqual([
    null,
    null,
  ])
  const odd = [{ id: 'c', data: { date: '2027-02-31' } }]
  const [found] = dayLight(Temporal, { zone: 'Nowhere/Else', places: { a: place(london) } }, odd)
  expect(found?.date).toBe('2027-03-03')
  expect(found?.reckoned?.sunset).toBeGreaterThan(1000)
})

it('is another one from four minutes on, or where one of the two lacks a time', () => {
  const of = (kept: object | undefined, reckoned: object | null) =>
    isOtherLight({ id: 'a', date: '2027-06-12', kept, reckoned })
  expect(of({ sunset: 1278 }, { sunset: 1281 })).toBe(false)
  expect(of({ sunset: 1278 }, { sunset: 1282 })).toBe(true)
  expect(of({ sunset: 1278 }, { sunset: 1278, sunrise: 280 })).toBe(true)
  expect(of(undefined, { sunset: 1278 })).toBe(true)
  expect(of({ sunset: 1278 }, null)).toBe(false)
})

it('follows the place that moves, where nobody wrote another one down', () => {
  const at = (coords?: { lat: number; lon: number }) => ({
    zone: 'Europe/London',
    places: { venue: place(coords) },
  })
  const leeds = { lat: 53.8, lon: -1.55 }
  const [there] = dayLight(Temporal, at(london), days)
  const followed = [{ id: 'a', data: { date: '2027-06-12', sun: there?.reckoned ?? {} } }]
  const ids = (...given: Parameters<typeof lightSteps>) => lightSteps(...given).map(({ id }) => id)
  expect(ids(Temporal, at(), at(london), days)).toEqual(['b'])
  expect(ids(Temporal, at(london), at(leeds), followed)).toEqual(['a'])
  const written = [{ id: 'a', data: { date: '2027-06-12', sun: { sunset: 1200 } } }]
  expect(ids(Temporal, at(london), at(leeds), written)).toEqual([])
  expect(ids(Temporal, at(london), at(), followed)).toEqual([])
})
