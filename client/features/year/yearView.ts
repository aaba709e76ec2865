import type { AwayWedding } from '../../data/replica/away/awayWeddings.ts'
import { daysBetween } from '../../data/replica/weddingDates.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import type { BookedTwice, Booking } from '#shared/year/bookedTwice.ts'
import type { DueTask } from '#shared/year/dueTasks.ts'
import type { WeekLoad } from '#shared/year/loadByWeek.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

/** One wedding of the year. */
export type YearWedding = {
  scope: ScopeName
  id: string
  names: readonly string[]
  /** Of the venue; one that this browser knows. */
  zone: string
  place: string | undefined
  /** In order, `YYYY-MM-DD` at the venue, with how long one is there; null: not planned yet. */
  days: readonly { date: string; minutes: number | null }[]
  /** `away`: taken off this device; `coming`: not all of it has arrived. */
  where: 'here' | 'coming' | 'away'
}

export type Year = {
  loaded: boolean
  /** `YYYY-MM-DD` where this device is. */
  today: string
  /** What ended on an earlier date is over: a day reaches into the next morning. */
  evening: string
  /** By date. */
  weddings: readonly YearWedding[]
  clashes: readonly BookedTwice[]
  tasks: readonly DueTask[]
  load: readonly WeekLoad[]
}

/** A wedding of which nothing but its name and its date is here. */
export function awayWedding({ scope, name, date }: AwayWedding): YearWedding {
  const id = scope.slice(scope.indexOf(':') + 1)
  return {
    scope,
    id,
    names: [name],
    zone: 'UTC',
    place: undefined,
    days: [{ date, minutes: null }],
    where: 'away',
  }
}

export function byDate(a: YearWedding, b: YearWedding): number {
  const [first, second] = [a.days[0]?.date ?? '', b.days[0]?.date ?? '']
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1
}

export function isOver({ days }: YearWedding, evening: string): boolean {
  return (days.at(-1)?.date ?? '') < evening
}

/** What is on each date. */
export function weddingsByDate(
  weddings: readonly YearWedding[],
): ReadonlyMap<string, readonly YearWedding[]> {
  const dated = weddings.flatMap((wedding) => wedding.days.map(({ date }) => ({ date, wedding })))
  return new Map(
    [...groupedBy(dated, ({ date }) => date)].map(([date, all]) => [
      date,
      all.map(({ wedding }) => wedding),
    ]),
  )
}

/** Those that are not over by month, and those that are. */
export function byMonth(weddings: readonly YearWedding[], evening: string) {
  const isPast = (one: YearWedding) => isOver(one, evening)
  const months = groupedBy(
    weddings.filter((one) => !isPast(one)),
    ({ days }) => (days[0]?.date ?? '').slice(0, 7),
  )
  return {
    months: [...months].map(([month, own]) => ({ month, weddings: own })),
    past: weddings.filter(isPast).toReversed(),
  }
}

export type DueSection = { id: 'late' | 'week' | 'later'; tasks: readonly DueTask[] }

export function dueSections(tasks: readonly DueTask[], today: string): readonly DueSection[] {
  const sectionOf = ({ isLate, date }: DueTask): DueSection['id'] =>
    isLate ? 'late' : daysBetween(today, date) <= 7 ? 'week' : 'later'
  return (['late', 'week', 'later'] as const)
    .map((id) => ({ id, tasks: tasks.filter((one) => sectionOf(one) === id) }))
    .filter((section) => section.tasks.length > 0)
}

/** Double bookings that are not over, by wedding: who shares a day alone may well be at both. */
export function clashesByWedding(clashes: readonly BookedTwice[]): ReadonlyMap<ScopeName, number> {
  const counts = new Map<ScopeName, number>()
  for (const { kind, bookings } of clashes)
    for (const { scope } of kind === 'overlap' ? bookings : [])
      counts.set(scope, (counts.get(scope) ?? 0) + 1)
  return counts
}

/** Where a wedding opens; one that was taken off this device is brought back above all weddings. */
export function openAddress({ id, where }: YearWedding): string {
  return where === 'away' ? '/' : `/w/${id}/day`
}

/** Where one sees when somebody is needed: whom one booked, else the day. */
export function bookingAddress({ part }: Booking, { id }: YearWedding): string {
  return part.kind === 'vendor' ? `/w/${id}/vendors?vendor=${part.id}` : `/w/${id}/day`
}
