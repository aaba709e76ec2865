import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { dashboardWords as English } from '../dashboard.ts'
import { people } from './counted.ts'

const longDate = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

function dateWords(date: string): string {
  const instant = Date.parse(`${date}T12:00:00Z`)
  return Number.isNaN(instant) ? date : longDate.format(instant)
}

const amounts = new Map<string, Intl.NumberFormat>()

/** An amount in the smallest unit, as money; a currency that is none leaves the number alone. */
function amountWords(minor: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return (minor / 100).toFixed(2).replace('.', ',')
  const known = amounts.get(currency)
  const format = known ?? new Intl.NumberFormat('de-DE', { style: 'currency', currency })
  if (!known) amounts.set(currency, format)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}

const answerBy = (isWanted: boolean) => (isWanted ? 'Bitte antworten' : 'Antworten')

export const dashboardWords: typeof English = {
  title: 'Übersicht',
  empty: 'Noch kein Abschnitt. Nimm eine Vorlage, oder füge hinzu, was dieses Paar sehen soll.',
  emptyReadOnly: 'Noch nichts für dich. Wer den Tag plant, stellt es zusammen.',
  use: 'Vorlage verwenden',
  add: 'Neuer Abschnitt',
  arrange: 'Anordnen',
  arrangeTitle: 'Reihenfolge der Abschnitte',
  edit: (title) => `${title} ändern`,
  seen: 'Das sehen nur du und wer den Tag leitet.',
  onlyHere: 'Noch nicht gesendet',
  date: dateWords,
  amount: amountWords,

  timeline: {
    empty: 'Noch kein Programmpunkt zu zeigen.',
    sample: 'Hier stehen die Programmpunkte der Hochzeit.',
    was: 'Geplant',
    expected: (time) => `jetzt erwartet um ${time}`,
    open: 'Tag öffnen',
  },
  shots: {
    empty: 'Noch keine Aufnahme zu zeigen.',
    sample: 'Hier stehen die Aufnahmelisten der Hochzeit.',
    taken: (done, count) => `${done} von ${count} gemacht`,
    more: (count) => (count === 1 ? 'und 1 weitere' : `und ${count} weitere`),
    isTaken: 'gemacht',
    limit: (count, limit) => `${count} von höchstens ${limit} Wünschen`,
    open: 'Aufnahmen öffnen',
  },
  vendors: {
    empty: 'Noch kein Dienstleister zu zeigen.',
    sample: 'Hier stehen die Dienstleister der Hochzeit, mit einem Tipp angerufen.',
    call: (name) => `${name} anrufen`,
    from: (minute) => `ab ${formatVenueTime(minute)}`,
  },
  payments: {
    empty: 'Noch ist nichts zu bezahlen.',
    what: 'Wofür',
    due: 'Fällig',
    amount: 'Betrag',
    status: 'Stand',
    states: { due: 'Fällig', paid: 'Bezahlt' },
    total: 'Insgesamt',
    open: 'Noch offen',
    untitled: 'Eine Zahlung',
    table: 'Zahlungen',
  },
  faq: { empty: 'Noch keine Frage.', untitled: 'Eine Frage' },
  gallery: {
    empty: 'Noch keine Bilder. Nach dem Tag stehen sie hier.',
    untitled: 'Ein Album',
  },
  questionnaire: {
    empty: 'Noch keine Frage.',
    untitled: 'Eine Frage',
    required: 'Bitte antworten',
    dueBy: (date, isWanted) => `${answerBy(isWanted)} bis ${date}`,
    dueDays: (days, isWanted) =>
      `${answerBy(isWanted)} bis ${days} ${days === 1 ? 'Tag' : 'Tage'} vor der Hochzeit`,
    people: 'Ein Name nach dem anderen, mit Kommas.',
    noAnswer: 'Noch keine Antwort.',
    answered: (done, count) => `${done} von ${count} beantwortet`,
    saved: 'Deine Antwort',
    yes: 'Ja',
    no: 'Nein',
    readOnly: 'Das Brautpaar beantwortet sie.',
    sample: 'Das Brautpaar antwortet an Ort und Stelle.',
  },
  moodboard: { empty: 'Noch keine Farbe.', colours: 'Farben' },
  weather: {
    decided: (minute) => `Entschieden bis ${formatVenueTime(minute)}`,
    undecided: 'Noch hat niemand gesagt, wann entschieden wird.',
    plans: 'Wenn das Wetter umschlägt',
    empty: 'Noch kein Plan.',
    place: 'Die Stelle auf der Karte',
  },
  map: {
    empty: 'Noch kein Ort.',
    open: (label) => `${label} auf der Karte`,
    minutes: (minutes) => `${minutes} Min.`,
    way: (from, to) => `${from} nach ${to}`,
    ways: 'Wege',
    untitled: 'Ein Ort',
  },
  checklist: {
    empty: 'Noch keine Aufgabe in dieser Gruppe.',
    sample: (group) =>
      group === ''
        ? 'Hier stehen die Aufgaben der Hochzeit.'
        : `Hier stehen die Aufgaben aus „${group}“.`,
    done: (title) => `Erledigt: ${title}.`,
    undone: (title) => `Wieder offen: ${title}.`,
    isDone: (title) => `${title}, erledigt`,
    due: (date) => `fällig ${date}`,
    count: (done, count) => `${done} von ${count} erledigt`,
  },
  emergency: {
    address: 'Adresse',
    nearestAE: 'Nächstes Krankenhaus',
    firstAider: 'Ersthilfe',
    evacuation: 'Fluchtweg',
    allergies: 'Allergien',
    empty: 'Hier steht noch nichts.',
    map: 'Auf der Karte finden',
  },
  seating: {
    empty: 'Noch kein Tisch.',
    sample: 'Hier stehen die Tische der Hochzeit, mit freien Plätzen und Speisewünschen.',
    seats: (taken, seats) => `${taken} von ${seats} Plätzen besetzt`,
    only: (seats) => (seats === 1 ? '1 Platz' : `${seats} Plätze`),
    diets: 'Speisewünsche',
    noDiets: 'Noch hat niemand gesagt, was nicht gegessen werden darf.',
    people,
  },
}
