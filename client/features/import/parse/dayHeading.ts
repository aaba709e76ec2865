import type { DayDoubt, ImportContext } from './preview.ts'

export type DayHeading = { title: string; date?: string; doubts: DayDoubt[] }

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** By the first three letters, in each language that is spoken here. */
const MONTHS = [
  'jan jän',
  'feb',
  'mar mär',
  'apr',
  'may mai',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct okt',
  'nov',
  'dec dez',
]
const WEEKDAY =
  /\b(?:(sunday|sun|sonntag)|(monday|mon|montag)|(tues?day|tues?|dienstag)|(wed(?:nes)?day|wed(?:nes)?|mittwoch)|(thu(?:r|rs)?day|thu(?:r|rs)?|donnerstag)|(friday|fri|freitag)|(sat(?:ur)?day|sat(?:ur)?|samstag|sonnabend))\b(?!')/i
const MONTH =
  '(jan(?:uary|uar)?|jänner|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)'
const ISO = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/
const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? ${MONTH}\\b\\.?,?(?: (\\d{4})\\b)?`,
  'i',
)
const MONTH_DAY = new RegExp(
  `\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b,?(?: (\\d{4})\\b)?`,
  'i',
)
const NUMERIC = /\b(\d{1,2})([/.])(\d{1,2})[/.](\d{4}|\d{2})\b/
const DAY_NUMBER = /^(?:day|tag)\s?(?:\d{1,2}|one|two|three|four|five|eins|zwei|drei)\b/i

/**
 * A line that begins a day: "Friday 18 June 2027", "DAY 2 – Saturday", "2027-06-18". It starts
 * with the weekday, the date or "Day 2"; what else it says is its title.
 */
export function readDayHeading(line: string, context: ImportContext): DayHeading | undefined {
  const title = line.replace(/[\s:–—-]+$/, '').trim()
  if (title === '' || title.length > 100) return undefined
  const dated = findDate(title, context)
  const weekday = WEEKDAY.exec(title)
  const starts = [dated?.index, weekday?.index, DAY_NUMBER.test(title) ? 0 : undefined]
  if (!starts.some((index) => index === 0)) return undefined
  if (dated === undefined && weekday?.index === 0) {
    // "Sunday" and "Sunday – farewell" begin a day, "Sunday best for all guests" does not.
    const rest = title.slice(weekday[0].length)
    if (!/^\s*(?:$|[,:–—(|/-]|the\b)/i.test(rest) && rest.trim().split(' ').length > 2)
      return undefined
  }
  if (dated) return { title, ...(dated.date && { date: dated.date }), doubts: dated.doubts }
  const near = weekday && nearest(weekdayIndex(weekday), context.weddingDate)
  return near === undefined || near === null
    ? { title, doubts: ['dateMissing'] }
    : { title, date: near, doubts: [] }
}

type Found = { index: number; date?: string; doubts: DayDoubt[] }

function findDate(text: string, context: ImportContext): Found | undefined {
  const iso = ISO.exec(text)
  if (iso) return found(iso.index, Number(iso[1]), Number(iso[2]), Number(iso[3]), [])
  const dayFirst = DAY_MONTH.exec(text)
  if (dayFirst)
    return yearOf(dayFirst.index, monthOf(dayFirst[2]), Number(dayFirst[1]), dayFirst[3], context)
  const monthFirst = MONTH_DAY.exec(text)
  if (monthFirst) {
    return yearOf(
      monthFirst.index,
      monthOf(monthFirst[1]),
      Number(monthFirst[2]),
      monthFirst[3],
      context,
    )
  }
  const numeric = NUMERIC.exec(text)
  if (!numeric) return undefined
  const [one, two] = [Number(numeric[1]), Number(numeric[3])]
  const year = Number(numeric[4]) + (numeric[4]?.length === 2 ? 2000 : 0)
  if (two > 12) return found(numeric.index, year, one, two, [])
  // Between dots the day stands first, wherever it is written so.
  const isCertain = one > 12 || one === two || numeric[2] === '.'
  const doubts: DayDoubt[] = isCertain ? [] : ['orderOfDayAndMonth']
  return found(numeric.index, year, two, one, doubts)
}

function yearOf(
  index: number,
  month: number,
  day: number,
  year: string | undefined,
  { weddingDate }: ImportContext,
): Found {
  if (year !== undefined) return found(index, Number(year), month, day, [])
  const weddingYear = Number(weddingDate?.slice(0, 4))
  return Number.isInteger(weddingYear) && weddingYear > 0
    ? found(index, weddingYear, month, day, ['yearGuessed'])
    : { index, doubts: ['yearMissing'] }
}

function found(index: number, year: number, month: number, day: number, doubts: DayDoubt[]): Found {
  const instant = new Date(Date.UTC(year, month - 1, day))
  const real = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day && year > 1900
  return real
    ? { index, date: instant.toISOString().slice(0, 10), doubts }
    : { index, doubts: ['dateMissing'] }
}

function monthOf(name: string | undefined): number {
  const start = name?.slice(0, 3).toLowerCase() ?? ''
  return MONTHS.findIndex((starts) => starts.split(' ').includes(start)) + 1
}

function weekdayIndex(match: RegExpExecArray): number {
  return WEEKDAYS.findIndex((_, index) => match[index + 1] !== undefined)
}

/** The date with that weekday closest to the wedding. */
function nearest(weekday: number, weddingDate: string | undefined): string | undefined {
  const wedding = Date.parse(`${weddingDate}T00:00:00Z`)
  if (Number.isNaN(wedding)) return undefined
  const away = (weekday - new Date(wedding).getUTCDay() + 10) % 7
  return new Date(wedding + (away - 3) * 86_400_000).toISOString().slice(0, 10)
}
