import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { spokenChecksum } from './radio.ts'
import { inLocale } from './inLocale.ts'
import { minuteOfDay, otherDay } from '#shared/schedule/otherDay.ts'

const date = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

const shortDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** Words of the run sheet on paper, in files and as a picture. */
export const paperWords = inLocale('paperWords', {
  title: 'Paper and files',
  day: 'Day',
  allDays: 'All days',
  whose: 'Whose sheet',
  whoseHint: 'Each sheet holds what its reader may know',
  readers: {
    all: 'Everything',
    photo: 'The photo team',
    guests: 'Guests',
  },
  size: 'Paper',
  sizes: { a4: 'A4', a5: 'A5 pocket', large: 'Large type' },
  print: 'Print',
  preview: 'How it looks on paper',
  nothing: 'There is nothing on this sheet yet.',
  notPublished: 'Guests hear of nothing before a plan is published.',
  files: {
    title: 'Files',
    excel: { label: 'Excel', hint: 'A worksheet a day, times as times' },
    csv: { label: 'CSV', hint: 'For any spreadsheet, and back into WedSync' },
    calendar: {
      label: 'Calendar',
      hint: 'Right in every time zone; a newer file moves what is there',
    },
    picture: { label: 'Lock screen', hint: 'The next moments as a picture for this phone' },
    json: { label: 'All of it', hint: 'Everything you may see, for another program' },
    making: 'Making the file',
    made: (name: string) => `${name} is in your downloads.`,
    failed: 'The file could not be made on this device. Nothing was changed.',
  },
  name: {
    runSheet: (couple: string) => `${couple} run sheet`,
    lockScreen: (couple: string) => `${couple} lock screen`,
    all: (couple: string) => couple,
  },
  columns: {
    day: 'Day',
    date: 'Date',
    start: 'Start',
    end: 'End',
    minutes: 'Minutes',
    title: 'Title',
    place: 'Place',
    who: 'Who',
    category: 'Category',
    notes: 'Notes',
  },
  skipped: (title: string) => `${title} (left out)`,
  fixed: 'fixed',
  until: (end: number) => `until ${formatVenueTime(end)}`,
  told: (label: string, start: number) => `${label} said ${formatVenueTime(start)}`,
  /** "Saturday 12 June" */
  date: (day: string) => date.format(Date.parse(`${day}T00:00:00Z`)),
  /** `minute` of the sheet's own day: one that was printed on another day says on which. */
  printed: (minute: number, day: string) => {
    const other = otherDay(minute, day)
    const time = formatVenueTime(minuteOfDay(minute))
    return other === null ? `printed ${time}` : `printed ${shortDate.format(other)}, ${time}`
  },
  nextCheck: (minute: number) => `next check ${formatVenueTime(minute)}`,
  draft: 'not published yet',
  spoken: spokenChecksum,
  code: 'Opens the newest sheet',
  contacts: 'Who to call',
  noPhone: 'no number known',
  emergency: 'If something happens',
  youAreAt: 'You are at',
  callFirst: 'Call first',
  notes: 'Notes',
  lock: {
    next: 'Next',
    asOf: (minute: number) => `As of ${formatVenueTime(minute)}`,
    more: (count: number) => `and ${count} more`,
  },
})
