import { splitPath } from '#shared/merge/path.ts'

/** How a person reads and writes a value of a record. */
export type ValueKind =
  /** Start of a moment, with its mode. */
  | 'timing'
  /** A venue time. */
  | 'minute'
  /** A length. */
  | 'minutes'
  | 'date'
  /** A moment in time anywhere in the world. */
  | 'instant'
  | 'number'
  | 'yesNo'
  | 'line'
  | 'text'
  /** One of a few known names. */
  | 'choice'
  /** Another record, by its id. */
  | 'record'
  /** A set of names or ids. */
  | 'set'
  /** One name of a set: there or not. */
  | 'member'
  /** A place in an order: only that it changed can be said. */
  | 'order'
  /** Whether the record is there at all. */
  | 'presence'
  | 'other'

const KINDS: Readonly<Record<string, ValueKind>> = {
  'timelineItem.timing': 'timing',
  'timelineItem.day': 'record',
  'timelineItem.lane': 'record',
  'timelineItem.place': 'record',
  'timelineItem.latestStart': 'minute',
  'timelineItem.latestEnd': 'minute',
  'timelineItem.durationMin': 'minutes',
  'timelineItem.minDurationMin': 'minutes',
  'timelineItem.keepPriority': 'number',
  'timelineItem.elastic': 'yesNo',
  'timelineItem.mayStartEarly': 'yesNo',
  'timelineItem.pin': 'yesNo',
  'timelineItem.key': 'yesNo',
  'timelineItem.category': 'choice',
  'timelineItem.visibility': 'choice',
  'timelineItem.location': 'line',
  'vendor.kind': 'line',
  'vendor.callTime': 'minute',
  'vendor.endsAt': 'minute',
  'vendor.leadMin': 'minutes',
  'vendor.setupMin': 'minutes',
  'vendor.stage': 'choice',
  'vendorContact.contact': 'line',
  'vendorContact.phone': 'line',
  'vendorContact.email': 'line',
  'fact.value': 'minute',
  'wedding.zone': 'line',
  'wedding.culture': 'line',
  'wedding.guestCountFinal': 'number',
  'wedding.status': 'choice',
  'wedding.lockAt': 'instant',
  'lane.colour': 'line',
  'lane.day': 'record',
  'preference.hand': 'choice',
  'preference.gloves': 'yesNo',
  'preference.shortcuts': 'yesNo',
}

/** Fields that mean the same in every type. */
const EVERYWHERE: Readonly<Record<string, ValueKind>> = {
  title: 'line',
  name: 'line',
  notes: 'text',
  date: 'date',
  order: 'order',
  couple: 'set',
  responsible: 'set',
  people: 'set',
  needs: 'set',
}

/** Members of the maps: of a place, of a limit of the day, of what a moment waits for. */
const MEMBERS: Readonly<Record<string, ValueKind>> = {
  label: 'line',
  address: 'line',
  note: 'text',
  what: 'line',
  at: 'minute',
  lagMin: 'minutes',
}

/** @param path of a merge unit: a field, `_deleted`, or `field/key/member` inside a map */
export function valueKind(type: string, path: string): ValueKind {
  if (path === '_deleted') return 'presence'
  const [field = '', key, member] = splitPath(path)
  const own = known(KINDS, `${type}.${field}`) ?? known(EVERYWHERE, field) ?? 'other'
  if (key === undefined) return own
  if (member !== undefined) return known(MEMBERS, member) ?? 'other'
  return own === 'set' ? 'member' : 'other'
}

function known(table: Readonly<Record<string, ValueKind>>, name: string): ValueKind | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
