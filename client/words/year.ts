import type { BookedTwice, Booking } from '#shared/year/bookedTwice.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { DeviceWord } from './device.ts'
import { inLocale, spokenLocale } from './inLocale.ts'
import { roleWords } from './roles.ts'
import { vendorKindName } from './vendors.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** A date without a zone, in the language that is spoken. */
const dated = (options: Intl.DateTimeFormatOptions) => (date: string) =>
  new Intl.DateTimeFormat(spokenLocale(), { ...options, timeZone: 'UTC' })
    .format(Date.parse(`${date}T12:00:00Z`))
    .replace(',', '')

const shortDay = dated({ day: 'numeric', month: 'short' })

/** "20 – 22 Jun": the month once where it is one. */
const spanOf = (from: string, to: string) =>
  new Intl.DateTimeFormat(spokenLocale(), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).formatRange(Date.parse(`${from}T12:00:00Z`), Date.parse(`${to}T12:00:00Z`))

/** "8 h", "8 h 30 min", "45 min" */
const hours = (minutes: number) => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`
}

/** "8 h", "8:30 h": for a narrow column. */
const shortHours = (minutes: number) => {
  const rest = minutes % 60
  const tail = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return `${Math.floor(minutes / 60)}${tail} h`
}

/** Words of all weddings of a year. */
export const yearWords = inLocale('yearWords', {
  title: 'The year',
  back: 'All weddings',
  entry: { label: 'The year', hint: 'Calendar, load by week, double bookings, what is due' },
  subtitle: (weddings: number) => counted(weddings, 'wedding ahead', 'weddings ahead'),
  views: { label: 'What is shown', month: 'Month', list: 'List', weeks: 'Weeks', tasks: 'Tasks' },
  /** What is said of where all of it comes from. */
  source: (device: DeviceWord) =>
    `Worked out on this ${device} from what is here. A wedding that you are not in is not counted.`,
  empty: 'No weddings yet. The first one you start or join stands here by its date.',
  toWeddings: 'To the weddings',

  date: dated({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  weekday: dated({ weekday: 'short' }),
  weekdayLong: dated({ weekday: 'long' }),
  shortDay,
  month: (month: string) => dated({ month: 'long', year: 'numeric' })(`${month}-01`),
  hours,
  shortHours,
  span: (from: string, to: string) => (from === to ? shortDay(from) : spanOf(from, to)),

  calendar: {
    label: (month: string) => `Weddings in ${month}`,
    earlier: 'The month before',
    later: 'The month after',
    today: 'Today',
    week: 'Week',
    weekOf: (week: number) => `Week ${week}`,
    dayLabel: (date: string, isToday: boolean) => (isToday ? `Today, ${date}` : date),
    none: 'No wedding in this month.',
  },

  list: {
    earlier: (count: number) => counted(count, 'earlier wedding', 'earlier weddings'),
    fold: 'Fold them away',
    unfold: 'Show them',
    dates: (count: number) => `${count} days`,
    unplanned: 'not planned yet',
    today: 'Today',
    away: (device: DeviceWord) => `Not on this ${device}: only its name and date are known`,
    coming: (device: DeviceWord) => `Still on its way to this ${device}`,
    bookedTwice: (count: number) => counted(count, 'double booking', 'double bookings'),
  },

  clashes: {
    title: 'Needed at two weddings',
    none: 'Nobody is needed at two weddings at once, as far as this device knows.',
    overlap: 'At the same time',
    near: 'On the same day',
    close: 'Little time between',
    sentence: ({ kind, minutes }: Pick<BookedTwice, 'kind' | 'minutes'>) => {
      if (kind === 'overlap') return `${hours(minutes ?? 0)} at the same time`
      if (minutes === null) return 'Same day; their times are not known'
      return `${hours(minutes)} between the two; the way is not counted`
    },
    part: ({ part }: Pick<Booking, 'part'>) =>
      part.kind === 'vendor' ? vendorKindName(part.of) : roleWords[part.role],
    times: (from: number | null, to: number | null) =>
      from === null || to === null
        ? 'times not known'
        : `${formatVenueTime(from)} – ${formatVenueTime(to)}`,
  },

  weeks: {
    title: 'Load by week',
    none: 'Nothing is ahead.',
    columns: { week: 'Week', weddings: 'Weddings', hours: 'Hours', tasks: 'Due' },
    name: (week: number, year: number, isThisYear: boolean) =>
      isThisYear ? `Week ${week}` : `Week ${week}, ${year}`,
    now: 'this week',
    unplanned: (count: number) => counted(count, 'day is not planned', 'days are not planned'),
    about: 'Hours run from the first moment of a day to its last, or from your call to your end.',
    more: (count: number) => `Show ${counted(count, 'more week', 'more weeks')}`,
  },

  tasks: {
    whose: 'Whose tasks',
    mine: 'Mine',
    all: 'All',
    none: { mine: 'Nothing with a date is given to you.', all: 'Nothing open has a date.' },
    late: 'late',
    when: (date: string, at: number | null) =>
      at === null ? shortDay(date) : `${shortDay(date)} ${formatVenueTime(at)}`,
    sections: { late: 'Late', week: 'In the next seven days', later: 'Later' },
    more: (count: number) => `Show ${count} more`,
  },
})
