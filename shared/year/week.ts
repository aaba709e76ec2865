/** A week as ISO 8601 counts it: from Monday, in the year that has its Thursday. */
export type Week = {
  year: number
  week: number
  /** Its Monday and its Sunday, `YYYY-MM-DD`. */
  from: string
  to: string
}

const DAY_MS = 86_400_000

export function weekOf(date: string): Week {
  const monday = addDays(date, -((weekdayOf(date) + 6) % 7))
  const thursday = addDays(monday, 3)
  const year = Number(thursday.slice(0, 4))
  const first = addDays(`${thursday.slice(0, 4)}-01-01`, 0)
  const week = Math.floor((Date.parse(thursday) - Date.parse(first)) / DAY_MS / 7) + 1
  return { year, week, from: monday, to: addDays(monday, 6) }
}

/** The weeks that a month touches, each with its seven dates. @param month `YYYY-MM` */
export function weeksOfMonth(month: string): readonly (Week & { dates: readonly string[] })[] {
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  const weeks: (Week & { dates: readonly string[] })[] = []
  for (let from = weekOf(`${month}-01`).from; from <= last; from = addDays(from, 7)) {
    const dates = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(from, ahead))
    weeks.push({ ...weekOf(from), dates })
  }
  return weeks
}

/** A date that the calendar lacks ("2027-02-31") counts on into the next month. */
export function addDays(date: string, days: number): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** @param month `YYYY-MM` */
export function addMonths(month: string, months: number): string {
  const [year = 1970, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of - 1 + months, 1)).toISOString().slice(0, 7)
}

/** 0 is Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${addDays(date, 0)}T00:00:00Z`).getUTCDay()
}
