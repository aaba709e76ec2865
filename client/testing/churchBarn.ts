import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { DayData } from '#shared/schema/day.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { parseVenueTime } from '#shared/schedule/venueTime.ts'
import type { Claim } from '#shared/schedule/claims.ts'
import { claimsInForce } from '#shared/schedule/claims.ts'
import { factsInForce } from '#shared/schedule/factClaims.ts'
import type { DayInput, ItemRecord, LaneRecord } from '../features/day/dayView.ts'

const file = join(import.meta.dirname, 'testdata/church-barn.json')
const sample = z
  .object({
    sun: z.record(z.string(), z.string()),
    items: z.array(
      z.object({
        id: z.string(),
        track: z.string(),
        title: z.string(),
        durationMin: z.number(),
        minDurationMin: z.optional(z.number()),
        startMode: z.enum(['at', 'after', 'sun']),
        start: z.optional(z.string()),
        sun: z.optional(z.object({ ref: z.literal('goldenHour'), offsetMin: z.number() })),
        deps: z.optional(
          z.array(z.object({ on: z.string(), type: z.enum(['FS', 'SS']), lag: z.number() })),
        ),
        pin: z.optional(z.boolean()),
        key: z.optional(z.boolean()),
        elastic: z.optional(z.boolean()),
        latestStart: z.optional(z.string()),
        latestEnd: z.optional(z.string()),
        plannedStart: z.string(),
        plannedEnd: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(file, 'utf8')))

export const at = (text: string): number => {
  const minute = parseVenueTime(text)
  if (minute === undefined) throw new Error(`not a time: ${text}`)
  return minute
}

const envelope = (id: string, type: string) => ({
  id,
  scope: 'wedding:01900000-0000-7000-8000-00000000cccc' as const,
  type,
  at: '00000000000000-0000-000000000000',
  by: 'maya',
})

/** A church wedding with a barn reception: 47 moments in 9 lanes, as planned. */
export const churchBarn = {
  sun: { goldenHour: at('20:30'), sunset: at('21:26') } satisfies DayData['sun'],
  lanes: [...new Set(sample.items.map(({ track }) => track))].map((track, index): LaneRecord => ({
    ...envelope(track, 'lane'),
    data: { day: 'day', name: track, order: `a${index}` },
  })),
  items: sample.items.map((item, index): ItemRecord => {
    const { minDurationMin, start, sun, deps, pin, key, elastic, latestStart, latestEnd } = item
    const data: TimelineItemData = {
      day: 'day',
      lane: item.track,
      order: `b${String(index + 10)}5`,
      title: item.title,
      durationMin: item.durationMin,
      visibility: 'guests',
      timing: {
        mode: item.startMode,
        ...(start !== undefined && { at: at(start) }),
        ...(sun && { sunRef: sun.ref, offsetMin: sun.offsetMin }),
      },
      ...(minDurationMin !== undefined && { minDurationMin }),
      ...(pin === true && { pin }),
      ...(key === true && { key }),
      ...(elastic === true && { elastic }),
      ...(latestStart !== undefined && { latestStart: at(latestStart) }),
      ...(latestEnd !== undefined && { latestEnd: at(latestEnd) }),
      ...(deps && {
        deps: Object.fromEntries(deps.map(({ on, type, lag }) => [on, { type, lagMin: lag }])),
      }),
    }
    return { ...envelope(item.id, 'timelineItem'), data }
  }),
  planned: new Map(
    sample.items.map(({ id, plannedStart, plannedEnd }) => [
      id,
      { start: at(plannedStart), end: at(plannedEnd) },
    ]),
  ),
}

type Said = { item: string; kind: Claim['kind']; value?: string; by?: string; seen?: string[] }

export function claimsOf(said: readonly Said[]): readonly Claim[] {
  return said.map(({ item, kind, value, by = 'maya', seen = [] }, index) => ({
    id: `f${index}`,
    item,
    kind,
    value: value === undefined ? undefined : at(value),
    claimedAt: index,
    by,
    role: 'planner',
    seen: Object.fromEntries(seen.map((id) => [id, true as const])),
  }))
}

/** What the day's view takes, with what was said so far and the minute. */
export function dayInput(said: readonly Said[] = [], now?: string): DayInput {
  const inForce = claimsInForce(claimsOf(said))
  return {
    items: churchBarn.items,
    lanes: churchBarn.lanes,
    sun: churchBarn.sun,
    facts: factsInForce(inForce),
    inForce,
    arrivals: undefined,
    told: new Map(),
    now: now === undefined ? undefined : at(now),
    unsent: new Set(),
    cards: new Map(),
    nameOf: (id) => id,
    placeOf: () => undefined,
    mayCheck: () => true,
  }
}
