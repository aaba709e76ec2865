import type { settingsWords as English } from '../weddingSettings.ts'
import { reorderWords } from './reorder.ts'
import { savingWords } from './saving.ts'

const moments = (count: number) => (count === 1 ? '1 Programmpunkt' : `${count} Programmpunkte`)

export const settingsWords: typeof English = {
  title: 'Einstel\u00adlungen',
  readOnly: 'Du kannst diese Einstellungen lesen. Brautpaar und Planung ändern sie.',
  notYours: 'Die Planung ändert das.',
  merging: 'Wenn zwei dasselbe ändern: was zusammenfindet, was fragt und wessen Wort zuerst gilt',
  saved: savingWords.saved,

  about: 'Die Hochzeit',
  name: 'Titel',
  nameHelp: 'Steht in Einladungen.',
  couple: 'Das Brautpaar',
  addName: 'Namen hinzufügen',
  openNames: 'Namen zeigen',
  removeName: (name) => `${name} entfernen`,
  date: 'Datum',
  dateHelp: 'Ihre Tage ziehen mit.',
  dateMoved: (days) =>
    days === 1
      ? 'Das Datum und sein Tag sind verschoben.'
      : `Das Datum und ${days} Tage sind verschoben.`,
  dateSaved: 'Das Datum ist gespeichert.',
  currency: 'Währung',
  currencyHelp: 'Worin Geld gezählt wird. Beträge in anderen Währungen stehen daneben.',
  zone: 'Zeitzone des Ortes',
  zoneHelp: 'Alle Zeiten im Ablaufplan sind Ortszeiten.',
  zoneOpen: 'Zeitzonen zeigen',
  zoneNone: 'Keine Zeitzone heißt so.',
  guests: 'Gäste, endgültige Zahl',
  fewerGuests: 'Ein Gast weniger',
  moreGuests: 'Ein Gast mehr',
  notes: 'Notizen',

  places: {
    title: 'Orte',
    label: 'Name des Ortes',
    address: 'Adresse',
    note: 'Notiz: Parken, Tür, Code',
    position: 'Position',
    positionHelp:
      'Zwei Zahlen, oder die Adresse des Ortes auf einer Karte. Daraus werden Sonnenuntergang und Goldene Stunde berechnet, ohne Empfang.',
    noPosition: 'Das ist keine Position. Zwei Zahlen wie 51.50735, -0.12776 sind eine.',
    here: 'Wo ich gerade bin',
    notFound:
      'Dieses Gerät sagt nicht, wo es ist. Du kannst die Position aus einer Karte einfügen.',
    located: (label) => `${label} hat jetzt eine Position.`,
    unlocated: (label) => `${label} hat keine Position mehr.`,
    add: 'Neuer Ort',
    addName: 'Ein neuer Ort',
    empty: 'Noch kein Ort.',
    remove: (label) => `${label} entfernen`,
    removed: (label) => `${label} ist entfernt.`,
    added: (label) => `${label} ist hinzugefügt.`,
  },

  status: {
    title: 'Stand',
    names: {
      draft: 'Entwurf',
      locked: 'Plan steht fest',
      live: 'Im Gange',
      closed: 'Beendet',
    },
    meaning: {
      draft: 'Alle ändern, was ihre Rolle erlaubt, auch das Brautpaar.',
      locked: 'Planung und Koordination ändern den Plan; das Brautpaar liest ihn.',
      live: 'Der Tag läuft. Zeiten werden gemeldet, der Plan bleibt, wie er ist.',
      closed: 'Sie ist vorbei. Alles bleibt lesbar.',
    },
    forward: {
      draft: null,
      locked: 'Plan festmachen',
      live: 'Tag beginnen',
      closed: 'Hochzeit beenden',
    },
    back: {
      draft: 'Zurück zum Entwurf',
      locked: 'Zurück zum festen Plan',
      live: 'Wieder öffnen',
      closed: null,
    },
    backTitle: (to) => `Zurück zu „${to}“?`,
    backConfirm: 'Zurückgehen',
    cancel: 'So lassen',
    changed: (to) => `Stand: ${to}.`,
  },

  dayRules: {
    title: 'Am Tag',
    alertMin: 'Bescheid geben ab',
    pinAlertMin: 'Bei festen Zeiten ab',
    autoCompressMin: 'Ohne Frage kürzen bis',
    help: {
      alertMin: 'Rückt ihr Programmpunkt um weniger, lohnt sich kein Anruf.',
      pinAlertMin: 'Auf diese verlassen sich andere auf die Minute.',
      autoCompressMin: 'Insgesamt, wenn jemand eine Verspätung meldet. 0 fragt immer.',
    },
    less: 'Eine Minute weniger',
    more: 'Eine Minute mehr',
  },

  days: {
    title: 'Tage und Spuren',
    name: 'Name des Tages',
    date: 'Datum des Tages',
    add: 'Neuer Tag',
    added: (title) => `${title} ist hinzugefügt.`,
    newTitle: (number) => `Tag ${number}`,
    removeNamed: (title) => `${title} entfernen`,
    removed: (title) => `${title} ist entfernt.`,
    notEmpty: (count) =>
      count === 1
        ? 'Ein Programmpunkt ist noch darin. Verschieb oder lösch ihn zuerst.'
        : `${count} Programmpunkte sind noch darin. Verschieb oder lösch sie zuerst.`,
    onlyOne: 'Eine Hochzeit behält mindestens einen Tag.',
    moments,
  },

  lanes: {
    title: (day) => `Spuren: ${day}`,
    help: 'Stränge, die nebeneinander laufen: Vorbereitung, Location, Fotos.',
    name: 'Name der Spur',
    colour: 'Farbe',
    colours: {
      '1': 'Pflaume',
      '2': 'Violett',
      '3': 'Blau',
      '4': 'Petrol',
      '5': 'Moos',
      '6': 'Bernstein',
    },
    noColour: 'Keine',
    add: 'Neue Spur',
    first: 'Alle',
    newName: (number) => `Spur ${number}`,
    added: (name) => `${name} ist hinzugefügt.`,
    removed: (name) => `${name} ist entfernt.`,
    moved: (name) => `${name} ist verschoben.`,
    menu: (name) => `Mehr zu ${name}`,
    up: 'Nach oben',
    down: 'Nach unten',
    remove: 'Entfernen',
    isFirst: 'Steht schon ganz oben.',
    isLast: 'Steht schon ganz unten.',
    notEmpty: (count) =>
      count === 1
        ? 'Ein Programmpunkt ist noch darin.'
        : `${count} Programmpunkte sind noch darin.`,
    onlyOne: 'Ein Tag behält mindestens eine Spur.',
    reorder: reorderWords,
  },
}
