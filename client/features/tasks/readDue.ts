const DAY_MS = 86_400_000
/** In each language that is spoken here; what is typed may be in any of them. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'sonntag'],
  ['monday', 'montag'],
  ['tuesday', 'dienstag'],
  ['wednesday', 'mittwoch'],
  ['thursday', 'donnerstag'],
  ['friday', 'freitag'],
  ['saturday', 'samstag', 'sonnabend'],
]
/** As they are written and not otherwise: "so" and "do" are words of their own. */
const GERMAN_SHORT = ['So.', 'Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.']
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  einem: 1,
  einer: 1,
  zwei: 2,
}
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner'],
  ['february', 'februar'],
  ['march', 'märz'],
  ['april'],
  ['may', 'mai'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'dezember'],
]

/**
 * A date as a person writes it, as `YYYY-MM-DD`; null: it is none. Without a year, the next one
 * that comes; a weekday is the next one, today included.
 *
 * @param today `YYYY-MM-DD` at the venue
 */
export function readDue(text: string, today: string): string | null {
  const whole = text.toLowerCase().trim()
  const plain = whole.replaceAll(/[.,]$/g, '').trim()
  if (plain === 'today' || plain === 'heute') return today
  // "Morgen" is the morning.
  if (plain === 'tomorrow' || text.trim() === 'morgen') return dayFrom(today, 1)
  if (plain === 'übermorgen') return dayFrom(today, 2)
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(plain)
  if (iso) return isDate(plain) ? plain : null
  const span = /^in (\d{1,3}|an?|one|two|einem|einer|zwei) (day|week|tag|woche)(?:s|en?|n)?$/.exec(
    plain,
  )
  if (span) {
    const count = COUNTS[span[1] ?? ''] ?? Number(span[1])
    return dayFrom(today, count * (span[2]?.startsWith('w') ? 7 : 1))
  }
  const short = GERMAN_SHORT.indexOf(text.trim())
  if (short !== -1) return dayFrom(today, daysUntil(short, today))
  return weekday(plain, today) ?? dayAndMonth(plain, whole, today)
}

/** "friday", "fri", "next friday" (the one after a week that begins today), "nächsten Freitag". */
function weekday(plain: string, today: string): string | null {
  const match = /^(next |this |nächsten |kommenden |diesen )?([a-z]{3,10})$/.exec(plain)
  const name = match?.[2] ?? ''
  const at = WEEKDAYS.findIndex(
    (names) => names.includes(name) || shortNames(names[0] ?? '').includes(name),
  )
  if (at === -1) return null
  const ahead = daysUntil(at, today)
  return dayFrom(today, /^(?:next|nächsten) $/.test(match?.[1] ?? '') && ahead === 0 ? 7 : ahead)
}

/** @param weekday from Sunday, 0 */
function daysUntil(weekday: number, today: string): number {
  return (weekday - new Date(today).getUTCDay() + 7) % 7
}

/**
 * "12 June", "June 12th", "12. Juni", "12/6" and "12.6." (the day first), each with or without a
 * year. Without its last dot "12.30" is a time or a number.
 */
function dayAndMonth(plain: string, whole: string, today: string): string | null {
  const signed =
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(plain) ??
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?$/.exec(whole)
  if (signed) return nextOf(Number(signed[1]), Number(signed[2]), signed[3], today)
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-zä]{3,9})(?: (\d{4}))?$/.exec(plain)
  const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(plain)
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = MONTHS.findIndex((names) =>
    names.some((one) => one === name || shortNames(one).includes(name ?? '')),
  )
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
