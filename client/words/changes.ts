import { changedUnits } from '#shared/merge/changedUnits.ts'
import { splitPath, valueAt } from '#shared/merge/path.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { waits } from '#shared/schema/record/values.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { changeHeadlines } from './changeHeadlines.ts'
import { capital, pathWords } from './fieldNames.ts'
import { moneyChange } from './moneyChange.ts'
import { someRecord } from './recordNames.ts'
import { talkChange } from './talkChange.ts'
import { fieldWords } from './refusals.ts'
import { toldChange } from './toldChange.ts'
import { valueKind } from './valueKind.ts'
import { choiceWords, list, valueWords, type NameOf } from './values.ts'

/** One value that an edit wrote, in words. */
export type ChangedField = { path: string; name: string; from?: string; to: string }

export type ChangeWords = {
  /** "Moved First dance to 20:15" */
  headline: string
  fields: readonly ChangedField[]
}

type Edit = { record: RecordEnvelope; base: RecordEnvelope | null }

/** What an edit did, told from what it started from and what it wrote. */
export function changeWords({ record, base }: Edit, nameOf: NameOf): ChangeWords {
  const fields = changedFields({ record, base }, nameOf)
  return { headline: headline({ record, base }, fields, nameOf), fields }
}

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
  const words = changeHeadlines
  const it = nameOfRecord(record, nameOf)
  if (record.type === 'fact') return reportWords(record, nameOf)
  if (record.type === 'resolution') {
    return words.decided(nameIn(record.data['record'], nameOf))
  }
  if (record.type === 'preference') return words.preference
  const told = toldChange(record, base, nameOf)
  if (told !== null) return told
  const money = moneyChange(record, base, nameOf)
  if (money !== null) return money
  const talk = talkChange(record, base)
  if (talk !== null) return talk
  if (record._deleted) return words.deleted(nameOfRecord(base ?? record, nameOf))
  if (record.type === 'incident' && base === null) return words.raised(it)
  if (base === null) return words.added(it)
  if (base._deleted) return words.broughtBack(it)
  const [only] = fields
  if (only && fields.length === 1) return singleChange(record, base, only, it)
  const names = [
    ...new Set(fields.map(({ path }) => fieldWords(record.type, splitPath(path)[0] ?? null))),
  ]
  if (names.length === 0) return words.changed(it)
  if (names.length > 3) return words.details(names.length, it)
  return words.fields(list(names), it)
}

function singleChange(
  { type, data }: RecordEnvelope,
  base: RecordEnvelope,
  { path, to }: ChangedField,
  it: string,
): string {
  const words = changeHeadlines
  if (type === 'timelineItem' && path === 'timing') return words.moved(it, to)
  if (path === 'order') return words.reordered(it)
  const tick = words.ticks[`${type}.${splitPath(path)[0] ?? ''}`]
  const ticked = tickOf(type, path, valueAt(data, path))
  if (tick && ticked !== null) return tick[ticked ? 'yes' : 'no'](it)
  if (path === 'title' || path === 'name') {
    const was = valueAt(base.data, path)
    return typeof was === 'string' ? words.renamed(was, to) : words.named(it)
  }
  return words.fields(fieldWords(type, splitPath(path)[0] ?? null), it)
}

/** Whether a tick stands; null: the value is none. */
function tickOf(type: string, path: string, value: Json | undefined): boolean | null {
  const kind = valueKind(type, path)
  if (kind === 'marks') return isMarked(waits.safeParse(value).data)
  return kind === 'yesNo' ? value === true : null
}

function reportWords({ data }: RecordEnvelope, nameOf: NameOf): string {
  const words = changeHeadlines
  const { item, kind, value } = data
  const it = nameIn(item, nameOf)
  const say = typeof kind === 'string' ? words.report[kind] : undefined
  if (say && typeof value === 'number') return say(it, value)
  return kind === 'skipped' ? words.skipped(it) : words.reportTakenBack(it)
}

function nameIn(id: unknown, nameOf: NameOf): string {
  return (typeof id === 'string' ? nameOf(id) : null) ?? changeHeadlines.someMoment
}

/** The field that says what a record belongs to, where it goes by the name of that. */
const BELONGS_BY: Readonly<Record<string, string>> = {
  vendorContact: 'vendor',
  vendorTerms: 'vendor',
  shotNote: 'shot',
  personNote: 'person',
  guestDiet: 'guest',
  budgetProposal: 'line',
  payment: 'line',
  sectionAnswer: 'section',
}

/** How a record is called where no more than its name can be said: "Ceremony", "Contact of Bloom". */
export function nameOfRecord({ id, type, data }: RecordEnvelope, nameOf: NameOf): string {
  const field = BELONGS_BY[type]
  const owner = field === undefined ? undefined : data[field]
  const of = typeof owner === 'string' ? nameOf(owner) : null
  const belonging = changeHeadlines.belonging[type]
  if (belonging && of !== null) return belonging(of)
  const own = data['title'] ?? data['name'] ?? data['label']
  if (typeof own === 'string' && own !== '') return own
  const { kind } = data
  if (type === 'incident' && typeof kind === 'string') return choiceWords['kind']?.[kind] ?? kind
  return nameOf(id) ?? someRecord(type)
}
