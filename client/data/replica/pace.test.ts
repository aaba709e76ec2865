import { expect, test } from 'vitest'
import { createPace, secondsFor, type Pace } from './pace.ts'

/** A link of this speed, and the requests that drain so many rows over it. */
function drain(pace: Pace, rows: number, { roundTripMs = 400, bytesPerMs = 50 } = {}) {
  const requests: number[] = []
  let ms = 0
  for (let left = rows; left > 0;) {
    const part = Math.min(left, pace.push().rows)
    const bytes = part * 300
    const took = roundTripMs + bytes / bytesPerMs
    pace.answered({ bytes, ms: took, rows: part })
    requests.push(part)
    ms += took
    left -= part
  }
  return { requests, ms }
}

test('the first request is small, and they grow while answers come quickly', () => {
  const pace = createPace(() => 0)
  const { requests, ms } = drain(pace, 200)
  expect(requests[0]).toBe(10)
  expect(requests.length).toBeLessThanOrEqual(4)
  // 400 kbit/s and 400 ms of round trip: under five seconds with what TCP adds.
  expect(ms).toBeLessThan(3_000)
})

test('after a failure, and after a silence, it is small again', () => {
  let now = 0
  const pace = createPace(() => now)
  drain(pace, 500)
  expect(pace.push().rows).toBe(200)
  pace.failed(false)
  expect(pace.push()).toEqual({ rows: 10, bytes: 8 * 1_024 })
  drain(pace, 500)
  now += 600_000
  expect(pace.push().rows).toBe(10)
})

test('where a known signal comes and goes, it begins with what that carried in a moment', () => {
  let now = 0
  const pace = createPace(() => now)
  drain(pace, 500)
  pace.failed(true)
  const { rows } = pace.push()
  expect(rows).toBeGreaterThan(30)
  expect(rows).toBeLessThanOrEqual(80)
  now += 600_000
  expect(pace.push().rows).toBe(10)
})

test('a slow link is not given more than it can carry in a moment', () => {
  const pace = createPace(() => 0)
  const { requests } = drain(pace, 2_000, { roundTripMs: 800, bytesPerMs: 2 })
  expect(Math.max(...requests)).toBeLessThan(40)
})

test('pages of a pull begin small and grow to the ordinary size, no further', () => {
  const pace = createPace(() => 0)
  const pages: number[] = []
  for (let page = 0; page < 5; page += 1) {
    pages.push(pace.pull())
    pace.answered({ bytes: 20_000, ms: 300, rows: 0 })
  }
  expect(pages).toEqual([50, 200, 500, 500, 500])
})

test('a dead link is left soon; what is only slow gets its answer in the end', () => {
  const pace = createPace(() => 0)
  pace.answered({ bytes: 500, ms: 400, rows: 5 })
  expect(pace.patienceMs(500)).toBe(4_000)
  const waits: number[] = []
  for (let attempt = 0; attempt < 24; attempt += 1) {
    pace.failed(true)
    waits.push(pace.patienceMs(500))
  }
  expect(waits.filter((ms) => ms <= 1_500)).toHaveLength(20)
  expect(Math.max(...waits)).toBe(30_000)
  expect(waits.toSorted((a, b) => a - b).slice(20)).toEqual([6_000, 12_000, 24_000, 30_000])
})

test('a large request over a slow link is waited for in proportion', () => {
  const pace = createPace(() => 0)
  pace.answered({ bytes: 500, ms: 400, rows: 5 })
  pace.answered({ bytes: 20_000, ms: 2_400, rows: 50 })
  expect(pace.patienceMs(40_000)).toBeGreaterThan(10_000)
  expect(pace.patienceMs(4_000_000)).toBe(30_000)
})

test('a signal flickers when it was here a moment ago; a long absence is an absence', () => {
  let now = 0
  const pace = createPace(() => now)
  expect(pace.flickers()).toBe(false)
  pace.answered({ bytes: 500, ms: 400, rows: 5 })
  expect(pace.flickers()).toBe(false)
  pace.failed(true)
  expect(pace.flickers()).toBe(true)
  now += 200_000
  expect(pace.flickers()).toBe(false)
})

test('how long the rest will take follows from what was measured', () => {
  const pace = createPace(() => 0)
  const { ms } = drain(pace, 200)
  const measured = pace.measured.read()
  if (!measured) throw new Error('nothing was measured')
  expect(Math.abs(secondsFor(200, measured) - ms / 1_000)).toBeLessThan(1.5)
})

test('what was measured before a restart holds until something is measured', () => {
  const known = { roundTripMs: 900, bytesPerMs: 10, rowBytes: 300 }
  const pace = createPace(() => 0)
  pace.recall(known)
  expect(pace.measured.read()).toEqual(known)
  pace.answered({ bytes: 500, ms: 100, rows: 2 })
  const measured = pace.measured.read()
  pace.recall(known)
  expect(pace.measured.read()).toBe(measured)
})
