import { groupedBy } from '#shared/schedule/grouped.ts'
import { splitPath } from '#shared/merge/path.ts'
import { groupOf } from '#shared/schema/fieldGroups.ts'
import type { Sibling } from '#shared/schema/conflict.ts'
import type { ConflictCard, Decided } from '../../data/decisions.ts'

/** Cards that came about in one go: the same people against each other in fields of one kind. */
export type Cause = {
  /** Of its first card. */
  id: string
  cards: readonly ConflictCard[]
  /** The accounts whose values are on every card. */
  people: readonly string[]
}

/** Fewer are quicker settled one by one. */
const FEWEST = 3
/** Pushes further apart than this had different reasons. Milliseconds. */
const APART_MS = 30 * 60_000

/**
 * The cards by their cause; what has none of its own comes back alone, all in the order in which they
 * came. The same on every device.
 */
export function causesOf(cards: readonly ConflictCard[]): readonly (ConflictCard | Cause)[] {
  const causeOf = new Map<ConflictCard, Cause>()
  for (const alike of groupedBy(cards, kindOf).values()) {
    for (const together of inOneGo(alike)) {
      const [first] = together
      if (!first || together.length < FEWEST) continue
      const people = peopleOf(first)
      if (people === null) continue
      const cause = { id: first.conflict.id, cards: together, people }
      for (const card of together) causeOf.set(card, cause)
    }
  }
  const told = new Set<Cause>()
  return cards.flatMap((card): (ConflictCard | Cause)[] => {
    const cause = causeOf.get(card)
    if (!cause) return [card]
    if (told.has(cause)) return []
    told.add(cause)
    return [cause]
  })
}

/** One person's value on every card of a cause. */
export function allOf(cause: Cause, person: string): readonly Decided[] {
  return cause.cards.flatMap((card) => {
    const sibling = siblingOf(card, person)
    return sibling ? [{ card, choice: { kind: 'sibling', at: sibling.at } }] : []
  })
}

export function siblingOf({ conflict }: ConflictCard, person: string): Sibling | undefined {
  return conflict.data.siblings.find(({ by }) => by === person)
}

/** Those who gave a value, sorted; null where somebody gave two, or nobody differs. */
function peopleOf({ conflict: { data } }: ConflictCard): string[] | null {
  const people = [...new Set(data.siblings.map(({ by }) => by))].toSorted()
  return people.length < 2 || people.length < data.siblings.length ? null : people
}

function kindOf(card: ConflictCard): string {
  const { scope, id, data } = card.conflict
  const people = peopleOf(card)
  if (people === null) return id
  const [field = ''] = splitPath(data.path)
  const group = groupOf(data.recordType, field)?.id ?? field
  return [scope, data.recordType, group, data.status, ...people].join(' ')
}

/** Cut where longer than a while lies between the last values of two cards. */
function inOneGo(cards: readonly ConflictCard[]): ConflictCard[][] {
  const lastOf = ({ conflict }: ConflictCard) =>
    Math.max(...conflict.data.siblings.map(({ receivedAt }) => receivedAt))
  const runs: ConflictCard[][] = []
  let before = Number.NEGATIVE_INFINITY
  for (const card of cards.toSorted((a, b) => lastOf(a) - lastOf(b) || byId(a, b))) {
    const at = lastOf(card)
    const run = runs.at(-1)
    if (run && at - before <= APART_MS) run.push(card)
    else runs.push([card])
    before = at
  }
  return runs
}

function byId(a: ConflictCard, b: ConflictCard): number {
  return a.conflict.id < b.conflict.id ? -1 : 1
}
