import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { paperWords as English } from '../paper.ts'
import { minuteOfDay, otherDay } from '#shared/schedule/otherDay.ts'
import { spokenChecksum } from './radio.ts'

const date = new Intl.DateTimeFormat('de-DE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

const shortDate = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

export const paperWords: typeof English = {
  title: 'Papier und Dateien',
  day: 'Tag',
  allDays: 'Alle Tage',
  whose: 'Für wen',
  whoseHint: 'Auf jedem Blatt steht, was diese Person wissen darf',
  readers: {
    all: 'Alles',
    photo: 'Das Fototeam',
    guests: 'Gäste',
  },
  size: 'Papier',
  sizes: { a4: 'A4', a5: 'A5 für die Tasche', large: 'Große Schrift' },
  print: 'Drucken',
  preview: 'So sieht es auf Papier aus',
  nothing: 'Auf diesem Blatt steht noch nichts.',
  notPublished: 'Gäste erfahren nichts, bevor ein Plan veröffentlicht ist.',
  files: {
    title: 'Dateien',
    excel: { label: 'Excel', hint: 'Ein Blatt je Tag, Zeiten als Zeiten' },
    csv: { label: 'CSV', hint: 'Für jede Tabelle, und zurück in WedSync' },
    calendar: {
      label: 'Kalender',
      hint: 'Richtig in jeder Zeitzone; eine neuere Datei verschiebt, was da ist',
    },
    picture: {
      label: 'Sperrbildschirm',
      hint: 'Die nächsten Programmpunkte als Bild für dieses Handy',
    },
    json: { label: 'Alles', hint: 'Was du sehen darfst, für ein anderes Programm' },
    making: 'Die Datei entsteht',
    made: (name) => `${name} liegt bei deinen Downloads.`,
    failed: 'Die Datei ließ sich auf diesem Gerät nicht erstellen. Nichts wurde geändert.',
  },
  name: {
    runSheet: (couple) => `${couple} Ablaufplan`,
    lockScreen: (couple) => `${couple} Sperrbildschirm`,
    all: (couple) => couple,
  },
  columns: {
    day: 'Tag',
    date: 'Datum',
    start: 'Beginn',
    end: 'Ende',
    minutes: 'Minuten',
    title: 'Titel',
    place: 'Ort',
    who: 'Wer',
    category: 'Kategorie',
    notes: 'Notizen',
  },
  skipped: (title) => `${title} (entfällt)`,
  fixed: 'fest',
  until: (end) => `bis ${formatVenueTime(end)}`,
  told: (label, start) => `in ${label} stand ${formatVenueTime(start)}`,
  date: (day) => date.format(Date.parse(`${day}T00:00:00Z`)),
  printed: (minute, day) => {
    const other = otherDay(minute, day)
    const time = formatVenueTime(minuteOfDay(minute))
    return other === null ? `gedruckt ${time}` : `gedruckt ${shortDate.format(other)}, ${time}`
  },
  nextCheck: (minute) => `nächste Kontrolle ${formatVenueTime(minute)}`,
  draft: 'noch nicht veröffentlicht',
  spoken: spokenChecksum,
  code: 'Öffnet das neueste Blatt',
  contacts: 'Wen anrufen',
  noPhone: 'keine Nummer bekannt',
  emergency: 'Wenn etwas passiert',
  youAreAt: 'Du bist hier',
  callFirst: 'Zuerst anrufen',
  notes: 'Notizen',
  lock: {
    next: 'Als Nächstes',
    asOf: (minute) => `Stand ${formatVenueTime(minute)}`,
    more: (count) => `und ${count} weitere`,
  },
}
