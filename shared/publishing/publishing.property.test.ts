import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VISIBILITIES } from '../schema/visibility.ts'
import { guestSchedule } from '../schema/guestSchedule.ts'
import { planRevision } from '../schema/planRevision.ts'
import { changesBetween } from './changes.ts'
import { planHash } from './planHash.ts'
import { publicationOf, type MomentToPublish } from './publication.ts'
import { nextNumber, revisionsFrom } from './revisions.ts'

const uuid = (index: number) => `0192f0c0-0000-7000-8000-${String(index).padStart(12, '0')}`
const user = fc.constantFrom(uuid(901), uuid(902), uuid(903))
const moments = fc
  .array(
    fc.record({
      day: fc.constantFrom(uuid(801), uuid(802)),
      date: fc.constant('2027-06-12'),
      start: fc.integer({ min: -60, max: 1800 }),
      length: fc.integer({ min: 0, max: 400 }),
      title: fc.string({ minLength: 1, maxLength: 20 }),
      visibility: fc.constantFrom(...VISIBILITIES),
      place: fc.option(fc.string({ maxLength: 20 })),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ length, ...one }, index): MomentToPublish => {
      return { ...one, id: uuid(index), end: one.start + length }
    }),
  )
const facts = (publication: number, number: number) => ({
  publication: uuid(publication),
  number,
  publishedAt: 1_800_000_000_000,
  device: 'phone',
  note: 'church ran long',
  guestNote: '',
})

test('what is published is valid, every moment stands in exactly one part, and only under its own visibility', () => {
  fc.assert(
    fc.property(moments, (all) => {
      const { schedule, parts } = publicationOf(all, facts(100, 1))
      expect(guestSchedule.data.safeParse(schedule).success).toBe(true)
      for (const part of parts) expect(planRevision.data.safeParse(part).success).toBe(true)
      const places = all.map(({ id, visibility }) => {
        const inGuests = id in schedule.moments ? ['guests'] : []
        const inParts = parts.filter(({ times }) => id in times).map((part) => part.visibility)
        return [visibility, [...inGuests, ...inParts].join()]
      })
      for (const [own, found] of places) expect(found).toBe(own)
      expect(parts.map(({ visibility }) => visibility)).toContain('team')
      // A word to the team is none for the guests.
      expect(schedule.note).toBeUndefined()
    }),
  )
})

test('every device gives the same letters to one number, whatever came first and whatever it may see', () => {
  const numbers = fc.array(fc.record({ number: fc.integer({ min: 1, max: 3 }), by: user }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(numbers, moments, fc.infiniteStream(fc.nat()), (all, day, mixing) => {
      const made = all.map(({ number, by }, index) => {
        const { schedule, parts } = publicationOf(day, facts(100 + index, number))
        return { schedule: { by, data: schedule }, parts: parts.map((data) => ({ by, data })) }
      })
      const schedules = made.map(({ schedule }) => schedule)
      const parts = made.flatMap((one) => one.parts)
      const mixed = schedules
        .map((one) => ({ one, key: mixing.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one)
      const told = (list: ReturnType<typeof revisionsFrom>) =>
        list.map(({ id, label }) => `${id} ${label}`)
      expect(told(revisionsFrom(mixed, parts.toReversed()))).toEqual(
        told(revisionsFrom(schedules, parts)),
      )
      expect(told(revisionsFrom(mixed, []))).toEqual(told(revisionsFrom(schedules, parts)))
      const labels = revisionsFrom(schedules, parts).map(({ label }) => label)
      expect(new Set(labels).size).toBe(labels.length)
      const next = nextNumber(revisionsFrom(schedules, []))
      expect(all.every(({ number }) => number < next)).toBe(true)
    }),
  )
})

test('a number stands alone as r2; two of it are r2a and r2b', () => {
  const schedules = [1, 2, 2].map((number, index) => {
    return { by: uuid(900), data: publicationOf([], facts(100 + index, number)).schedule }
  })
  expect(revisionsFrom(schedules, []).map(({ label }) => label)).toEqual(['r1', 'r2a', 'r2b'])
  expect(revisionsFrom(schedules.slice(0, 2), []).map(({ label }) => label)).toEqual(['r1', 'r2'])
})

test('the letters for the radio follow from moments and times alone, and tell one minute', () => {
  fc.assert(
    fc.property(moments, fc.nat(), (all, pick) => {
      const times = all.map((one) => [one.id, one] as const)
      const hash = planHash(times)
      expect(hash).toMatch(/^[A-Z2-7]{4}$/)
      expect(planHash(times.toReversed())).toBe(hash)
      const moved = all.map((one, index) =>
        index === pick % all.length ? { ...one, start: one.start + 1 } : one,
      )
      // One in a million may meet by chance; none of these do.
      expect(planHash(moved.map((one) => [one.id, one])) === hash).toBe(all.length === 0)
    }),
    { seed: 20_270_612 },
  )
})

test('everybody compares letters over what they see: the narrower circle has those of the wider ones too', () => {
  const WIDER = {
    team: ['guests', 'team'],
    vendors: ['guests', 'team', 'vendors'],
    private: [...VISIBILITIES],
    guests: ['guests'],
  }
  fc.assert(
    fc.property(moments, (all) => {
      const { schedule, parts } = publicationOf(all, facts(100, 1))
      const over = (visibility: (typeof VISIBILITIES)[number]) =>
        planHash(
          all
            .filter((one) => WIDER[visibility].includes(one.visibility))
            .map((one) => [one.id, one]),
        )
      expect(schedule.hash).toBe(over('guests'))
      for (const { visibility, hash } of parts) expect(hash).toBe(over(visibility))
      const seen = revisionsFrom(
        [{ by: uuid(1), data: schedule }],
        parts.map((data) => ({ by: uuid(1), data })),
      )
      expect(seen[0]?.hash).toBe(over(parts.at(-1)?.visibility ?? 'guests'))
    }),
  )
})

test('nothing has changed between a plan and itself; what changed leads from one to the other', () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      const [before, after] = [one, other].map(
        (all) => new Map(all.map((moment) => [moment.id, moment] as const)),
      )
      if (!before || !after) return
      expect(changesBetween(before, before)).toEqual([])
      const reached = new Map(
        [...before].map(([id, { day, start, end }]) => [id, { day, start, end }]),
      )
      for (const { item, to, day } of changesBetween(before, after)) {
        if (to) reached.set(item, { day, start: to.start, end: to.end })
        else reached.delete(item)
      }
      const wanted = new Map(
        [...after].map(([id, { day, start, end }]) => [id, { day, start, end }]),
      )
      expect(Object.fromEntries(reached)).toEqual(Object.fromEntries(wanted))
    }),
  )
})
