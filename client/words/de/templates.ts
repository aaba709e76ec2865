import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type {
  partCountWords as EnglishCounts,
  startWords as EnglishStart,
  templateWords as English,
} from '../templates.ts'
import { dayWords } from './day.ts'
import { reorderWords } from './reorder.ts'
import { list } from './values.ts'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const days = (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`)

/** "3 Abschnitte · 18 Programmpunkte"; what there is none of is not named. */
export const partCountWords: typeof EnglishCounts = ({ sections, moments, shots, tasks }) => {
  const parts = [
    [sections, 'Abschnitt', 'Abschnitte'],
    [moments, 'Programmpunkt', 'Programmpunkte'],
    [shots, 'Aufnahme', 'Aufnahmen'],
    [tasks, 'Aufgabe', 'Aufgaben'],
  ] as const
  const named = parts.filter(([count]) => count > 0)
  return named.length === 0
    ? null
    : named.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(' · ')
}

/** "90 Minuten vor „Beginn der Trauung“", "14:30"; an unknown variable is named as it is written. */
export const startWords: typeof EnglishStart = (start, labelOf) => {
  if ('at' in start) return formatVenueTime(start.at)
  const label = labelOf(start.variable)
  const moment = label === null ? `{${start.variable}}` : `„${label}“`
  if (start.offsetMin === 0) return label === null ? moment : `bei ${moment}`
  return `${lengthWords(Math.abs(start.offsetMin))} ${start.offsetMin < 0 ? 'vor' : 'nach'} ${moment}`
}

/** Minutes as people say them: "90 Minuten", and hours once they are many. */
function lengthWords(minutes: number): string {
  if (minutes > 120) return dayWords.minutesLong(minutes)
  return minutes === 1 ? '1 Minute' : `${minutes} Minuten`
}

export const templateWords: typeof English = {
  title: 'Vorlagen',
  list: 'Vorlagen des Studios',
  noStudio:
    'Ein Studio bewahrt, was sich bewährt hat: Tage, Aufnahmelisten, Aufgaben und Seiten für das Brautpaar.',
  nameStudio: 'Studio benennen',
  empty:
    'Noch keine Vorlage. Stell einmal einen Tag zusammen und nimm ihn für jede solche Hochzeit.',
  emptyReadOnly: 'Noch keine Vorlage. Inhaber und Bearbeitung des Studios schreiben sie.',
  readOnly: 'Du kannst diese Vorlagen lesen. Inhaber und Bearbeitung des Studios ändern sie.',
  notHere:
    'Diese Vorlage ist nicht auf diesem Gerät. Vielleicht wurde sie gelöscht, oder sie kam nie mit.',
  add: 'Neue Vorlage',
  nothingIn: 'Noch leer',
  onlyHere: 'Noch nicht gesendet',
  contested: 'Zwei Werte wurden genannt',
  menu: (name) => `Mehr zu ${name}`,
  rename: 'Umbenennen',
  duplicate: 'Kopieren',
  remove: 'Löschen',
  up: 'Nach oben',
  down: 'Nach unten',
  isFirst: 'Steht schon ganz oben.',
  isLast: 'Steht schon ganz unten.',
  copyOf: (title) => `${title}, Kopie`.slice(0, 200),
  addLine: 'Hinzufügen',
  added: (name) => `${name} ist hinzugefügt.`,
  moved: (name) => `${name} ist verschoben.`,
  removed: (name) => `${name} ist gelöscht.`,
  duplicated: (name) => `${name} ist da, mit allen Teilen.`,
  reorder: reorderWords,
  close: 'Schließen',
  back: 'Zurück zur Liste',

  studio: {
    choose: 'Studio',
    newTitle: 'Gib deinem Studio einen Namen',
    subtitle: 'Das geht ohne Empfang; Kolleginnen und Kollegen kommen später dazu.',
    name: 'Name des Studios',
    nameMissing: 'Bitte gib dem Studio einen Namen.',
    create: 'Studio anlegen',
    created: (name) => `${name} ist da.`,
    settings: 'Studio',
    another: 'Weiteres Studio',
    metrics: 'Wie der Abgleich läuft',
  },

  form: {
    newTitle: 'Eine neue Vorlage',
    renameTitle: 'Vorlage umbenennen',
    name: 'Name der Vorlage',
    nameHelp: 'So, wie du sie suchen wirst: „Kirche und Scheune, Sommer“.',
    nameMissing: 'Bitte gib der Vorlage einen Namen.',
    create: 'Anlegen',
    save: 'Speichern',
    renamed: (name) => `Sie heißt jetzt ${name}.`,
  },

  parts: {
    label: 'Teile der Vorlage',
    sections: 'Übersicht',
    day: 'Tag',
    shots: 'Aufnahmen',
    tasks: 'Aufgaben',
    questions: 'Fragen',
    about: 'Über sie',
  },
  notes: 'Notizen für dein Team',
  choosePart: 'Wähle etwas aus der Liste, um es zu ändern.',
  untitled: 'Ohne Titel',

  variables: {
    empty:
      'Noch keine Frage. Was von Hochzeit zu Hochzeit anders ist, wird einmal gefragt, wenn die Vorlage benutzt wird.',
    addLabel: 'Frage hinzufügen',
    addPlaceholder: 'Beginn der Trauung',
    addHelp: 'Eine Uhrzeit oder ein Text, der bei jeder Hochzeit anders ist.',
    label: 'Was gefragt wird',
    name: 'Kurzname in der Vorlage',
    nameHelp: (name) => `Schreib {${name}} in einen Text, oder {${name}-90} für einen Beginn.`,
    nameBad:
      'Ein Kurzname beginnt mit einem kleinen Buchstaben und hat nur Buchstaben und Ziffern.',
    nameTaken: 'Eine andere Frage hat diesen Kurznamen schon.',
    kind: 'Art der Antwort',
    kinds: { time: 'Eine Uhrzeit', text: 'Ein Text' },
    usual: 'Übliche Antwort',
    uses: (count) => (count === 0 ? 'Noch nicht benutzt' : `${count}-mal benutzt`),
    usedIn: 'Benutzt in',
    notUsed: 'Noch benutzt sie nichts.',
    renamed: (name) => `Sie heißt jetzt überall {${name}}.`,
    removed: (label) => `„${label}“ wird nicht mehr gefragt.`,
    unknown: (names) =>
      names.length === 1
        ? `{${names[0] ?? ''}} wird benutzt, aber keine Frage gehört dazu.`
        : `${list(names.map((name) => `{${name}}`))} werden benutzt, aber keine Frage gehört dazu.`,
    unknownHere: (name) => `Noch fragt nichts nach {${name}}.`,
    addUnknown: (name) => `Nach {${name}} fragen`,
    ceremony: 'Beginn der Trauung',
    order: 'Fragen, die gestellt werden',
  },

  day: {
    empty:
      'Noch kein Programmpunkt. Schreib den Tag, wie er meistens läuft, mit Zeiten, die der Trauung folgen.',
    emptyReadOnly: 'Noch kein Programmpunkt.',
    quick: 'Schnell hinzufügen',
    quickPlaceholder: '{ceremonyStart-90} Haare und Make-up 60 min',
    quickEmpty: 'Schreib, was geschieht, gern mit einer Uhrzeit oder Dauer.',
    quickUnderstood: (start, title, length) =>
      `${start === null ? 'Nach dem Vorigen' : capital(start)}: ${title}, ${dayWords.minutesLong(length)}`,
    firstLane: 'Alle',
    lane: 'Spur',
    laneHelp: 'Die Spur der Hochzeit mit diesem Namen wird benutzt oder angelegt.',
    openLanes: 'Spuren zeigen',
    laneOf: (name) => `Programmpunkte: ${name}`,
    what: 'Was geschieht',
    starts: 'Beginnt',
    modes: { at: 'Zur Uhrzeit', after: 'Danach', sun: 'Nach der Sonne' },
    afterHint: 'Wenn das, was in der Spur davor steht, vorbei ist.',
    start: 'Beginn',
    startHelp: 'Eine Zeit wie 14:30, oder Minuten von einer Frage aus: {ceremonyStart-90}.',
    startBad:
      'Das ist keine Zeit und keine Frage. Schreib 14:30, {ceremonyStart} oder {ceremonyStart-90}. Bis dahin bleibt der letzte Beginn.',
    startMissing:
      'Ein Programmpunkt zu einer Uhrzeit braucht seinen Beginn. Bis dahin bleibt der letzte.',
    means: (words, usually) =>
      `${capital(words)}${usually === null ? '' : `, meistens ${usually}`}`,
    sunRef: 'Welches Licht',
    sunOffset: 'Minuten danach (davor: mit Minus)',
    duration: 'Dauer in Minuten',
    least: 'Mindestens, in Minuten',
    flags: 'Was dafür gilt',
    pin: 'Feste Zeit: darf sich nicht bewegen',
    key: 'Schlüsselmoment: verspätet, bis jemand den Beginn meldet',
    elastic: 'Darf von selbst kürzer werden, um Verspätung aufzufangen',
    mayStartEarly: 'Darf früher beginnen',
    sees: 'Wer es sieht',
    category: 'Art',
    noCategory: 'Keine',
    notes: 'Notizen',
    after: 'nach dem Vorigen',
    sun: (light, offset) =>
      offset === 0
        ? light
        : `${dayWords.minutesLong(Math.abs(offset))} ${offset < 0 ? 'vor' : 'nach'}: ${light}`,
    steps: { less: 'Weniger', more: 'Mehr' },
    usualDay: 'Mit den üblichen Antworten',
  },

  shots: {
    empty: 'Noch keine Aufnahme. Schreib die Gruppen auf, die keiner Hochzeit fehlen sollten.',
    emptyReadOnly: 'Noch keine Aufnahme.',
    add: 'Neue Aufnahme',
    addLabel: 'Schnell hinzufügen',
    addPlaceholder: 'Brautpaar mit beiden Familien',
    list: 'Aufnahmen der Vorlage',
    what: 'Was aufgenommen wird',
    block: 'Zusammen mit',
    blockHelp: 'Aufnahmen einer Gruppe folgen aufeinander: „Seite des Bräutigams“.',
    openBlocks: 'Gruppen zeigen',
    relations: 'Wer darauf ist',
    addRelation: 'Beziehung hinzufügen',
    relationHelp: 'Wer in der Hochzeit diese Beziehung hat, kommt mit aufs Bild.',
    openRelations: 'Beziehungen zeigen',
    removeRelation: (name) => `${name} entfernen`,
    freeRelation: 'Mit der Eingabetaste hinzufügen.',
    priority: 'Wie wichtig es ist',
    priorities: {
      '1': 'Pflicht',
      '2': 'Wichtig',
      '3': 'Gewünscht',
      '4': 'Schön',
      '5': 'Wenn Zeit ist',
    },
    minutes: 'Dauer in Minuten',
    moment: 'Bei welchem Programmpunkt',
    noMoment: 'Bei keinem bestimmten',
    steps: { less: 'Weniger', more: 'Mehr' },
  },

  tasks: {
    empty:
      'Noch keine Aufgabe. Schreib, was vor jeder Hochzeit zu tun ist, und wie viele Tage vorher.',
    emptyReadOnly: 'Noch keine Aufgabe.',
    addLabel: 'Schnell hinzufügen',
    addPlaceholder: 'Parkplätze bestätigen, 14 Tage vorher',
    list: (phase) => `Aufgaben: ${phase}`,
    what: 'Was zu tun ist',
    group: 'Gruppe',
    openGroups: 'Gruppen zeigen',
    phase: 'Wann',
    phases: { before: 'Vor dem Tag', day: 'Am Tag', after: 'Nach dem Tag' },
    days: { before: 'Tage vorher', day: 'Tage ab der Hochzeit', after: 'Tage danach' },
    daysHelp: 'Leer: kein Datum.',
    dueAt: 'Um welche Uhrzeit',
    assignee: 'Wer sie erledigt',
    nobody: 'Niemand Bestimmtes',
    notes: 'Notizen',
    due: (count) =>
      count === 0 ? 'am Tag' : `${days(Math.abs(count))} ${count < 0 ? 'vorher' : 'danach'}`,
    steps: { less: 'Weniger', more: 'Mehr' },
  },

  time: {
    notUnderstood: 'Schreib eine Zeit wie 14:30 oder 25:45.',
    steps: { earlier: '5 Minuten früher', later: '5 Minuten später' },
  },
}
