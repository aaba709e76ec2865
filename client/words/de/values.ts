import { splitPath } from '#shared/merge/path.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { waits } from '#shared/schema/record/values.ts'
import { fieldTermIn } from '../termKey.ts'
import { valueKind } from '../valueKind.ts'
import type {
  choiceWords as EnglishChoices,
  list as EnglishList,
  valueWords as English,
} from '../values.ts'
import { categoryName } from './categories.ts'
import { dayWords } from './day.ts'
import { editorWords } from './dayEditor.ts'
import { choiceValueWords } from './mergeChoices.ts'
import { dateWithYear, moneyWords } from './money.ts'
import { sectionNames } from './sectionNames.ts'
import { roleWords } from './roles.ts'
import { termWords } from './terms.ts'

const nothing = 'nichts'

export const choiceWords: typeof EnglishChoices = {
  visibility: {
    guests: editorWords.visibility.guests.label,
    team: editorWords.visibility.team.label,
    vendors: editorWords.visibility.vendors.label,
    private: editorWords.visibility.private.label,
  },
  stage: {
    booked: 'Gebucht',
    confirmed: 'Bestätigt',
    enRoute: 'Unterwegs',
    arrived: 'Vor Ort',
    setUp: 'Beim Aufbau',
    ready: 'Bereit',
    working: 'Im Einsatz',
    done: 'Fertig',
    left: 'Abgereist',
  },
  status: { draft: 'Entwurf', locked: 'Plan steht fest', live: 'Im Gange', closed: 'Beendet' },
  consent: { asked: 'Gefragt', given: 'Darf gezeigt werden', refused: 'Darf nicht gezeigt werden' },
  state: {
    open: 'Wartet auf Antwort',
    withdrawn: 'Zurückgenommen',
    declined: 'Abgelehnt',
    accepted: 'Zugestimmt',
    asked: 'Wartet, dass jemand es sendet',
    sent: 'Gesendet',
  },
  readers: {
    office: 'Brautpaar und Planung',
    team: 'Alle, die am Tag arbeiten',
    everyone: 'Alle, auch Gäste',
  },
  kind: {
    venuePlan: 'Raumplan',
    map: 'Karte',
    contract: 'Vertrag',
    insurance: 'Versicherung',
    menu: 'Speisekarte',
    music: 'Musik',
    list: 'Liste',
    medical: 'Jemand ist verletzt oder krank',
    safety: 'Gefahr',
    weather: 'Wetter',
    power: 'Strom oder Technik',
    missingPerson: 'Jemand wird vermisst',
    vendor: 'Ein Dienstleister fehlt',
    other: 'Etwas anderes',
    note: 'Notiz',
    called: 'Angerufen',
    escalated: 'Alle noch einmal gerufen',
    reopened: 'Wieder geöffnet',
  },
  urgency: { info: 'Zur Kenntnis', change: 'Eine Änderung', urgent: 'Dringend' },
  hand: { left: 'Linke Hand', right: 'Rechte Hand' },
  rsvp: { waiting: 'Noch keine Antwort', yes: 'Kommt', no: 'Kommt nicht', maybe: 'Vielleicht' },
  phase: { before: 'Vor dem Tag', day: 'Am Tag', after: 'Nach dem Tag' },
  mode: { at: 'Zu einer Uhrzeit', after: 'Nach dem Vorigen', sun: 'Nach der Sonne' },
  sunRef: editorWords.sun.refs,
  assignee: Object.fromEntries(WEDDING_ROLES.map((role) => [role, roleWords[role]])),
}

const instantWords = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' })

/** A value of a record as a person says it ("20:15", "45 Min.", "Lena und Noah"). */
export const valueWords: typeof English = (type, path, value, nameOf) => {
  const kind = valueKind(type, path)
  if (kind === 'presence') return value === false ? 'Behalten' : 'Löschen'
  if (kind === 'member') return value === true ? 'dabei' : 'nicht dabei'
  if (value === undefined || value === null || value === '') {
    return kind === 'yesNo' ? 'nein' : nothing
  }
  const name = (id: string) => nameOf(id) ?? id
  switch (kind) {
    case 'timing':
      return timingWords(value)
    case 'minute':
      return typeof value === 'number' ? formatVenueTime(value) : plain(value)
    case 'minutes':
      return typeof value === 'number' ? lengthWords(value) : plain(value)
    case 'date':
      return typeof value === 'string' ? dayWords.date(value) : plain(value)
    case 'instant':
      return typeof value === 'number' ? instantWords.format(value) : plain(value)
    case 'yesNo':
      return value === false ? 'nein' : 'ja'
    case 'choice':
      return typeof value === 'string' ? choice(path, value) : plain(value)
    case 'record':
      return typeof value === 'string' ? name(value) : plain(value)
    case 'set':
      return isMap(value)
        ? list(Object.keys(value).map((id) => nameOf(id) ?? fieldTermIn(termWords, path, id)))
        : plain(value)
    case 'money':
      return moneyWords(value) ?? plain(value)
    case 'marks':
      return isMarked(waits.safeParse(value).data) ? 'ja' : 'nein'
    case 'seat':
      return seatWords(value, name)
    case 'file':
      return fileWords(value)
    case 'assignee':
      return typeof value === 'string' ? assigneeWords(value, name) : plain(value)
    case 'order':
      return 'Platz in der Reihenfolge'
    case 'line':
      return typeof value === 'string' ? fieldTermIn(termWords, path, value) : plain(value)
    case 'number':
    case 'text':
      return plain(value)
    case 'other':
      return otherWords(path, value, name)
  }
}

/** "Anna, Ben und Cleo"; a word for none. */
export const list: typeof EnglishList = (names) => {
  const last = names.at(-1)
  if (last === undefined) return nothing
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} und ${last}`
}

/** Each is "der": "zum Sonnenuntergang", "45 Min. nach Sonnenuntergang". */
const LIGHTS: Readonly<Record<string, string>> = {
  sunrise: 'Sonnenaufgang',
  goldenHour: 'Beginn der Goldenen Stunde',
  sunset: 'Sonnenuntergang',
}

function timingWords(value: Json): string {
  if (!isMap(value)) return plain(value)
  const { mode, at, sunRef, offsetMin } = value
  if (mode === 'sun') {
    const light = (typeof sunRef === 'string' ? LIGHTS[sunRef] : undefined) ?? 'Stand der Sonne'
    const offset = typeof offsetMin === 'number' ? offsetMin : 0
    if (offset === 0) return `zum ${light}`
    return `${dayWords.minutesLong(Math.abs(offset))} ${offset > 0 ? 'nach' : 'vor'} ${light}`
  }
  if (mode === 'after') return 'nach dem Vorigen'
  return typeof at === 'number' ? formatVenueTime(at) : 'eine Uhrzeit'
}

function seatWords(value: Json, name: (id: string) => string): string {
  if (!isMap(value) || typeof value['table'] !== 'string') return plain(value)
  const table = name(value['table'])
  return typeof value['seat'] === 'number' ? `${table}, Platz ${value['seat']}` : table
}

const megabytes = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })

/** "Bild mit 4000 × 3000, 3,2 MB" */
function fileWords(value: Json): string {
  if (!isMap(value) || typeof value['size'] !== 'number') return plain(value)
  const size = `${megabytes.format(value['size'] / 1_000_000)} MB`
  const { width, height } = value
  return typeof width === 'number' && typeof height === 'number'
    ? `Bild mit ${width} × ${height}, ${size}`
    : `Datei mit ${size}`
}

/** `role:couple` is a role, all others somebody with a name. */
function assigneeWords(value: string, name: (id: string) => string): string {
  const [kind = '', id = ''] = value.split(':')
  return kind === 'role' ? choice('assignee', id) : name(id)
}

function lengthWords(value: number): string {
  return value < 0 ? `−${dayWords.minutesLong(-value)}` : dayWords.minutesLong(value)
}

function choice(path: string, value: string): string {
  const field = splitPath(path)[0] ?? ''
  if (field === 'category') return categoryName(value)
  if (field === 'kind' && Object.hasOwn(sectionNames, value)) {
    return sectionNames[value]?.name ?? value
  }
  const names = Object.hasOwn(choiceWords, field) ? choiceWords[field] : undefined
  return names && Object.hasOwn(names, value) ? (names[value] ?? value) : value
}

function otherWords(path: string, value: Json, name: (id: string) => string): string {
  const choiceMade = choiceValueWords(path, value)
  if (choiceMade !== null) return choiceMade
  if (path === 'deps' && isMap(value)) return list(Object.keys(value).map((id) => name(id)))
  if (path === 'eta' && isMap(value) && typeof value['at'] === 'number') {
    return formatVenueTime(value['at'])
  }
  if (isMap(value) && typeof value['on'] === 'string') return dueWords(value['on'], value)
  if (isMap(value) && typeof value['label'] === 'string') return value['label']
  if (isMap(value) && typeof value['what'] === 'string') return value['what']
  if (!isMap(value)) return plain(value)
  const parts = Object.values(value).flatMap((one) =>
    isMap(one) && typeof one['on'] === 'string'
      ? [dueWords(one['on'], one)]
      : isMap(one)
        ? [one['label'] ?? one['what'] ?? one['title'] ?? null]
        : [],
  )
  const texts = parts.filter((part): part is string => typeof part === 'string')
  return texts.length > 0 ? list(texts) : 'mehrere Angaben'
}

/** "Anzahlung: 600,00 € am 1. März 2027" */
function dueWords(on: string, { amount, what }: { [key: string]: Json }): string {
  const when = `${moneyWords(amount) ?? ''} am ${dateWithYear(on)}`.trim()
  return typeof what === 'string' && what !== '' ? `${what}: ${when}` : when
}

function plain(value: Json): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  return 'mehrere Angaben'
}

function isMap(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
