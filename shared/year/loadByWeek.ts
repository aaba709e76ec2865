import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DueTask } from './dueTasks.ts'
import { weekOf, type Week } from './week.ts'

/** One date of one wedding, and for how long one is there. */
export type WorkDay = {
  scope: ScopeName
  date: string
  /** Null: it is not planned yet. */
  minutes: number | null
}

export type WeekLoad = Week & {
  weddings: number
  /** Hours of all its dates; what is not planned yet is not in it. */
  minutes: number
  /** Dates whose hours are not known. */
  unplanned: number
  tasks: number
}

/** How much there is in each week that has anything, in order. */
export function loadByWeek(
  days: readonly WorkDay[],
  tasks: readonly Pick<DueTask, 'date'>[],
): readonly WeekLoad[] {
  const weeks = new Map<string, { load: WeekLoad; scopes: Set<ScopeName> }>()
  const of = (date: string) => {
    const week = weekOf(date)
    const known = weeks.get(week.from)
    if (known) return known
    const load = { ...week, weddings: 0, minutes: 0, unplanned: 0, tasks: 0 }
    const made = { load, scopes: new Set<ScopeName>() }
    weeks.set(week.from, made)
    return made
  }
  for (const { scope, date, minutes } of days) {
    const { load, scopes } = of(date)
    scopes.add(scope)
    load.weddings = scopes.size
    load.minutes += minutes ?? 0
    if (minutes === null) load.unplanned += 1
  }
  for (const { date } of tasks) of(date).load.tasks += 1
  return [...weeks.values()].map(({ load }) => load).toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
