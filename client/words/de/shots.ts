import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { shotWords as English } from '../shots.ts'
import { onThis } from './deviceNames.ts'
import { reorderWords } from './reorder.ts'

const people = (count: number) => (count === 1 ? '1 Person' : `${count} Personen`)
const groups = (count: number) => (count === 1 ? '1 Gruppe' : `${count} Gruppen`)
const minutes = (count: number) => `${count} Min.`

const day = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long' })

/** "Oma Rosa, Theo und 3 weitere" */
const some = (names: readonly string[], most: number) =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} und ${names.length - most} weitere`
    : names.join(', ')

export const shotWords: typeof English = {
  title: 'Aufnahmen',
  people,
  groups,
  minutes,
  taken: (count, total) => `${count} von ${total} im Kasten`,
  allTaken: (total) => (total === 1 ? 'Im Kasten' : `Alle ${total} im Kasten`),
  progress: (title) => `Im Kasten von ${title}`,
  noList: 'Weitere Aufnahmen',

  filter: {
    label: 'Welche',
    names: {
      all: 'Alle',
      must: 'Pflicht',
      here: 'Alle da',
      missing: 'Jemand fehlt',
      open: 'Offen',
    },
    nothing: {
      all: 'Noch keine Gruppe in dieser Liste.',
      must: 'Nichts in dieser Liste ist Pflicht.',
      here: 'Noch ist keine Gruppe vollständig. Markiere, wer da ist, dann zeigt sich, was geht.',
      missing: 'Niemand fehlt.',
      open: 'Alles in dieser Liste ist im Kasten.',
    },
  },
  search: {
    label: 'Person oder Titel suchen',
    placeholder: 'Oma Rosa',
    close: 'Suche schließen',
    found: groups,
    nothing: (query) => `Niemand und nichts heißt hier „${query}“.`,
  },

  list: {
    at: (moment, start, end) => `${formatVenueTime(start)} – ${formatVenueTime(end)} · ${moment}`,
    running: (moment, left) => `noch ${minutes(left)} · ${moment}`,
    over: (moment) => `${moment}: vorbei`,
    noMoment: 'An keinen Programmpunkt gebunden',
    fit: ({ needed, window, over, isRunning }) => {
      const what = isRunning
        ? `noch ${minutes(needed)} Gruppen in ${minutes(window)}`
        : `${minutes(needed)} Gruppen in ${minutes(window)}`
      return over > 0 ? `${what}: ${over} zu viel` : what
    },
    untimed: (count) => `${count} ohne Dauer`,
    block: (taken, total) => `${taken} von ${total}`,
    sunk: (count) => `${count} im Kasten`,
    isTaken: 'Im Kasten',
    lockedUntil: (at) => `Das Brautpaar ändert sie bis ${day.format(at)}.`,
    lockedSince: (at) => `Für das Brautpaar geschlossen seit ${day.format(at)}.`,
  },

  row: {
    check: (title) => `${title}, im Kasten`,
    open: (title) => `Einzelheiten zu ${title}`,
    mustHave: 'Pflicht',
    who: (names, couple) => (couple > 1 ? ['Brautpaar', ...names.slice(couple)] : names).join(', '),
    missing: (names) => `Es fehlt: ${some(names, 2)}`,
    noted: 'Notiz',
    unsent: (device) => `nur ${onThis(device)}`,
    twoValues: 'Zwei Werte wurden genannt',
    size: (heads, length) =>
      [heads > 0 ? people(heads) : null, length === null ? null : minutes(length)]
        .filter((part) => part !== null)
        .join(' · '),
  },

  actions: {
    caller: 'Aufrufen',
    add: 'Neu',
    addFull: 'Gruppe hinzufügen',
    search: 'Suchen',
    more: 'Mehr zu diesen Listen',
    whoIsHere: 'Wer ist da',
    reorder: 'Umordnen',
    done: 'Fertig',
    paste: 'Liste einfügen',
    newList: 'Neue Liste',
    editList: (title) => `„${title}“ ändern`,
    lockNow: 'Jetzt für das Brautpaar schließen',
    unlock: 'Für das Brautpaar wieder öffnen',
  },
  readOnly: (reason, lockAt) => {
    switch (reason) {
      case 'role':
        return 'Deine Rolle sieht diese Listen. Fototeam, Planung und Brautpaar ändern sie.'
      case 'locked':
        return `Diese Liste ging${lockAt === undefined ? '' : ` am ${day.format(lockAt)},`} an die Fotografie. Frag dort nach Änderungen.`
      case 'planLocked':
        return 'Der Plan steht fest. Frag Fotografie oder Planung nach Änderungen.'
    }
  },

  empty: {
    sentence: 'Noch keine Aufnahmen. Beginn eine Liste, oder füg eine ein, die du hast.',
    readOnly: 'Noch keine Aufnahmen. Sie erscheinen hier, sobald jemand sie aufschreibt.',
    notShown: (role) =>
      role === 'vendor'
        ? 'Aufnahmen planen das Fototeam, die Planung und das Brautpaar.'
        : 'Noch ist keine Aufnahme mit dir geplant. Sobald eine geplant ist, steht sie hier.',
  },

  said: {
    taken: (title) => `${title} ist im Kasten.`,
    notTaken: (title) => `${title} ist doch noch nicht im Kasten.`,
    here: (name) => `${name} ist da.`,
    notHere: (name) => `${name} ist doch noch nicht da.`,
    moved: (title) => `${title} ist verschoben.`,
    added: (title) => `${title} ist hinzugefügt.`,
    addedMany: (count) => `${groups(count)} hinzugefügt.`,
    saved: (title) => `${title} ist gespeichert.`,
    removed: (title) => `${title} ist gelöscht.`,
    copied: (title) => `Eine Kopie von ${title} ist hinzugefügt.`,
    listAdded: (title) => `Die Liste ${title} ist hinzugefügt.`,
    listSaved: (title) => `Die Liste ${title} ist gespeichert.`,
    listRemoved: (title) => `Die Liste ${title} ist gelöscht.`,
    locked: 'Das Brautpaar kann diese Liste nicht mehr ändern.',
    unlocked: 'Das Brautpaar kann diese Liste wieder ändern.',
  },
  copyOf: (title) => `${title} (noch einmal)`,

  detail: {
    gone: 'Diese Gruppe ist nicht mehr hier.',
    who: 'Wer darauf ist',
    nobody: 'Noch ist niemand genannt.',
    others: (count) => (count === 1 ? 'und 1 weitere Person' : `und ${count} weitere`),
    here: (name) => `${name}, da`,
    isHere: 'Da',
    said: (say) => `gesprochen „${say}“`,
    several: (count) => `${count} Personen`,
    hereHint: 'Tippe an, wer da ist.',
    taken: 'Im Kasten',
    notTaken: 'Doch nicht im Kasten',
    edit: 'Ändern',
    duplicate: 'Kopieren',
    move: 'Verschieben…',
    remove: 'Löschen',
    decide: 'Zwei Werte wurden genannt. Entscheiden',
    noteForTeam: 'Notiz, nur das Fototeam sieht sie',
    noteOn: (name) => `Notiz zu ${name}, nur das Fototeam sieht sie`,
    openNote: (name) => `Notiz zu ${name}`,
    notYours: { tick: 'Fotografie und Koordination haken diese ab.' },
  },

  form: {
    addTitle: 'Gruppe hinzufügen',
    editTitle: (title) => `${title} ändern`,
    draft: 'Deine ungespeicherten Änderungen sind wieder da.',
    discard: 'Meine Änderungen verwerfen',
    name: 'Was auf dem Bild ist',
    namePlaceholder: 'Brautpaar mit ihren Eltern',
    nameMissing: 'Bitte schreib, was auf dem Bild ist.',
    people: 'Wer darauf ist',
    addPerson: 'Person hinzufügen',
    openPeople: 'Personen zeigen',
    removePerson: (name) => `${name} herausnehmen`,
    newPerson: 'Mit der Eingabetaste wird diese Person aufgeschrieben.',
    unknownPerson: 'Niemand heißt so. Brautpaar und Planung schreiben Personen auf.',
    block: 'Zusammen aufgenommen mit',
    blockHelp: 'Gruppen eines Blocks bleiben zusammen: „Alle, die früh gehen“.',
    openBlocks: 'Blöcke zeigen',
    priority: 'Wie wichtig es ist',
    priorities: {
      1: 'Pflicht',
      2: 'Wichtig',
      3: 'Gut zu haben',
      4: 'Schön zu haben',
      5: 'Wenn Zeit ist',
    },
    minutes: 'Dauer in Minuten',
    minutesSteps: { less: 'Eine Minute weniger', more: 'Eine Minute mehr' },
    list: 'Liste',
    save: 'Speichern',
    add: 'Hinzufügen',
    addNext: 'Hinzufügen und weitere schreiben',
  },

  listForm: {
    addTitle: 'Neue Liste',
    editTitle: 'Diese Liste',
    name: 'Name der Liste',
    namePlaceholder: 'Familienfotos',
    nameMissing: 'Bitte gib der Liste einen Namen.',
    moment: 'Programmpunkt dafür',
    noMoment: 'Kein Programmpunkt',
    momentOption: (title, start) => `${formatVenueTime(start)} ${title}`,
    callers: 'Wer die Leute zusammenruft',
    addCaller: 'Person zum Aufrufen hinzufügen',
    lock: 'Das Brautpaar ändert sie bis',
    lockHelp: 'Bis zum Ende dieses Tages. Leer: solange der Plan offen ist.',
    lockNotYours: 'Fototeam und Planung schließen eine Liste.',
    save: 'Speichern',
    add: 'Liste hinzufügen',
    remove: 'Liste mit allem darin löschen',
  },

  paste: {
    title: 'Liste einfügen',
    subtitle: 'Nichts wird hinzugefügt, bevor du es sagst.',
    label: 'Eine Gruppe je Zeile',
    help: 'Wer darauf ist, steht hinter einem Doppelpunkt. Eine Zeile, die mit einem Doppelpunkt endet, beginnt einen Block. „!“ darf nicht fehlen.',
    placeholder:
      'Ihre Seite:\nBrautpaar mit ihren Eltern: Judith, Peter\n! Brautpaar mit Oma Rosa 2 Min',
    preview: 'Was verstanden wurde',
    add: (count) => `${groups(count)} hinzufügen`,
    nothing: 'Noch nichts hinzuzufügen.',
    none: (name) => `${name}: noch niemand heißt so`,
    several: (name, names) => `${name}: ${names.join(' oder ')}?`,
    kept: 'Unklare Namen bleiben im Titel.',
    writeDown: 'Neue Personen aufschreiben',
    withNames: (title, names) => `${title} (${names.join(', ')})`,
  },

  move: {
    title: (title) => `${title} verschieben`,
    up: 'Nach oben',
    down: 'Nach unten',
    toBlock: (block) => (block === '' ? 'Zu denen ohne Block' : `Ans Ende von ${block}`),
    hint: 'Am Griff ziehen, oder das Menü einer Gruppe nutzen.',
    listOf: (title) => `Reihenfolge von ${title}`,
    words: reorderWords,
  },

  here: {
    title: 'Wer ist da',
    count: (count, total) => `${count} von ${total} da`,
    list: 'Personen dieser Liste',
    nobody: 'In dieser Liste ist noch niemand genannt.',
    shotsWith: (name) => `Gruppen mit ${name}`,
    noSide: 'Weitere',
    notYours: 'Fototeam, Planung und Koordination markieren, wer da ist.',
  },

  family: {
    title: 'Deine Fotos',
    subtitle: (count) =>
      count === 1 ? 'Du bist auf 1 Aufnahme' : `Du bist auf ${count} Aufnahmen`,
    hint: 'Jemand ruft euch auf, wenn ihr dran seid. Bitte bleibt bis dahin in der Nähe.',
    list: 'Aufnahmen mit dir',
    taken: 'Im Kasten',
    with: (names, others) =>
      [...names, ...(others > 0 ? [others === 1 ? '1 weitere' : `${others} weitere`] : [])].join(
        ', ',
      ),
  },
}
