import type { LinkedPlan } from './links.ts'
import type { Minute, PlanItem, PlanTiming, SunMinutes } from './planItem.ts'

export type Span = { start: Minute; end: Minute }

/** How an item finds its start once it is known whether the sun time it names exists. */
export type Start = { mode: 'at' | 'sun'; minute: Minute } | { mode: 'after'; minute?: Minute }

/** When everything would happen if nothing were known but the plan. */
export function planTimes(plan: LinkedPlan, sun: SunMinutes | undefined): Map<string, Span> {
  const spans = new Map<string, Span>()
  for (const item of plan.visit) {
    const start = plannedStart(item, sun)
    const at =
      start.mode === 'after'
        ? (earliestStart(item.id, plan, spans) ?? start.minute ?? 0)
        : start.minute
    spans.set(item.id, { start: at, end: at + item.durationMin })
  }
  return spans
}

/** What an item waits for lets it start then; undefined when it waits for nothing. */
export function earliestStart(
  item: string,
  plan: LinkedPlan,
  spans: ReadonlyMap<string, Span>,
): Minute | undefined {
  let earliest: Minute | undefined
  for (const { on, type, lagMin } of plan.waitsFor.get(item) ?? []) {
    const span = spans.get(on)
    if (span === undefined) continue
    const free = (type === 'SS' ? span.start : span.end) + lagMin
    earliest = earliest === undefined ? free : Math.max(earliest, free)
  }
  return earliest
}

/**
 * A sun item of a day whose sun times are unknown (or a fixed one without a time) falls back to
 * its own `at`, and without one follows what it waits for.
 */
export function plannedStart({ timing }: PlanItem, sun: SunMinutes | undefined): Start {
  const fromSun = sunMinute(timing, sun)
  if (fromSun !== undefined) return { mode: 'sun', minute: fromSun }
  if (timing.mode === 'after' || timing.at === undefined) {
    return timing.at === undefined ? { mode: 'after' } : { mode: 'after', minute: timing.at }
  }
  return { mode: 'at', minute: timing.at }
}

function sunMinute(timing: PlanTiming, sun: SunMinutes | undefined): Minute | undefined {
  if (timing.mode !== 'sun' || timing.sunRef === undefined) return undefined
  const base = sun?.[timing.sunRef]
  return base === undefined ? undefined : base + (timing.offsetMin ?? 0)
}
