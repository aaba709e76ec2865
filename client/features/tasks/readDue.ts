const DAY_MS = 86_400_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * A date as a person writes it, as `YYYY-MM-DD`; null: it is none. Without a year, the next one
 * that comes; a weekday is the next one, today included.
 *
 * @param today `YYYY-MM-DD` at the venue
 */
export function readDue(text: string, today: string): string | null {
  const plain = text.toLowerCase().replaceAll(/[.,]$/g, '').trim()
  if (plain === 'today') return today
  if (plain === 'tomorrow') return dayFrom(today, 1)
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(plain)
  if (iso) return isDate(plain) ? plain : null
  const span = /^in (\d{1,3}|an?|one|two) (day|week)s?$/.exec(plain)
  if (span) {
    const count = { a: 1, an: 1, one: 1, two: 2 }[span[1] ?? ''] ?? Number(span[1])
    return dayFrom(today, count * (span[2] === 'week' ? 7 : 1))
  }
  return weekday(plain, today) ?? dayAndMonth(plain, today)
}

/** "friday", "fri", "next friday" (the one after a week that begins today). */
function weekday(plain: string, today: string): string | null {
  const match = /^(next |this )?([a-z]{3,9})$/.exec(plain)
  const name = match?.[2] ?? ''
  const at = WEEKDAYS.findIndex((day) => day === name || shortNames(day).includes(name))
  if (at === -1) return null
  const ahead = (at - new Date(today).getUTCDay() + 7) % 7
  return dayFrom(today, match?.[1] === 'next ' && ahead === 0 ? 7 : ahead)
}

/** "12 June", "June 12th", "12/6" (the day first), each with or without a year. */
function dayAndMonth(plain: string, today: string): string | null {
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(plain)
  if (slashed) return nextOf(Number(slashed[1]), Number(slashed[2]), slashed[3], today)
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})(?: (\d{4}))?$/.exec(plain)
  const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(plain)
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = MONTHS.findIndex((one) => one === name || shortNames(one).includes(name ?? ''))
  return month === -1 ? null : nextOf(Number(day), month + 1, year, today)
}

function nextOf(day: number, month: number, year: string | undefined, today: string) {
  const of = (one: number) =>
    `${one}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (year !== undefined) return isDate(of(Number(year))) ? of(Number(year)) : null
  const thisYear = Number(today.slice(0, 4))
  // The 29th of February may be years away.
  const years = [0, 1, 2, 3, 4].map((ahead) => of(thisYear + ahead))
  return years.find((date) => isDate(date) && date >= today) ?? null
}

function shortNames(name: string): string[] {
  return [name.slice(0, 3), ...(name.length > 4 ? [name.slice(0, 4)] : [])]
}

function isDate(text: string): boolean {
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text
}

function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}
