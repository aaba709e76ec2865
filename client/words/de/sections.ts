import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import type { sectionWords as English, valueLabel as EnglishLabel } from '../sections.ts'
import { reorderWords } from './reorder.ts'
import { roleWords } from './roles.ts'
import { list } from './values.ts'
import { vendorKindName, vendorKindWords } from './vendors.ts'

const choices: Readonly<Record<string, string>> = {
  mine: 'Nur die eigenen',
  all: 'Alle, die man sehen darf',
  guests: 'Nur, was Gäste sehen',
  due: 'Offen',
  paid: 'Bezahlt',
  text: 'Ein Text',
  people: 'Namen von Personen',
  date: 'Ein Datum',
  yesNo: 'Ja oder nein',
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const valueLabel: typeof EnglishLabel = (words) => capital(words)

const EVERYONE = 'all'

function readerWords(name: string): string {
  if (name === EVERYONE) return 'Alle'
  const role = WEDDING_ROLES.find((one) => one === name)
  return role ? roleWords[role] : vendorKindName(name)
}

export const sectionWords: typeof English = {
  list: 'Abschnitte der Übersicht',
  empty:
    'Noch kein Abschnitt. Eine Übersicht ist, was Brautpaar, Gäste und Dienstleister von ihrem Tag sehen.',
  emptyReadOnly: 'Noch kein Abschnitt.',
  add: 'Neuer Abschnitt',
  addTitle: 'Welche Art von Abschnitt?',
  meaning: {
    welcome: 'Eine Überschrift und ein paar herzliche Worte ganz oben.',
    timeline: 'Die Programmpunkte des Tages, die man sehen darf.',
    shotlist: 'Die Gruppen, die aufgenommen werden, und wie viele im Kasten sind.',
    vendors: 'Wer am Tag arbeitet, mit einem Tippen angerufen.',
    payments: 'Was wann fällig ist, und was bezahlt ist.',
    faq: 'Was alle fragen: Empfang, Konfetti, Parken.',
    gallery: 'Alben mit Bildern, sobald es welche gibt.',
    questionnaire: 'Fragen, die das Brautpaar gleich dort beantwortet.',
    moodboard: 'Farben und ein paar Worte zum Stil.',
    weather: 'Der Plan bei schlechtem Wetter, und wann entschieden wird.',
    map: 'Orte und Wege: Eingänge, Parken, wie lange es dauert.',
    checklist: 'Die Aufgaben einer Gruppe zum Abhaken.',
    emergency: 'Adresse, Krankenhaus, Ersthilfe, Allergien, Fluchtweg.',
    seating: 'Tische, freie Plätze und was nicht gegessen werden darf.',
  },
  title: 'Titel',
  text: 'Text',
  settings: 'Einstellungen',
  close: 'Schließen',
  edit: (title) => `${title} ändern`,
  remove: 'Abschnitt löschen',
  choice: (value) => choices[value] ?? value,
  notInStudio: 'Das wird gewählt, wenn die Vorlage in einer Hochzeit benutzt wird.',
  noneChosen: 'Keine Auswahl',
  noneToChoose: 'Die Hochzeit hat noch keine.',
  textHelp: 'Du darfst Fragen darin nennen, wie {couple}.',

  seenBy: {
    label: 'Wer es sieht',
    add: 'Weitere hinzufügen',
    open: 'Rollen und Arten von Dienstleistern zeigen',
    remove: (name) => `Nicht mehr für ${name}`,
    everyone: EVERYONE,
    name: readerWords,
    options: [
      { id: EVERYONE, label: 'Alle' },
      ...WEDDING_ROLES.map((role) => ({ id: role as string, label: roleWords[role] })),
    ],
    vendorKinds: Object.entries(vendorKindWords)
      .filter(([id]) => id !== 'photographer' && id !== 'coordinator')
      .map(([id, label]) => ({ id, label, description: 'Art von Dienstleister' })),
    also: 'Planung und Koordination sehen es immer.',
    line: (names, vendors) => {
      if (names.includes(EVERYONE)) return 'Sichtbar für alle'
      const readers = [...names.map(readerWords), ...(vendors ?? [])]
      return readers.length === 0
        ? 'Sichtbar für alle, die den Tag leiten'
        : `Sichtbar für ${list(readers)}`
    },
    changed: 'Geändert ist, wer es sieht.',
  },

  entries: {
    add: (one) => `${one} hinzufügen`,
    added: (one) => `${one}: hinzugefügt.`,
    number: (one, position) => `${capital(one)} ${position}`,
    removed: (one) => `${one}: entfernt.`,
    moved: (one) => `${one}: verschoben.`,
    menu: (name) => `Mehr zu ${name}`,
    remove: 'Entfernen',
    up: 'Nach oben',
    down: 'Nach unten',
    isFirst: 'Steht schon ganz oben.',
    isLast: 'Steht schon ganz unten.',
    done: 'Fertig',
    change: 'Ändern',
    reorder: reorderWords,
  },

  value: {
    amountBad: 'Schreib einen Betrag wie 6200 oder 6.200,50.',
    numberBad: (from, to) => `Schreib eine Zahl von ${from} bis ${to}.`,
    colourBad: 'Schreib eine Farbe wie #5b6b4f, oder wähle eine.',
    pickColour: (label) => `Wählen: ${label}`,
    dateHelp: '',
    steps: { less: 'Weniger', more: 'Mehr' },
    saved: (label) => `${label}: gespeichert.`,
  },

  preview: {
    title: 'Vorschau',
    open: 'Vorschau',
    as: 'Gesehen als',
    readers: { couple: 'Brautpaar', family: 'Familie', friend: 'Gast', vendor: 'Dienstleister' },
    hidden: (reader) => `${reader}: Dieser Abschnitt ist nicht zu sehen.`,
  },
}
