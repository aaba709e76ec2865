import type { HouseholdData } from '#shared/schema/household.ts'
import type { PersonData } from '#shared/schema/person.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { relationRank } from '../../words/relations.ts'
import { isCoupleSide, offeredSides, storedSides } from '../../words/sides.ts'

export type PersonRecord = TypedRecord<PersonData>
export type HouseholdRecord = TypedRecord<HouseholdData>

/** Views of the list. */
export const VIEWS = ['all', 'missing', 'here'] as const
export type View = (typeof VIEWS)[number]

/** Nobody waits for the two: the day is where they are. */
export function isHere({ data }: { data: PersonData }): boolean {
  return isCoupleSide(data.side) || isMarked(data.here)
}

export function isIn(view: View, person: PersonRecord): boolean {
  switch (view) {
    case 'all':
      return true
    case 'missing':
      return !isHere(person)
    case 'here':
      return isHere(person)
  }
}

/** Heads, not names: "five cousins" are five. */
export function headsOf(people: readonly PersonRecord[]): number {
  return people.reduce((sum, { data }) => sum + (data.count ?? 1), 0)
}

export type Side = { side: string; people: readonly PersonRecord[] }

/**
 * People by side, in the order in which sides are offered; sides that only records know follow, and
 * who has none comes last, under the empty one. Within a side the nearest relations first.
 */
export function bySide(
  people: readonly PersonRecord[],
  couple: readonly string[],
): readonly Side[] {
  const sides = new Map<string, PersonRecord[]>([...offeredSides(couple)].map((side) => [side, []]))
  for (const person of people) {
    const side = sideIn(person.data.side, sides)
    const known = sides.get(side)
    if (known) known.push(person)
    else sides.set(side, [person])
  }
  const none = sides.get('') ?? []
  sides.delete('')
  return [...sides, ['', none] as const]
    .map(([side, own]) => ({ side, people: own.toSorted((a, b) => byRelation(a, b, couple)) }))
    .filter((one) => one.people.length > 0)
}

/** All sides that may be chosen: the offered ones, and those that somebody wrote. */
export function sidesInUse(
  people: readonly PersonRecord[],
  couple: readonly string[],
): readonly string[] {
  const offered = offeredSides(couple)
  const known = new Map(offered.map((side) => [side, []]))
  const own = people.map(({ data }) => sideIn(data.side, known)).filter((side) => side !== '')
  return [...new Set([...offered, ...own])]
}

/** The side as the list calls it: another spelling of a known one is that one. */
function sideIn(side: string | undefined, known: ReadonlyMap<string, unknown>): string {
  const own = side?.trim() ?? ''
  if (isCoupleSide(own)) return storedSides.couple
  const wanted = own.toLocaleLowerCase()
  return [...known.keys()].find((one) => one.toLocaleLowerCase() === wanted) ?? own
}

function byRelation(a: PersonRecord, b: PersonRecord, couple: readonly string[]): number {
  const place = ({ data }: PersonRecord) => {
    const at = couple.indexOf(data.name)
    return at === -1 ? couple.length : at
  }
  return (
    place(a) - place(b) ||
    relationRank(a.data.relation) - relationRank(b.data.relation) ||
    (a.id < b.id ? -1 : 1)
  )
}
