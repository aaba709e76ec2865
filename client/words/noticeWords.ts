import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { IncidentKind } from '#shared/schema/incident.ts'
import { inLocale } from './inLocale.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const quoted = (title: string, without: string) => (title === '' ? without : `“${title}”`)
const tasks = (count: number) => (count === 1 ? '1 task' : `${count} tasks`)

const emergencies: Record<IncidentKind, string> = {
  medical: 'Somebody needs medical help',
  safety: 'Danger',
  weather: 'The weather',
  power: 'The power is out',
  missingPerson: 'Somebody is missing',
  vendor: 'A vendor is in trouble',
  other: 'Something went wrong',
}

/** Words of what a locked screen shows. A title may be empty: then nobody may read it there. */
export const noticeTextWords = inLocale('noticeTextWords', {
  somebody: 'Somebody',
  test: { title: 'WedSync reaches this device', body: 'This is what a notice looks like.' },
  decision: {
    title: (wedding: string) => `${wedding}: a decision needs you`,
    body: (title: string) => `Several values were given for ${quoted(title, 'the same thing')}.`,
  },
  moved: {
    /** @param date of the day, where that is another than the wedding's first */
    title: (title: string, at: number, date: string | undefined) =>
      `${quoted(title, 'Your moment')} now starts at ${formatVenueTime(at)}${date === undefined ? '' : ` on ${day.format(new Date(`${date}T00:00:00Z`))}`}`,
    body: (from: number, wedding: string) => `It was ${formatVenueTime(from)}. ${wedding}`,
  },
  emergencies,
  emergency: (what: string) => `Emergency: ${what}`,
  nobodyOnIt: (what: string) => `Nobody is on it: ${what}`,
  message: {
    means: (from: string) => `${from} names you`,
    says: (from: string, thread: string) => `${from}, ${thread}`,
    body: (text: string, wedding: string) => `${text} · ${wedding}`,
  },
  broadcast: {
    asks: (from: string) => `${from} asks you to announce`,
    urgent: (from: string) => `Urgent, from ${from}`,
    says: (from: string) => `From ${from}`,
  },
  wanted: (title: string, at: number) =>
    `${quoted(title, 'Your moment')} begins at ${formatVenueTime(at)}`,
  tasks: {
    title: (today: number, tomorrow: number) => {
      if (tomorrow === 0) return `${tasks(today)} due today`
      return today === 0
        ? `${tasks(tomorrow)} due tomorrow`
        : `${tasks(today)} due today, ${tomorrow} tomorrow`
    },
    one: (isToday: boolean, wedding: string) => `Due ${isToday ? 'today' : 'tomorrow'}. ${wedding}`,
  },
  several: {
    wanted: (count: number) => `${count} of your moments begin soon`,
    decisions: (count: number, wedding: string) => `${wedding}: ${count} decisions need you`,
    decisionsBody: 'Several values were given for the same things.',
    moved: (count: number, wedding: string) =>
      `${wedding}: ${count} of your moments have new times`,
    movedBody: 'Have a look at your day.',
  },
  synced: {
    title: 'Everything is sent',
    body: (count: number) =>
      count === 1
        ? 'A change that waited on this device is with the others now.'
        : `${count} changes that waited on this device are with the others now.`,
  },
  unknown: { title: 'WedSync has something for you', body: 'Open it to see what is new.' },
})
