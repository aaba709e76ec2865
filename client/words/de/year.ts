import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { yearWords as English } from '../year.ts'
import { onThis } from './deviceNames.ts'
import { roleWords } from './roles.ts'
import { vendorKindName } from './vendors.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const dated = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('de-DE', { ...options, timeZone: 'UTC' })
  return (date: string) => format.format(Date.parse(`${date}T12:00:00Z`))
}
const shortDay = dated({ day: 'numeric', month: 'short' })

/** "20.–22. Juni": the month once where it is one. */
const spanOf = (from: string, to: string) =>
  new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(
    Date.parse(`${from}T12:00:00Z`),
    Date.parse(`${to}T12:00:00Z`),
  )

const hours = (minutes: number) => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`
}

const shortHours = (minutes: number) => {
  const rest = minutes % 60
  const tail = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return `${Math.floor(minutes / 60)}${tail} h`
}

export const yearWords: typeof English = {
  title: 'Das Jahr',
  back: 'Alle Hochzeiten',
  entry: {
    label: 'Das Jahr',
    hint: 'Kalender, Auslastung nach Wochen, Doppelbuchungen, Fälliges',
  },
  subtitle: (weddings) => counted(weddings, 'Hochzeit steht an', 'Hochzeiten stehen an'),
  views: {
    label: 'Was gezeigt wird',
    month: 'Monat',
    list: 'Liste',
    weeks: 'Wochen',
    tasks: 'Aufgaben',
  },
  source: (device) =>
    `Ausgerechnet aus dem, was ${onThis(device)} ist. Hochzeiten ohne dich zählen nicht mit.`,
  empty: 'Noch keine Hochzeiten. Die erste, die du anlegst oder zu der du kommst, steht hier.',
  toWeddings: 'Zu den Hochzeiten',

  date: dated({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  weekday: dated({ weekday: 'short' }),
  weekdayLong: dated({ weekday: 'long' }),
  shortDay,
  month: (month) => dated({ month: 'long', year: 'numeric' })(`${month}-01`),
  hours,
  shortHours,
  span: (from, to) => (from === to ? shortDay(from) : spanOf(from, to)),

  calendar: {
    label: (month) => `Hochzeiten im ${month}`,
    earlier: 'Der Monat davor',
    later: 'Der Monat danach',
    today: 'Heute',
    week: 'KW',
    weekOf: (week) => `Kalenderwoche ${week}`,
    dayLabel: (date, isToday) => (isToday ? `Heute, ${date}` : date),
    none: 'Keine Hochzeit in diesem Monat.',
  },

  list: {
    earlier: (count) => counted(count, 'frühere Hochzeit', 'frühere Hochzeiten'),
    fold: 'Einklappen',
    unfold: 'Zeigen',
    dates: (count) => `${count} Tage`,
    unplanned: 'noch nicht geplant',
    today: 'Heute',
    away: (device) => `Nicht ${onThis(device)}: nur Name und Datum sind bekannt`,
    coming: (device) => `Noch nicht ganz ${onThis(device)}`,
    bookedTwice: (count) => counted(count, 'Doppelbuchung', 'Doppelbuchungen'),
  },

  clashes: {
    title: 'Auf zwei Hochzeiten gebraucht',
    none: 'Niemand wird auf zwei Hochzeiten zugleich gebraucht, soweit dieses Gerät es weiß.',
    overlap: 'Zur selben Zeit',
    near: 'Am selben Tag',
    close: 'Wenig Zeit dazwischen',
    sentence: ({ kind, minutes }) => {
      if (kind === 'overlap') return `${hours(minutes ?? 0)} zur selben Zeit`
      if (minutes === null) return 'Selber Tag; die Zeiten sind nicht bekannt'
      return `${hours(minutes)} zwischen den beiden; der Weg ist nicht gerechnet`
    },
    part: ({ part }) => (part.kind === 'vendor' ? vendorKindName(part.of) : roleWords[part.role]),
    times: (from, to) =>
      from === null || to === null
        ? 'Zeiten nicht bekannt'
        : `${formatVenueTime(from)} – ${formatVenueTime(to)}`,
  },

  weeks: {
    title: 'Auslastung nach Wochen',
    none: 'Nichts steht an.',
    columns: { week: 'Woche', weddings: 'Hochzeiten', hours: 'Stunden', tasks: 'Fällig' },
    name: (week, year, isThisYear) => (isThisYear ? `KW ${week}` : `KW ${week}, ${year}`),
    now: 'diese Woche',
    unplanned: (count) => counted(count, 'Tag ist nicht geplant', 'Tage sind nicht geplant'),
    about:
      'Die Stunden reichen vom ersten Programmpunkt eines Tages bis zum letzten, oder von deinem Beginn bis zu deinem Ende.',
    more: (count) => `${counted(count, 'weitere Woche', 'weitere Wochen')} zeigen`,
  },

  tasks: {
    whose: 'Wessen Aufgaben',
    mine: 'Meine',
    all: 'Alle',
    none: { mine: 'Nichts mit einem Datum ist dir gegeben.', all: 'Nichts Offenes hat ein Datum.' },
    late: 'verspätet',
    when: (date, at) => (at === null ? shortDay(date) : `${shortDay(date)} ${formatVenueTime(at)}`),
    sections: { late: 'Verspätet', week: 'In den nächsten sieben Tagen', later: 'Später' },
    more: (count) => `${count} weitere zeigen`,
  },
}
