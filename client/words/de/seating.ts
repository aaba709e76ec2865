import type {
  seatQuestionWords as EnglishQuestions,
  tableWords as EnglishTables,
} from '../seating.ts'
import { listed } from './counted.ts'

const tables = (count: number) => (count === 1 ? '1 Tisch' : `${count} Tische`)

export const tableWords: typeof EnglishTables = {
  label: 'Tische',
  empty: 'Noch keine Tische. Stell den ersten auf, dann setz Gäste daran.',
  emptyReadOnly: 'Noch keine Tische. Brautpaar und Planung stellen sie auf.',
  add: 'Neuer Tisch',
  addSeveral: 'Tische aufstellen',
  howMany: 'Wie viele Tische',
  seatsEach: 'Plätze an jedem',
  steps: { less: 'Einer weniger', more: 'Einer mehr' },
  numbered: (number) => `Tisch ${number}`,
  added: (count) =>
    count === 1 ? '1 Tisch ist hinzugefügt.' : `${count} Tische sind hinzugefügt.`,
  name: 'Name des Tisches',
  seats: 'Plätze',
  seatsChanged: (label, seats) => `${label}: ${seats} ${seats === 1 ? 'Platz' : 'Plätze'}.`,
  open: (label) => `${label} öffnen`,
  filled: (heads, seats) => `${heads} von ${seats}`,
  over: (heads, seats) => (heads - seats === 1 ? '1 zu viel' : `${heads - seats} zu viel`),
  free: (count) => `${count} frei`,
  full: 'Voll',
  nobody: 'Noch niemand',
  more: (count) => `und ${count} weitere`,
  unseated: (count) =>
    count === 1 ? '1 Person hat noch keinen Tisch' : `${count} Personen haben noch keinen Tisch`,
  allSeated: 'Alle, die kommen könnten, haben einen Tisch.',
  remove: 'Tisch entfernen',
  removeHelp: 'Seine Gäste haben dann keinen Tisch.',
  removed: (label) => `${label} ist entfernt. Die Gäste von dort haben jetzt keinen Tisch.`,
  reorder: 'Umordnen',
  reorderDone: 'Fertig',
  moved: (label) => `${label} ist verschoben.`,
  menu: (label) => `Mehr zu ${label}`,
  seatList: (label) => `Plätze: ${label}`,
  seat: (number) => `Platz ${number}`,
  seatFree: 'Frei',
  seatPut: (number) => `Jemanden auf Platz ${number} setzen`,
  anywhere: 'Irgendwo am Tisch',
  declined: 'Hat abgesagt, hat noch einen Platz',
  takeOff: (name) => `${name} vom Tisch nehmen`,
  takenOff: (name) => `${name} hat jetzt keinen Tisch.`,
  put: (name, label) => `${name} sitzt hier: ${label}.`,
  putSeat: (name, label, seat) => `${name} sitzt hier: ${label}, Platz ${seat}.`,
  putHere: 'Hierher setzen',
  putOnSeat: (number) => `Wer sitzt auf Platz ${number}?`,
  putAnywhere: 'Doch irgendwo am Tisch',
  waiting: 'Ohne Tisch',
  suggested: 'Ihre Leute sind hier',
  household: (name, heads) => `${name}, alle ${heads}`,
  householdPut: (name, label) => `${name} sitzen hier: ${label}.`,
  openGuest: (name) => `${name} öffnen`,
  search: 'Jemanden ohne Tisch suchen',
  readOnly: 'Brautpaar und Planung ändern die Tische.',
}

export const seatQuestionWords: typeof EnglishQuestions = {
  double: (names, table, seat) =>
    `${listed(names)} haben denselben Platz bekommen: ${table}, Platz ${seat}.`,
  doubleHere: (seat) => `Platz ${seat} ist zweimal vergeben`,
  noTable: (names) =>
    names.length === 1
      ? `Der Tisch von ${listed(names)} wurde entfernt. Der Platz ist weg.`
      : `Der Tisch von ${listed(names)} wurde entfernt. Niemand davon hat einen Platz.`,
  noSeat: (names, table, seat) =>
    `${listed(names)} hat Platz ${seat}, aber so viele Plätze gibt es hier nicht: ${table}.`,
  over: (names) =>
    names.length === 1
      ? `${names[0]}: mehr Personen als Plätze.`
      : `${tables(names.length)} mit mehr Personen als Plätzen: ${listed(names)}.`,
  choose: 'Wählen, wer dort sitzt',
  seatAnew: 'Einen Tisch suchen',
  look: 'Tisch ansehen',
  more: (count) =>
    count === 1 ? '1 weitere Frage zu den Plätzen' : `${count} weitere Fragen zu den Plätzen`,
  chooseTitle: (table, seat) => `Wer sitzt hier: ${table}, Platz ${seat}?`,
  chooseDetail: 'Wer weicht, bleibt am Tisch und bekommt den nächsten freien Platz.',
  settled: (stays, others) =>
    [
      `${stays} behält den Platz.`,
      ...others.map(([name, seat]) =>
        seat === undefined ? `${name} bleibt am Tisch.` : `${name} bekommt Platz ${seat}.`,
      ),
    ].join(' '),
  cleared: (count) =>
    count === 1 ? '1 Gast hat jetzt keinen Tisch.' : `${count} Gäste haben jetzt keinen Tisch.`,
}
