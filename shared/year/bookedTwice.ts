import type { ContactData } from '#shared/schema/contact.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { reachKeys, type Attendance, type Part } from './attendance.ts'
import { minutesOf, type Kept, type Stretch } from './weddingHours.ts'

/** Somebody's part in one of the two weddings. */
export type Booking = {
  scope: ScopeName
  /** Of the day that meets the other one. */
  date: string
  part: Part
  when: Stretch | null
}

/**
 * Somebody who is needed at two weddings. `overlap`: at one time, for so many minutes, which alone is a
 * double booking. `near`: on one date, or with less than a night between them, for so many minutes, and
 * nobody here knows how long the way is. `sameDay`: on one date, and of one of the two it is not known
 * when, so that nobody can say whether they meet: a planner without moments of their own, a vendor
 * without hours.
 */
export type BookedTwice = {
  id: string
  name: string
  kind: 'overlap' | 'near' | 'sameDay'
  minutes: number | null
  /** The earlier one first. */
  bookings: readonly [Booking, Booking]
}

/** The worst first. */
const KINDS: readonly BookedTwice['kind'][] = ['overlap', 'near', 'sameDay']

/** Less than this from the end of one to the beginning of the other is no night. */
const NIGHT_MIN = 8 * 60

/**
 * Everybody who is needed at two weddings that meet, the soonest first.
 *
 * @param book contacts of the studios: what is one contact there is one person
 */
export function bookedTwice(
  all: readonly Attendance[],
  book: readonly Kept<ContactData>[],
): readonly BookedTwice[] {
  return samePeople(all, book)
    .flatMap((own) => clashesOf(own))
    .toSorted(
      (a, b) =>
        compare(a.bookings[0].date, b.bookings[0].date) ||
        compare(KINDS.indexOf(a.kind), KINDS.indexOf(b.kind)) ||
        compare(a.name, b.name) ||
        compare(a.id, b.id),
    )
}

/** Attendances of one person each, at more than one wedding. */
function samePeople(
  all: readonly Attendance[],
  book: readonly Kept<ContactData>[],
): readonly (readonly Attendance[])[] {
  const inBook = bookKeys(book)
  const keyed = all.map((one) => ({ one, keys: [...one.keys, ...inBook(one)] }))
  const shared = sharedKeys(keyed)
  // Those who have a key in common are one, also by way of a third.
  const groupOf = new Map<string, { keys: string[]; own: Attendance[] }>()
  const groups = new Set<{ keys: string[]; own: Attendance[] }>()
  for (const { one, keys } of keyed) {
    const usable = keys.filter((key) => !shared.has(key))
    const joined = { keys: usable, own: [one] }
    for (const met of new Set(usable.flatMap((key) => groupOf.get(key) ?? []))) {
      joined.keys.push(...met.keys)
      joined.own.unshift(...met.own)
      groups.delete(met)
    }
    groups.add(joined)
    for (const key of joined.keys) groupOf.set(key, joined)
  }
  return [...groups]
    .map(({ own }) => own)
    .filter((own) => new Set(own.map(({ scope }) => scope)).size > 1)
}

/** A number that two vendors of one wedding have is that of a house, not of a person. */
function sharedKeys(
  keyed: readonly { one: Attendance; keys: readonly string[] }[],
): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { one, keys } of keyed) {
    for (const key of new Set(keys)) {
      const here = `${one.scope} ${key}`
      if (seen.has(here)) shared.add(key)
      seen.add(here)
    }
  }
  return shared
}

/** A vendor is a contact of the studio by address or number, or by name and trade. */
function bookKeys(book: readonly Kept<ContactData>[]): (one: Attendance) => readonly string[] {
  const trade = (name: string, kind: string) =>
    `${name.trim().toLowerCase()} ${kind.trim().toLowerCase()}`
  const known = new Map<string, string[]>()
  for (const { id, data } of book)
    for (const key of [...reachKeys(data), trade(data.name, data.kind)])
      known.set(key, [...(known.get(key) ?? []), `contact ${id}`])
  return ({ name, part, keys }) =>
    part.kind === 'vendor'
      ? [...keys, trade(name, part.of)].flatMap((key) => known.get(key) ?? [])
      : []
}

function clashesOf(own: readonly Attendance[]): readonly BookedTwice[] {
  const found = new Map<string, BookedTwice>()
  for (const [index, a] of own.entries()) {
    for (const b of own.slice(index + 1)) {
      if (a.scope === b.scope) continue
      for (const first of a.days) {
        for (const second of b.days) {
          const clash = clashOf(a, first, b, second)
          if (!clash) continue
          const known = found.get(clash.id)
          if (!known || isWorse(clash, known)) found.set(clash.id, clash)
        }
      }
    }
  }
  return [...found.values()]
}

type Day = Attendance['days'][number]

function clashOf(a: Attendance, first: Day, b: Attendance, second: Day): BookedTwice | null {
  const meets = meeting(first, second)
  if (!meets) return null
  const one: Booking = { scope: a.scope, part: a.part, ...first }
  const other: Booking = { scope: b.scope, part: b.part, ...second }
  const bookings = isBefore(one, other) ? ([one, other] as const) : ([other, one] as const)
  const id = bookings.map(({ scope, date }) => `${scope} ${date}`).join(' ')
  return { id: `${a.name} ${id}`, name: a.name, ...meets, bookings }
}

function meeting(a: Day, b: Day): Pick<BookedTwice, 'kind' | 'minutes'> | null {
  if (!a.when || !b.when) return a.date === b.date ? { kind: 'sameDay', minutes: null } : null
  const from = Math.max(a.when.from, b.when.from)
  const to = Math.min(a.when.to, b.when.to)
  if (from < to) return { kind: 'overlap', minutes: minutesOf({ from, to }) }
  const between = minutesOf({ from: to, to: from })
  return a.date === b.date || between < NIGHT_MIN ? { kind: 'near', minutes: between } : null
}

function isBefore(a: Booking, b: Booking): boolean {
  const order = a.when && b.when ? a.when.from - b.when.from : compare(a.date, b.date)
  return order === 0 ? a.scope < b.scope : order < 0
}

function isWorse(a: BookedTwice, b: BookedTwice): boolean {
  return KINDS.indexOf(a.kind) < KINDS.indexOf(b.kind)
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
