import { splitPath } from '#shared/merge/path.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { waits } from '#shared/schema/record/values.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { categoryName } from './categories.ts'
import { dayWords } from './day.ts'
import { editorWords } from './dayEditor.ts'
import { choiceValueWords } from './mergeChoices.ts'
import { dateWithYear, moneyWords } from './money.ts'
import { sectionNames } from './sectionNames.ts'
import { roleWords } from './roles.ts'
import { valueKind } from './valueKind.ts'
import { inLocale } from './inLocale.ts'

/** The name a person knows a record by; null for one that is not here. */
export type NameOf = (id: string) => string | null

const nothing = 'nothing'

/** Names of the values that are one of a few, by field. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = inLocale(
  'choiceWords',
  {
    visibility: {
      guests: editorWords.visibility.guests.label,
      team: editorWords.visibility.team.label,
      vendors: editorWords.visibility.vendors.label,
      private: editorWords.visibility.private.label,
    },
    stage: {
      booked: 'Booked',
      confirmed: 'Confirmed',
      enRoute: 'On the way',
      arrived: 'Arrived',
      setUp: 'Setting up',
      ready: 'Ready',
      working: 'Working',
      done: 'Done',
      left: 'Left',
    },
    status: { draft: 'Draft', locked: 'Plan locked', live: 'Under way', closed: 'Closed' },
    consent: { asked: 'Asked', given: 'May be shown', refused: 'Must not be shown' },
    state: {
      open: 'Waits for an answer',
      withdrawn: 'Taken back',
      declined: 'Declined',
      accepted: 'Agreed',
      asked: 'Waits for somebody to send it',
      sent: 'Sent',
    },
    readers: {
      office: 'Couple and planner',
      team: 'Everybody who works on the day',
      everyone: 'Everybody, guests too',
    },
    kind: {
      venuePlan: 'Plan of the venue',
      map: 'Map',
      contract: 'Contract',
      insurance: 'Insurance',
      menu: 'Menu',
      music: 'Music',
      list: 'List',
      medical: 'Somebody is hurt or unwell',
      safety: 'Danger',
      weather: 'Weather',
      power: 'Power or technology',
      missingPerson: 'Somebody is missing',
      vendor: 'A vendor is missing',
      other: 'Something else',
      note: 'Note',
      called: 'Telephoned',
      escalated: 'Called everybody again',
      reopened: 'Opened again',
    },
    urgency: { info: 'For information', change: 'A change', urgent: 'Urgent' },
    hand: { left: 'Left hand', right: 'Right hand' },
    rsvp: { waiting: 'No answer yet', yes: 'Comes', no: 'Does not come', maybe: 'Perhaps' },
    phase: { before: 'Before the day', day: 'On the day', after: 'After the day' },
    mode: { at: 'At a time', after: 'After what comes before', sun: 'With the sun' },
    sunRef: editorWords.sun.refs,
    assignee: Object.fromEntries(WEDDING_ROLES.map((role) => [role, roleWords[role]])),
  },
)

const instantWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A value of a record as a person says it ("20:15", "45 min", "Lena and Noah"). */
export const valueWords = inLocale(
  'valueWords',
  (type: string, path: string, value: Json | undefined, nameOf: NameOf): string => {
    const kind = valueKind(type, path)
    if (kind === 'presence') return value === false ? 'Keep it' : 'Delete it'
    if (kind === 'member') return value === true ? 'included' : 'left out'
    if (value === undefined || value === null || value === '') {
      return kind === 'yesNo' ? 'no' : nothing
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
        return value === false ? 'no' : 'yes'
      case 'choice':
        return typeof value === 'string' ? choice(path, value) : plain(value)
      case 'record':
        return typeof value === 'string' ? name(value) : plain(value)
      case 'set':
        return isMap(value) ? list(Object.keys(value).map(name)) : plain(value)
      case 'money':
        return moneyWords(value) ?? plain(value)
      case 'marks':
        return isMarked(waits.safeParse(value).data) ? 'yes' : 'no'
      case 'seat':
        return seatWords(value, name)
      case 'file':
        return fileWords(value)
      case 'assignee':
        return typeof value === 'string' ? assigneeWords(value, name) : plain(value)
      case 'order':
        return 'its place in the order'
      case 'number':
      case 'line':
      case 'text':
        return plain(value)
      case 'other':
        return otherWords(path, value, name)
    }
  },
)

/** "Anna, Ben and Cleo"; a word for none. */
export const list = inLocale('list', (names: readonly string[]): string => {
  const last = names.at(-1)
  if (last === undefined) return nothing
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
})

function timingWords(value: Json): string {
  if (!isMap(value)) return plain(value)
  const { mode, at, sunRef, offsetMin } = value
  if (mode === 'sun') {
    const refs: Readonly<Record<string, string>> = editorWords.sun.refs
    const light = (typeof sunRef === 'string' ? refs[sunRef] : undefined) ?? 'the sun'
    const offset = typeof offsetMin === 'number' ? offsetMin : 0
    const lower = light.charAt(0).toLowerCase() + light.slice(1)
    if (offset === 0) return `at ${lower}`
    return `${dayWords.minutesLong(Math.abs(offset))} ${offset > 0 ? 'after' : 'before'} ${lower}`
  }
  if (mode === 'after') return 'after what comes before'
  return typeof at === 'number' ? formatVenueTime(at) : 'a time'
}

function seatWords(value: Json, name: (id: string) => string): string {
  if (!isMap(value) || typeof value['table'] !== 'string') return plain(value)
  const table = name(value['table'])
  return typeof value['seat'] === 'number' ? `${table}, seat ${value['seat']}` : table
}

const megabytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** "picture of 4000 × 3000, 3.2 MB". */
function fileWords(value: Json): string {
  if (!isMap(value) || typeof value['size'] !== 'number') return plain(value)
  const size = `${megabytes.format(value['size'] / 1_000_000)} MB`
  const { width, height } = value
  return typeof width === 'number' && typeof height === 'number'
    ? `picture of ${width} × ${height}, ${size}`
    : `file of ${size}`
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
  if (field === 'kind' && Object.hasOwn(sectionNames, value))
    return sectionNames[value]?.name ?? value
  const names = Object.hasOwn(choiceWords, field) ? choiceWords[field] : undefined
  return names && Object.hasOwn(names, value) ? (names[value] ?? value) : value
}

function otherWords(path: string, value: Json, name: (id: string) => string): string {
  const choiceMade = choiceValueWords(path, value)
  if (choiceMade !== null) return choiceMade
  if (path === 'deps' && isMap(value)) {
    return Object.keys(value).length === 0
      ? 'nothing'
      : list(Object.keys(value).map((id) => name(id)))
  }
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
  return texts.length > 0 ? list(texts) : 'several details'
}

/** "Deposit: £600.00 on 1 March 2027". */
function dueWords(on: string, { amount, what }: { [key: string]: Json }): string {
  const when = `${moneyWords(amount) ?? ''} on ${dateWithYear(on)}`.trim()
  return typeof what === 'string' && what !== '' ? `${what}: ${when}` : when
}

function plain(value: Json): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return 'several details'
}

function isMap(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
