import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { guestViewWords as English } from '../guestView.ts'
import { dayWords } from './day.ts'

export const guestViewWords: typeof English = {
  empty:
    'Die Zeiten sind noch nicht veröffentlicht. Sobald sie es sind, stehen sie hier, auch ohne Empfang.',
  time: (minute) => formatVenueTime(minute),
  until: (minute) => `bis ${formatVenueTime(minute)}`,
  date: (date) => dayWords.date(date),
  published: (label, age) => `Wie veröffentlicht, ${label}, ${age}.`,
  calm: 'Wenn sich eine Zeit verschiebt, wird sie neu veröffentlicht, und du siehst es hier.',
  next: 'Als Nächstes für dich',
  now: 'Jetzt',
  nothing: 'Heute kommt nichts mehr.',
  startsIn: (minutes) => (minutes <= 0 ? 'jetzt' : `in ${dayWords.minutesLong(minutes)}`),
  map: 'Karte',
  mapOf: (place) => `Karte: ${place}`,
  questions: 'Gut zu wissen',
  more: 'Alles vom Brautpaar',
  moreHint: 'Willkommen, Anfahrt, Kleidung, Bilder',
  schedule: 'Der Tag',
}
