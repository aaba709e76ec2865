import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clampStamp,
  createStamper,
  formatStamp,
  MAX_SKEW_MS,
  parseStamp,
  stampText,
} from './stamp.ts'

const ANNA = 'aaaaaaaaaaaa'
const BEN = 'bbbbbbbbbbbb'

/** A wall clock that says what the test wants. */
function clock(ms: number) {
  const time = { ms }
  return { time, now: () => time.ms }
}

test('a stamp and its parts are the same thing, and sort alike', () => {
  const part = fc.record({
    ms: fc.integer({ min: 0, max: 99_999_999_999_999 }),
    counter: fc.integer({ min: 0, max: 0xffff }),
    replica: fc.constantFrom(ANNA, BEN),
  })
  fc.assert(
    fc.property(part, part, (a, b) => {
      const [one, two] = [formatStamp(a), formatStamp(b)]
      expect(stampText.safeParse(one).success).toBe(true)
      expect(parseStamp(one)).toEqual(a)
      const earlier = a.ms - b.ms || a.counter - b.counter || (a.replica < b.replica ? -1 : 1)
      expect(one < two).toBe(one !== two && earlier < 0)
    }),
  )
})

describe('a stamper', () => {
  test('never gives out a stamp twice or backwards, whatever its clock does', () => {
    const step = fc.oneof(
      fc.record({ clock: fc.integer({ min: -172_800_000, max: 172_800_000 }) }),
      fc.record({ observed: fc.integer({ min: 0, max: 4_000_000_000_000 }) }),
      fc.constant('next' as const),
      fc.constant('restart' as const),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { time, now } = clock(1_800_000_000_000)
        let stamper = createStamper(now, ANNA)
        const given: string[] = []
        for (const step of steps) {
          if (step === 'restart') stamper = createStamper(now, ANNA, given.at(-1))
          else if (step === 'next') given.push(stamper.next())
          else if ('clock' in step) time.ms = Math.max(0, time.ms + step.clock)
          else stamper.observe(formatStamp({ ms: step.observed, counter: 5, replica: BEN }))
        }
        expect(given).toEqual([...new Set(given)].sort())
      }),
    )
  })

  test('goes on after what it observed, if that is within the skew limit', () => {
    const stamper = createStamper(() => 1_000_000, ANNA)
    stamper.observe(formatStamp({ ms: 1_000_000 + MAX_SKEW_MS, counter: 3, replica: BEN }))
    const next = parseStamp(stamper.next())
    expect(next).toEqual({ ms: 1_000_000 + MAX_SKEW_MS, counter: 4, replica: ANNA })
  })

  test('is not pulled into the future by a clock that is wrong by more', () => {
    const stamper = createStamper(() => 1_000_000, ANNA)
    stamper.observe(formatStamp({ ms: 1_000_001 + MAX_SKEW_MS, counter: 0, replica: BEN }))
    expect(parseStamp(stamper.next()).ms).toBe(1_000_000)
  })

  test('takes the next millisecond when the counter of one is used up', () => {
    const last = formatStamp({ ms: 5, counter: 0xffff, replica: ANNA })
    const stamper = createStamper(() => 5, ANNA, last)
    expect(parseStamp(stamper.next())).toEqual({ ms: 6, counter: 0, replica: ANNA })
  })
})

describe('the form that orders ties', () => {
  test('a stamp of 2099 counts as a minute after its receipt', () => {
    const stamp = formatStamp({ ms: 4_070_908_800_000, counter: 7, replica: ANNA })
    expect(parseStamp(clampStamp(stamp, 1_800_000_000_000))).toEqual({
      ms: 1_800_000_000_000 + MAX_SKEW_MS,
      counter: 7,
      replica: ANNA,
    })
  })

  test('a stamp of the past, or within the limit, stays as it is', () => {
    for (const ms of [0, 1_799_999_999_999, 1_800_000_000_000 + MAX_SKEW_MS]) {
      const stamp = formatStamp({ ms, counter: 0, replica: ANNA })
      expect(clampStamp(stamp, 1_800_000_000_000)).toBe(stamp)
    }
  })
})
