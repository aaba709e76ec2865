import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from './day.ts'
import { inLocale } from './inLocale.ts'

/** Words of what family and friends see of a wedding. */
export const guestViewWords = inLocale('guestViewWords', {
  empty:
    'The times are not published yet. As soon as they are they stand here, also without signal.',
  time: (minute: number) => formatVenueTime(minute),
  until: (minute: number) => `until ${formatVenueTime(minute)}`,
  date: (date: string) => dayWords.date(date),
  published: (label: string, age: string) => `As published, ${label}, ${age}.`,
  calm: 'If a time moves, it is published again and you see it here.',
  next: 'Next for you',
  now: 'Now',
  nothing: 'Nothing more today.',
  startsIn: (minutes: number) => (minutes <= 0 ? 'now' : `in ${dayWords.minutesLong(minutes)}`),
  map: 'Map',
  mapOf: (place: string) => `Map: ${place}`,
  questions: 'Good to know',
  more: 'Everything from the couple',
  moreHint: 'Welcome, how to get there, what to wear, pictures',
  schedule: 'The day',
})
