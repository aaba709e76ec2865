import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { taskWords as English } from '../tasks.ts'
import { onThis, storedDevice } from './deviceNames.ts'
import { reorderWords } from './reorder.ts'

const tasks = (count: number) => (count === 1 ? '1 Aufgabe' : `${count} Aufgaben`)

const calendar = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('de-DE', { ...options, timeZone: 'UTC' })
const dayOf = calendar({ weekday: 'short', day: 'numeric', month: 'short' })
const dayOfYear = calendar({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
const whole = calendar({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "Fr., 11. Juni": near enough to count the days, or far enough to need a year. */
const dateWords = (date: string, days: number) =>
  (Math.abs(days) > 300 ? dayOfYear : dayOf).format(Date.parse(date))

const dueWords: (typeof English)['due'] = ({ date, at, days, isLate }, isDone) => {
  const time = at === null ? '' : ` ${formatVenueTime(at)}`
  if (isLate && days < 0) return days === -1 ? '1 Tag überfällig' : `${-days} Tage überfällig`
  if (isLate) return time === '' ? 'überfällig' : `überfällig seit${time}`
  if (days === 0) return `heute${time}`
  if (days === 1) return `morgen${time}`
  if (days > 1 && days <= 14 && !isDone) {
    return time === '' ? `in ${days} Tagen` : `in ${days} Tagen,${time}`
  }
  return `${dateWords(date, days)}${time === '' ? '' : `,${time}`}`
}

export const taskWords: typeof English = {
  title: 'Aufgaben',
  tasks,
  done: (count, total) => `${count} von ${total} erledigt`,
  progress: (phase) => `Erledigt: ${phase}`,
  phases: { before: 'Vorher', day: 'Am Tag', after: 'Danach' },
  due: dueWords,
  noDate: 'ohne Datum',
  dueInFull: ({ date, at }) =>
    `${whole.format(Date.parse(date))}${at === null ? '' : `, ${formatVenueTime(at)}`}`,
  nobody: 'Noch niemand',
  somebody: { user: 'Jemand aus dem Team', vendor: 'Ein Dienstleister', household: 'Eine Familie' },
  kinds: {
    user: 'Mit Namen',
    role: 'Wer diese Rolle hat',
    vendor: 'Dienstleister',
    household: 'Familie',
  },

  filter: {
    label: 'Welche',
    names: { all: 'Alle', mine: 'Meine', open: 'Offen', late: 'Überfällig' },
    counted: (name, count) => `${name} ${count}`,
    nothing: {
      all: 'Hier ist noch nichts zu tun.',
      mine: 'Hier ist nichts für dich.',
      open: 'Alles davon ist erledigt.',
      late: 'Nichts ist überfällig.',
    },
  },
  search: {
    label: 'Aufgabe, Namen oder Gruppe suchen',
    placeholder: 'Ringe',
    close: 'Suche schließen',
    found: tasks,
    nothing: (query) => `In keiner Aufgabe hier steht „${query}“.`,
  },

  row: {
    check: (title) => `${title}, erledigt`,
    open: (title) => `Einzelheiten zu ${title}`,
    noted: 'Notiz',
    unsent: (device) => `nur ${onThis(device)}`,
    twoValues: 'Zwei Werte wurden genannt',
  },
  sunk: (count) => `${count} erledigt`,
  allDone: (count) =>
    count === 1 ? 'Die eine Aufgabe ist erledigt' : `Alle ${count} sind erledigt`,

  actions: {
    add: 'Neue Aufgabe',
    search: 'Suchen',
    more: 'Mehr zu diesen Aufgaben',
    reorder: 'Umordnen',
    ready: 'Fertig',
  },
  readOnly: {
    own: 'Du siehst und änderst die Aufgaben, die deine sind. Brautpaar und Planung sehen alle.',
    given: 'Diese wurden dir gegeben. Brautpaar, Planung und Koordination haken sie ab.',
  },
  empty: {
    sentence: 'Noch keine Aufgaben. Schreib auf, was als Erstes nicht vergessen werden darf.',
    readOnly: 'Noch ist keine Aufgabe für dich da. Sie erscheint hier, sobald du eine bekommst.',
  },

  said: {
    done: (title) => `${title} ist erledigt.`,
    undone: (title) => `${title} ist wieder offen.`,
    added: (title) => `${title} ist hinzugefügt.`,
    saved: (title) => `${title} ist gespeichert.`,
    moved: (title) => `${title} ist verschoben.`,
    removed: (title) => `${title} ist gelöscht.`,
  },

  quick: {
    title: 'Neue Aufgabe',
    label: 'Was zu tun ist',
    placeholder: 'Ringe Freitag 10:00 @Maya #Vorher',
    help: 'Tag und Uhrzeit am Ende, @ mit einem Namen und # mit einer Gruppe werden verstanden.',
    understood: 'Was verstanden wurde',
    parts: { title: 'Aufgabe', due: 'Fällig', assignee: 'Wer', group: 'Gruppe', phase: 'Wann' },
    unknown: (name) => `Niemand hier heißt ${name}, oder mehrere heißen so.`,
    missing: 'Bitte schreib, was zu tun ist.',
    add: 'Hinzufügen',
    details: 'Alle Angaben',
  },

  ofMoment: { title: 'Aufgaben zu diesem Programmpunkt', isDone: 'Erledigt' },

  detail: {
    gone: 'Diese Aufgabe ist nicht mehr hier.',
    who: 'Wer sie erledigt',
    due: 'Fällig',
    group: 'Gruppe',
    phase: 'Wann',
    toMoment: (title) => `Gehört zu ${title}`,
    notes: 'Notizen',
    done: 'Erledigt',
    undone: 'Doch nicht erledigt',
    doneBy: (name, at, device) =>
      name === null
        ? `Erledigt ${at}, Gerät: ${storedDevice(device)}`
        : `Erledigt ${at} von ${name}`,
    edit: 'Ändern',
    move: 'Verschieben…',
    remove: 'Löschen',
    decide: 'Zwei Werte wurden genannt. Entscheiden',
  },

  form: {
    addTitle: 'Neue Aufgabe',
    editTitle: (title) => `${title} ändern`,
    discard: 'Meine Änderungen verwerfen',
    name: 'Was zu tun ist',
    nameMissing: 'Bitte schreib, was zu tun ist.',
    phase: 'Wann',
    due: 'Fällig am',
    dueAt: 'Um welche Uhrzeit',
    dueAtHelp: (isOfTheDay) =>
      isOfTheDay ? 'Ohne Datum gilt der Hochzeitstag.' : 'Zeit am Ort der Hochzeit.',
    time: {
      understood: (minutes) => `Verstanden als ${formatVenueTime(minutes)}`,
      notUnderstood: 'Bitte schreib eine Zeit wie 14:30.',
      steps: { earlier: '5 Minuten früher', later: '5 Minuten später' },
    },
    assignee: 'Wer sie erledigt',
    assigneePlaceholder: 'Name, Rolle oder Dienstleister',
    openPeople: 'Personen zeigen',
    unknownPerson: 'Niemand heißt so. Wähle aus der Liste.',
    keepsYours: 'Was dir gegeben wurde, bleibt bei dir.',
    group: 'Gruppe',
    item: 'Gehört zum Programmpunkt',
    noItem: 'Keiner',
    itemOption: (title, start) => `${formatVenueTime(start)} ${title}`,
    groupHelp: 'Aufgaben einer Gruppe stehen zusammen: „Letzte Woche“, „Morgens“.',
    openGroups: 'Gruppen zeigen',
    notes: 'Notizen',
    save: 'Speichern',
    add: 'Hinzufügen',
  },

  move: {
    title: (title) => `${title} verschieben`,
    up: 'Nach oben',
    down: 'Nach unten',
    toGroup: (group) => (group === '' ? 'Zu denen ohne Gruppe' : `Ans Ende von ${group}`),
    toPhase: (phase) =>
      ({ before: 'Zu „Vorher“', day: 'Zu „Am Tag“', after: 'Zu „Danach“' })[phase],
    hint: 'Am Griff ziehen, oder das Menü einer Aufgabe nutzen.',
    phase: 'Welcher Teil',
    listOf: (phase) => `Reihenfolge: ${phase}`,
    words: reorderWords,
  },

  mine: {
    title: 'Meine Aufgaben',
    open: (count) => (count === 0 ? 'Nichts offen' : `${count} offen`),
    sections: { today: 'Heute', week: 'Diese Woche', later: 'Später', none: 'Ohne Datum' },
    late: (count) => `${count} überfällig`,
    empty: 'Nichts wartet auf dich. Aufgaben aus allen deinen Hochzeiten kommen hier zusammen.',
    toWeddings: 'Zu deinen Hochzeiten',
  },
}
