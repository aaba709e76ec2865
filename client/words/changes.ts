import { changedUnits } from '#shared/merge/changedUnits.ts'
import { splitPath, valueAt } from '#shared/merge/path.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { capital, pathWords } from './fieldNames.ts'
import { moneyChange } from './moneyChange.ts'
import { talkChange } from './talkChange.ts'
import { fieldWords } from './refusals.ts'
import { toldChange } from './toldChange.ts'
import { valueKind } from './valueKind.ts'
import { choiceWords, list, valueWords, type NameOf } from './values.ts'
import { inLocale } from './inLocale.ts'

/** One value that an edit wrote, in words. */
export type ChangedField = { path: string; name: string; from?: string; to: string }

export type ChangeWords = {
  /** "Moved First dance to 20:15" */
  headline: string
  fields: readonly ChangedField[]
}

type Edit = { record: RecordEnvelope; base: RecordEnvelope | null }

/** What an edit did, told from what it started from and what it wrote. */
export const changeWords = inLocale(
  'changeWords',
  ({ record, base }: Edit, nameOf: NameOf): ChangeWords => {
    const fields = changedFields({ record, base }, nameOf)
    return { headline: headline({ record, base }, fields, nameOf), fields }
  },
)

function changedFields({ record, base }: Edit, nameOf: NameOf): ChangedField[] {
  const type = typeNamed(record.type)
  if (!type || record._deleted) return []
  const of = record.type
  if (base === null || base._deleted) {
    return Object.entries(record.data)
      .filter(([path]) => path !== 'order' && path !== 'author')
      .map(([path, value]) => ({
        path,
        name: capital(fieldWords(of, path)),
        to: valueWords(of, path, value, nameOf),
      }))
  }
  return changedUnits(type, base.data, record.data).map((path) => {
    const name = capital(pathWords(of, path, nameOf))
    const to = valueWords(of, path, valueAt(record.data, path), nameOf)
    if (valueKind(of, path) === 'member' || valueKind(of, path) === 'order') {
      return { path, name, to }
    }
    return { path, name, from: valueWords(of, path, valueAt(base.data, path), nameOf), to }
  })
}

function headline({ record, base }: Edit, fields: readonly ChangedField[], nameOf: NameOf): string {
  const it = nameOfRecord(record, nameOf)
  if (record.type === 'fact') return reportWords(record, nameOf)
  if (record.type === 'resolution') return decisionWords(record, nameOf)
  if (record.type === 'preference') return 'Changed how WedSync looks and feels'
  const told = toldChange(record, base, nameOf)
  if (told !== null) return told
  const money = moneyChange(record, base, nameOf)
  if (money !== null) return money
  const talk = talkChange(record, base)
  if (talk !== null) return talk
  if (record._deleted) return `Deleted ${nameOfRecord(base ?? record, nameOf)}`
  if (record.type === 'incident' && base === null) return `Raised an emergency: ${it}`
  if (base === null) return `Added ${it}`
  if (base._deleted) return `Brought ${it} back`
  const [only] = fields
  if (only && fields.length === 1) return singleChange(record, base, only, it)
  const names = [
    ...new Set(fields.map(({ path }) => fieldWords(record.type, splitPath(path)[0] ?? null))),
  ]
  if (names.length === 0) return `Changed ${it}`
  if (names.length > 3) return `Changed ${names.length} details of ${it}`
  return `Changed ${list(names)} of ${it}`
}

function singleChange(
  { type }: RecordEnvelope,
  base: RecordEnvelope,
  { path, to }: ChangedField,
  it: string,
): string {
  if (type === 'timelineItem' && path === 'timing') {
    return /^\d/.test(to) ? `Moved ${it} to ${to}` : `Moved ${it}: ${to}`
  }
  if (path === 'order') return `Moved ${it} in the order`
  const ticked = tickWords[`${type}.${splitPath(path)[0] ?? ''}`]
  if (ticked && (to === 'yes' || to === 'no')) return ticked[to](it)
  if (path === 'title' || path === 'name') {
    const was = valueAt(base.data, path)
    return typeof was === 'string' ? `Renamed ${was} to ${to}` : `Named ${it}`
  }
  return `Changed ${fieldWords(type, splitPath(path)[0] ?? null)} of ${it}`
}

/** What a tick says, and what taking it back says. */
const tickWords: Readonly<Record<string, Record<'yes' | 'no', (it: string) => string>>> = {
  'shot.marks': {
    yes: (it) => `Ticked ${it} as taken`,
    no: (it) => `Took back that ${it} was taken`,
  },
  'task.marks': { yes: (it) => `Ticked ${it} as done`, no: (it) => `Opened ${it} again` },
  'guest.checkIns': {
    yes: (it) => `${it} has arrived`,
    no: (it) => `Took back that ${it} has arrived`,
  },
  'person.here': { yes: (it) => `${it} is here`, no: (it) => `Took back that ${it} is here` },
  'incident.seen': { yes: (it) => `Is on it: ${it}`, no: (it) => `Is no longer on it: ${it}` },
  'incident.closed': {
    yes: (it) => `The emergency is over: ${it}`,
    no: (it) => `The emergency is not over: ${it}`,
  },
  'vendor.trouble': {
    yes: (it) => `${it} is in trouble`,
    no: (it) => `${it} is out of trouble`,
  },
}

function reportWords({ data }: RecordEnvelope, nameOf: NameOf): string {
  const { item, kind, value } = data
  const it = (typeof item === 'string' ? nameOf(item) : null) ?? 'a moment'
  const at = typeof value === 'number' ? formatVenueTime(value) : ''
  const say: Readonly<Record<string, string>> = {
    actualStart: `${it} started at ${at}`,
    actualEnd: `${it} was done at ${at}`,
    expectedStart: `${it} will start at ${at}`,
    expectedEnd: `${it} will end at ${at}`,
    skipped: `${it} is skipped`,
  }
  return (typeof kind === 'string' ? say[kind] : undefined) ?? `Took back a report about ${it}`
}

function decisionWords({ data }: RecordEnvelope, nameOf: NameOf): string {
  const { record } = data
  const it = (typeof record === 'string' ? nameOf(record) : null) ?? 'a moment'
  return `Decided about ${it}`
}

/** What goes by the name of what it belongs to. */
const BELONGING: Readonly<Record<string, { field: string; words: (of: string) => string }>> = {
  vendorContact: { field: 'vendor', words: (of) => `the contact of ${of}` },
  vendorTerms: { field: 'vendor', words: (of) => `the terms of ${of}` },
  shotNote: { field: 'shot', words: (of) => `the note on ${of}` },
  personNote: { field: 'person', words: (of) => `the note on ${of}` },
  guestDiet: { field: 'guest', words: (of) => `the diet of ${of}` },
  budgetProposal: { field: 'line', words: (of) => `the request for ${of}` },
  payment: { field: 'line', words: (of) => `the payment for ${of}` },
  sectionAnswer: { field: 'section', words: (of) => `an answer in ${of}` },
}

/** A record by its own name, else "a moment". */
function nameOfRecord({ id, type, data }: RecordEnvelope, nameOf: NameOf): string {
  const belonging = BELONGING[type]
  if (belonging) {
    const owner = data[belonging.field]
    const of = typeof owner === 'string' ? nameOf(owner) : null
    if (of !== null) return belonging.words(of)
  }
  const own = data['title'] ?? data['name'] ?? data['label']
  if (typeof own === 'string' && own !== '') return own
  const { kind } = data
  if (type === 'incident' && typeof kind === 'string') return choiceWords['kind']?.[kind] ?? kind
  const what = typeNamed(type)?.words.one ?? 'record'
  return nameOf(id) ?? `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
}
