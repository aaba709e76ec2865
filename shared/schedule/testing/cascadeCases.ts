import * as z from 'zod/mini'
import { arrivalsOf } from '../arrivals.ts'
import type { ItemFacts, PlanItem, SunMinutes } from '../planItem.ts'
import type { DayPlan } from '../project.ts'
import { parseVenueTime } from '../venueTime.ts'

/** "14:05", "25:30" or minutes. */
const time = z.union([z.number(), z.string()])
const item = z.strictObject({
  id: z.string(),
  track: z.optional(z.string()),
  dur: z.number(),
  mode: z.enum(['at', 'after', 'sun']),
  at: z.optional(time),
  ref: z.optional(z.enum(['sunrise', 'goldenHour', 'sunset'])),
  offset: z.optional(z.number()),
  min: z.optional(z.number()),
  prio: z.optional(z.number()),
  pin: z.optional(z.boolean()),
  key: z.optional(z.boolean()),
  pull: z.optional(z.boolean()),
  elastic: z.optional(z.boolean()),
  latestStart: z.optional(time),
  latestEnd: z.optional(time),
  needs: z.optional(z.array(z.string())),
  deps: z.optional(
    z.array(z.object({ on: z.string(), type: z.enum(['FS', 'SS']), lag: z.number() })),
  ),
})
const facts = z.strictObject({
  actualStart: z.optional(time),
  actualEnd: z.optional(time),
  expStart: z.optional(time),
  expEnd: z.optional(time),
  skipped: z.optional(z.boolean()),
})
const cascadeCase = z.strictObject({
  name: z.string(),
  why: z.string(),
  /** Of the file; absent: its `items`. */
  plan: z.optional(z.string()),
  items: z.optional(z.array(item)),
  sun: z.optional(z.record(z.enum(['sunrise', 'goldenHour', 'sunset']), z.optional(time))),
  facts: z.optional(z.record(z.string(), facts)),
  vendors: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        eta: z.optional(time),
        setupMin: z.optional(z.number()),
        stage: z.optional(z.string()),
      }),
    ),
  ),
  now: z.optional(z.nullable(time)),
  /** Start, end, minutes late; of the items that the case is about. */
  expect: z.record(z.string(), z.tuple([time, time, z.number()])),
  breaches: z.array(z.object({ item: z.string(), kind: z.string(), by: z.number() })),
  ignored: z.optional(z.array(z.string())),
  held: z.optional(z.record(z.string(), z.string())),
  assumed: z.optional(z.array(z.string())),
  recover: z.optional(
    z.nullable(
      z.strictObject({
        target: z.string(),
        cuts: z.record(z.string(), z.number()),
        remaining: z.number(),
        together: z.optional(z.boolean()),
      }),
    ),
  ),
  /** How many minutes really pass between start and end, by the clocks of a place. */
  really: z.optional(
    z.strictObject({
      date: z.string(),
      zone: z.string(),
      item: z.string(),
      minutes: z.number(),
      later: z.optional(z.boolean()),
    }),
  ),
})
const caseFile = z.object({
  items: z.optional(z.array(item)),
  plans: z.optional(z.record(z.string(), z.array(item))),
  cases: z.array(cascadeCase),
})

export type CascadeCase = z.output<typeof cascadeCase> & { day: DayPlan }

/** Worked days of a file in testdata: what is planned, what is known, what must come out, and why. */
export function cascadeCases(text: string): readonly CascadeCase[] {
  const { items, plans, cases } = caseFile.parse(JSON.parse(text))
  return cases.map((one) => {
    const own = one.items ?? (one.plan === undefined ? items : plans?.[one.plan])
    if (!own) throw new Error(`${one.name} has no plan`)
    const now = one.now ?? undefined
    const day: DayPlan = {
      items: own.map(planItem),
      facts: factsOf(one.facts ?? {}),
      sun: sunOf(one.sun ?? { goldenHour: '20:30' }),
      arrivals: arrivalsOf(
        (one.vendors ?? []).map(({ id, eta, setupMin, stage }) => ({
          id,
          ...some({ eta: eta === undefined ? undefined : minuteOf(eta), setupMin, stage }),
        })),
      ),
      ...(now !== undefined && { now: minuteOf(now) }),
    }
    return { ...one, day }
  })
}

export function minuteOf(written: string | number): number {
  const value = typeof written === 'number' ? written : parseVenueTime(written)
  if (value === undefined) throw new Error(`not a time: ${written}`)
  return value
}

/** In the order of the file. */
function planItem(one: z.output<typeof item>, index: number): PlanItem {
  const isSun = one.mode === 'sun'
  const at = one.at === undefined ? undefined : minuteOf(one.at)
  return {
    id: one.id,
    lane: one.track ?? 'main',
    order: `a${String(index).padStart(4, '0')}`,
    durationMin: one.dur,
    timing: {
      mode: one.mode,
      ...(isSun && { sunRef: one.ref ?? 'goldenHour', offsetMin: one.offset ?? 0 }),
      ...some({ at }),
    },
    ...some({
      minDurationMin: one.min,
      keepPriority: one.prio,
      pin: one.pin,
      key: one.key,
      mayStartEarly: one.pull,
      elastic: one.elastic,
      latestStart: one.latestStart === undefined ? undefined : minuteOf(one.latestStart),
      latestEnd: one.latestEnd === undefined ? undefined : minuteOf(one.latestEnd),
      needs: one.needs && Object.fromEntries(one.needs.map((id) => [id, true as const])),
      deps:
        one.deps &&
        Object.fromEntries(one.deps.map(({ on, type, lag }) => [on, { type, lagMin: lag }])),
    }),
  }
}

function factsOf(written: Record<string, z.output<typeof facts>>): Map<string, ItemFacts> {
  const of = (value: string | number | undefined) =>
    value === undefined ? undefined : minuteOf(value)
  return new Map(
    Object.entries(written).map(([id, said]): [string, ItemFacts] => [
      id,
      some({
        actualStart: of(said.actualStart),
        actualEnd: of(said.actualEnd),
        expectedStart: of(said.expStart),
        expectedEnd: of(said.expEnd),
        skipped: said.skipped,
      }),
    ]),
  )
}

function sunOf(written: Readonly<Record<string, string | number | undefined>>): SunMinutes {
  const sun: SunMinutes = {}
  for (const name of ['sunrise', 'goldenHour', 'sunset'] as const) {
    const at = written[name]
    if (at !== undefined) sun[name] = minuteOf(at)
  }
  return sun
}

/** What is undefined is left out: absent and undefined are not the same to the plan. */
function some<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key in all) {
    const value = all[key]
    if (value !== undefined) Object.assign(kept, { [key]: value })
  }
  return kept
}
