import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { questionWords as English } from '../questions.ts'
import { dayWords } from './day.ts'
import { list } from './values.ts'

const seatWords = (name: string, seat: number | undefined) =>
  seat === undefined ? `${name} bleibt am Tisch, ohne Nummer` : `${name} bekommt Platz ${seat}`

export const questionWords: typeof English = {
  cycle: {
    title: (names) => `${list(names)} warten aufeinander`,
    reason: 'Zwei Änderungen haben einen Kreis ergeben: Nichts davon könnte beginnen.',
    meanwhile: (item, on) => `Bis es entschieden ist, wartet ${item} nicht auf ${on}.`,
    answer: (item, on) => `${item} wartet nicht mehr auf ${on}`,
  },
  seat: {
    title: (table, seat) => `${table}, Platz ${seat} · zweimal vergeben`,
    reason: (names) => `${list(names)} haben ihn bekommen.`,
    meanwhile: 'Bis es entschieden ist, stehen alle im Plan.',
    answer: (name) => `${name} bleibt`,
    moved: (moved) => moved.map(({ name, seat }) => seatWords(name, seat)).join('; '),
  },
  noTable: {
    title: (names) => `${list(names)} · kein Tisch`,
    reason: 'Ihr Tisch wurde entfernt, während sie dort hingesetzt wurden.',
    answer: 'Neu setzen',
    detail: 'Sie kommen zu denen ohne Tisch.',
  },
  doubleBooked: {
    title: (who) => `${who} · zwei feste Programmpunkte zugleich`,
    reason: (who, spans) =>
      `${who} ist verantwortlich für ${list(
        spans.map(
          ({ title, start, end }) =>
            `${title} (${formatVenueTime(start)} bis ${formatVenueTime(end)})`,
        ),
      )}.`,
    meanwhile: 'Bis es entschieden ist, bleibt beides stehen.',
    answer: (who, item) => `${who} herausnehmen: ${item}`,
    remains: (who, item) => `${who} bleibt bei ${item}.`,
    fine: 'Das ist so in Ordnung',
    fineDetail: 'Es wird nicht noch einmal gefragt.',
  },
  limit: {
    title: (item) => `${item} · über der eigenen Grenze`,
    reason: (limit, is, latest) =>
      limit === 'latestStart'
        ? `Geplanter Beginn ist ${formatVenueTime(is)}, spätester Beginn ${formatVenueTime(latest)}.`
        : `Geplantes Ende ist ${formatVenueTime(is)}, die Grenze ${formatVenueTime(latest)}.`,
    meanwhile: 'Bis es entschieden ist, gilt der Plan, und die Grenze ist überschritten.',
    moveLimit: (limit, to) =>
      limit === 'latestStart'
        ? `Spätester Beginn wird ${formatVenueTime(to)}`
        : `Die Grenze wird ${formatVenueTime(to)}`,
    startEarlier: (to) => `Beginn um ${formatVenueTime(to)}`,
    shorten: (to) => `Dauer ${dayWords.minutesLong(to)}`,
  },
  standIns: {
    title: (who) => `${who} · zweimal ersetzt`,
    reason: (names, who) =>
      `${list(names)} wurden für ${who} geholt, ohne dass man voneinander wusste.`,
    meanwhile: 'Bis es entschieden ist, wird mit allen gerechnet.',
    answer: (name) => `${name} kommt`,
    remain: (names) => `Absage an ${list(names)}: Programmpunkte und Aufgaben gehen über.`,
  },
  answers: (about) => `Wege für ${about}`,
  apply: 'So machen',
  done: (answer) => (answer.endsWith('.') ? answer : `${answer}.`),
  notYours: 'Das entscheidet, wer die Hochzeit leitet.',
}
