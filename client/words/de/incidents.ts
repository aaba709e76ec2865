import type { incidentWords as English } from '../incidents.ts'
import { ageWords } from './age.ts'
import { people } from './counted.ts'
import { choiceWords, list } from './values.ts'

const kinds = choiceWords['kind'] ?? {}

export const incidentWords: typeof English = {
  title: 'Notfall',
  kind: (kind) => kinds[kind] ?? kind,
  raise: {
    title: 'Hilfe rufen',
    kind: 'Was passiert ist',
    place: 'Wo',
    placeHint: 'An der Bar, Zelt 2, Parkplatz',
    text: 'Was sie wissen müssen',
    hold: 'Halten, um alle zu rufen',
    holding: 'Weiter halten',
    held: 'Halte den Knopf, bis er voll ist, damit niemand aus Versehen gerufen wird.',
    chooseFirst: 'Sag zuerst, was passiert ist.',
    raised: 'Alle, die am Tag arbeiten, erfahren es jetzt.',
    offline:
      'Es gibt keinen Empfang: Sobald er da ist, geht dies als Erstes hinaus. Ruf jemanden an.',
    callThem: 'Nummern zum Anrufen',
    noNumbers: 'Hier steht keine Nummer. Geh zu jemandem, der am Tag arbeitet.',
    help: 'Hilfe von außen: 112 anrufen',
  },
  own: {
    title: 'Eigene Nummer',
    label: 'Eigene Telefonnummer',
    hint: 'Wer an dieser Hochzeit arbeitet, kann anrufen, auch ohne Empfang.',
  },
  open: {
    title: 'Offen',
    none: 'Es ist alles in Ordnung.',
    nobody: 'Noch kümmert sich niemand',
    onIt: (names) => `${list(names)} ${names.length === 1 ? 'kümmert' : 'kümmern'} sich`,
    raised: (by, then, now) => `${by}, ${ageWords(then, now)}`,
    take: 'Ich kümmere mich',
    leave: 'Ich kümmere mich nicht mehr',
    close: 'Es ist vorbei',
    reopen: 'Es ist nicht vorbei',
    taken: 'Die anderen sehen, dass du dich kümmerst.',
    left: 'Die anderen sehen, dass du dich nicht mehr kümmerst.',
    closed: 'Geschlossen.',
    reopened: 'Wieder offen.',
    unsent: 'bisher nur auf diesem Gerät',
    notDelivered: 'Nicht angekommen: kein Empfang. Ruf diese Leute an.',
    waits: (minutes) =>
      `Seit ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'} hat niemand gesagt: Ich kümmere mich.`,
    again: 'Alle noch einmal rufen',
    toldAgain: 'Alle erfahren es noch einmal.',
    reached: (count) => `Angekommen bei ${people(count)}`,
    reachedNone: 'Noch bei niemandem angekommen',
  },
  log: {
    title: 'Was passiert ist',
    show: (count) => `Was passiert ist (${count})`,
    note: 'Sag, was du siehst oder tust',
    add: 'Aufschreiben',
    line: {
      raised: 'hat Hilfe gerufen',
      onIt: 'kümmert sich',
      closed: 'sagt, es ist vorbei',
      note: 'notiert',
      called: 'hat telefoniert',
      escalated: 'hat alle noch einmal gerufen',
      reopened: 'sagt, es ist nicht vorbei',
    },
  },
  over: 'Vorbei',
  mayNot:
    'Du gehörst nicht zu dieser Hochzeit, deshalb würde es niemand hören. Sprich mit jemandem, der am Tag arbeitet.',
  nobodyOnIt: 'noch kümmert sich niemand',
  banner: (kind, place) => (place ? `${kinds[kind] ?? kind}: ${place}` : (kinds[kind] ?? kind)),
  more: (count) => (count === 1 ? 'und einer mehr' : `und ${count} mehr`),
  look: 'Ansehen',
  somebody: 'Jemand',
}
