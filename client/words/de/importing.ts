import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type {
  dateWords as EnglishDate,
  dayDoubtWords as EnglishDayDoubt,
  doubtWords as EnglishDoubt,
  importWords as English,
  refusedFileWords as EnglishFile,
  refusedLineWords as EnglishLine,
} from '../importing.ts'
import { onThis } from './deviceNames.ts'

const field = {
  title: 'vom Titel',
  location: 'vom Ort',
  notes: 'von den Notizen',
  who: 'von den Namen',
  category: 'von der Art',
} as const

export const doubtWords: typeof EnglishDoubt = (doubt) => {
  switch (doubt.code) {
    case 'halfGuessed':
      return `Es stand nicht da, ob vor- oder nachmittags; verstanden als ${formatVenueTime(doubt.minute)}.`
    case 'nextDayGuessed':
      return `Die Zeiten springen hier zurück; verstanden als nach Mitternacht, ${formatVenueTime(doubt.minute)}.`
    case 'lengthGuessed':
      return doubt.from === 'next'
        ? `Es stand kein Ende da; ${doubt.durationMin} Min. bis zum nächsten.`
        : `Es stand kein Ende da; angenommen ${doubt.durationMin} Min.`
    case 'endBeforeStart':
      return `Das Ende, ${formatVenueTime(doubt.end)}, liegt vor dem Beginn und wurde weggelassen.`
    case 'lengthContradicts':
      return `Die genannte Dauer, ${doubt.durationMin} Min., passt nicht zum Ende. Das Ende gilt.`
    case 'approximate':
      return 'Die Zeit war nur ungefähr angegeben; sie gilt, wie sie dasteht.'
    case 'bareHours':
      return 'Es standen nur Stunden da, keine Minuten.'
    case 'noTime':
      return 'Es stand keine Zeit da; es folgt auf das Vorige.'
    case 'timeNotRead':
      return `„${short(doubt.text)}“ wurde nicht als Zeit verstanden.`
    case 'dayNotRead':
      return `„${short(doubt.text)}“ wurde nicht als Tag verstanden.`
    case 'cut':
      return `Zu lang: Es bleiben die ersten ${doubt.limit} Zeichen ${field[doubt.field]}.`
    case 'quoteUnclosed':
      return 'Ein Anführungszeichen wurde nie geschlossen; vielleicht gehören mehr Zeilen dazu.'
    case 'formula':
      return 'Das ist eine Formel aus einer Tabelle; sie gilt als einfacher Text.'
  }
}

export const refusedLineWords: typeof EnglishLine = (reason) => {
  switch (reason.code) {
    case 'noTime':
      return 'In dieser Zeile wurde keine Zeit gefunden.'
    case 'noTitle':
      return 'Hier steht eine Zeit, aber nicht, was geschieht.'
    case 'lineTooLong':
      return `Diese Zeile hat ${count(reason.length)} Zeichen; ein Programmpunkt hat höchstens ${count(reason.limit)}.`
  }
}

const kinds = {
  spreadsheet:
    'Diese Tabelle war nicht lesbar. Speichere sie als .xlsx oder CSV, und wähle diese Datei.',
  pdf: 'Das ist ein PDF. Öffne es, kopiere den Text, und füg ihn hier ein.',
  image: 'Das ist ein Bild. Nur Text lässt sich lesen.',
  word: 'Das ist ein Dokument aus einer Textverarbeitung. Öffne es, kopiere den Text, und füg ihn hier ein.',
} as const

export const refusedFileWords: typeof EnglishFile = (reason) => {
  switch (reason.code) {
    case 'empty':
      return 'Es steht kein Text darin.'
    case 'tooLarge':
      return `Sie hat ${megabytes(reason.bytes)}; höchstens ${megabytes(reason.limit)} lassen sich auf einmal lesen. Wähle eine andere Datei.`
    case 'tooManyLines':
      return `Es sind ${count(reason.lines)} Zeilen; höchstens ${count(reason.limit)} lassen sich auf einmal lesen. Bring sie in Teilen.`
    case 'binary':
      return reason.looksLike === undefined
        ? 'Das ist kein Text. Wähle eine CSV- oder Textdatei, oder füg den Text ein.'
        : kinds[reason.looksLike]
    case 'encoding':
      return 'Die Buchstaben dieser Datei waren nicht lesbar. Speichere sie als Text in UTF-8, und wähle sie noch einmal.'
  }
}

const doubtOfDay: Readonly<Record<Parameters<typeof EnglishDayDoubt>[0], string>> = {
  yearMissing: 'Es stand kein Jahr da.',
  dateMissing: 'Es stand kein Datum da.',
  orderOfDayAndMonth: 'Tag und Monat könnten vertauscht sein.',
  yearGuessed: 'Das Jahr ist das der Hochzeit.',
}

export const dayDoubtWords: typeof EnglishDayDoubt = (doubt) => doubtOfDay[doubt]

const date = new Intl.DateTimeFormat('de-DE', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** "Sa., 12. Juni", of `YYYY-MM-DD`. */
export const dateWords: typeof EnglishDate = (day) => date.format(Date.parse(`${day}T00:00:00Z`))

export const importWords: typeof English = {
  title: 'Ablaufplan einlesen',
  readOnly:
    'Deine Rolle fügt hier keine Programmpunkte hinzu. Planung oder Koordination liest den Ablaufplan ein.',
  nothingChanged: 'Nichts wurde geändert.',
  source: {
    label: 'Der Ablaufplan als Text',
    placeholder: '14:00 - 14:30: Trauung\n14:30: Konfetti und Fotos',
    help: (device) =>
      `Füg ihn ein, wie er ist, oder wähle eine Datei: Excel, CSV, Kalender, Ontime. Gelesen wird er ${onThis(device)}; es braucht keinen Empfang.`,
    choose: 'Datei wählen',
    drop: 'oder eine Datei hier ablegen',
    dropLabel: 'Ablaufplan hier ablegen',
    from: (name) => `Aus ${name}`,
    change: 'Text ändern',
    done: 'Text ausblenden',
    clear: 'Neu beginnen',
    reading: 'Wird gelesen',
    encodingGuessed:
      'Manche Buchstaben könnten falsch sein: Die Datei sagt nicht, wie sie geschrieben ist.',
    notRead: 'Der Text ließ sich auf diesem Gerät nicht lesen. Er bleibt hier stehen.',
    unreadable: 'Diese Datei ließ sich nicht öffnen. Wähle sie noch einmal.',
  },
  summary: (moments, doubtful, refused) =>
    [
      moments === 1 ? '1 Programmpunkt' : `${count(moments)} Programmpunkte`,
      ...(doubtful > 0 ? [`${count(doubtful)} zum Ansehen`] : []),
      ...(refused > 0 ? [`${count(refused)} nicht verstanden`] : []),
    ].join(', '),
  filter: {
    label: 'Welche Zeilen',
    all: 'Alle',
    doubtful: (n) => `Zum Ansehen (${count(n)})`,
    refused: (n) => `Nicht verstanden (${count(n)})`,
    left: (n) => `Weggelassen (${count(n)})`,
    none: 'Keine Zeile hier.',
  },
  days: {
    title: 'Tage',
    label: (title) => (title === '' ? 'Kommt in' : `„${short(title)}“ kommt in`),
    create: (day) => (day ? `Neuer Tag, ${dateWords(day)}` : 'Neuer Tag'),
    none: 'Weglassen',
    plannersOnly: 'Tage und Spuren legt die Planung an.',
    newTitle: (number) => `Tag ${number}`,
  },
  lanes: {
    bySection: 'Eine Spur je Abschnitt',
    help: (sections) => sections.map(short).join(' · '),
    first: 'Alle',
  },
  table: {
    day: 'Tag',
    start: 'Beginn',
    end: 'Ende',
    duration: 'Dauer',
    title: 'Titel',
    location: 'Ort',
    notes: 'Notizen',
    cue: (cue) => `Cue ${cue}`,
    skipped: 'In Ontime übersprungen.',
  },
  columns: {
    title: 'Spalten',
    label: (column) => `Spalte „${short(column)}“`,
    numbered: (index) => `Spalte ${index + 1}`,
    none: 'Weglassen',
    reset: 'Wie erkannt',
    fields: {
      day: 'Tag',
      start: 'Beginn',
      end: 'Ende',
      duration: 'Dauer',
      title: 'Was geschieht',
      location: 'Ort',
      who: 'Wer',
      notes: 'Notizen',
      category: 'Art',
    },
  },
  row: {
    lines: 'Zeilen des Ablaufplans',
    line: (number) => `Zeile ${number}`,
    doubtful: 'Bitte ansehen',
    refused: 'Nicht verstanden',
    twin: 'Schon im Plan',
    twinDetail:
      'Derselbe Programmpunkt steht schon zu dieser Zeit. Er wird weggelassen, wenn du ihn nicht hinzufügst.',
    leftOut: 'Weggelassen',
    edited: 'Geändert',
    noTime: 'Keine Zeit',
    minutes: (minutes) => `${minutes} Min.`,
    edit: (title) => `Ändern: ${title}`,
    editLine: (number) => `Zeile ${number} selbst schreiben`,
    done: 'Fertig',
    skip: 'Diese Zeile weglassen',
    source: 'Wie es geschrieben stand',
    fields: { time: 'Beginn', title: 'Was geschieht', duration: 'Dauer in Minuten' },
    notUnderstood: 'Schreib eine Zeit wie 14:30, oder 25:45 für Viertel vor zwei nachts.',
    timeSteps: { earlier: '5 Minuten früher', later: '5 Minuten später' },
    steps: { less: 'Weniger', more: 'Mehr' },
    more: (n) => `${count(n)} weitere zeigen`,
  },
  add: (n) => (n === 1 ? '1 Programmpunkt hinzufügen' : `${count(n)} Programmpunkte hinzufügen`),
  adding: 'Wird hinzugefügt',
  nothing: 'Noch kein Programmpunkt zum Hinzufügen.',
  added: (n) =>
    n === 1 ? '1 Programmpunkt ist hinzugefügt.' : `${count(n)} Programmpunkte sind hinzugefügt.`,
}

function count(value: number): string {
  return value.toLocaleString('de-DE')
}

function megabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
