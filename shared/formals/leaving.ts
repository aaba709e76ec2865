import type { Minute } from '#shared/schedule/planItem.ts'
import { ANYBODY, type Formal, type Formals } from './formals.ts'

/** When somebody is done, if the groupings are taken one after another. */
export type Leaving = {
  person: string
  /** Minutes from the first call until they may go. */
  after: number
  /** Of those, minutes they stand about. */
  waits: number
  /** Their last grouping. */
  last: string
}

/** Everybody in the groupings, who may go first before the others. */
export function leavings(groups: readonly Formal[]): Leaving[] {
  const found = new Map<string, Leaving & { stands: number }>()
  let clock = 0
  for (const { id, minutes, people } of groups) {
    clock += minutes
    for (const person of new Set(people)) {
      const stands = (found.get(person)?.stands ?? 0) + minutes
      found.set(person, { person, after: clock, waits: clock - stands, last: id, stands })
    }
  }
  return [...found.values()]
    .map(({ stands: _stands, ...leaving }) => leaving)
    .toSorted((a, b) => a.after - b.after)
}

/** Grouping → who may go once it is taken. */
export function freedBy(groups: readonly Formal[]): ReadonlyMap<string, readonly string[]> {
  const freed = new Map<string, string[]>(groups.map(({ id }) => [id, []]))
  for (const { person, last } of leavings(groups)) freed.get(last)?.push(person)
  return freed
}

/** Somebody who has to leave before all photographs with them are taken. */
export type Missed = {
  person: string
  leavesAt: Minute
  /** Groupings that end after they have left, in the order of calling. */
  groups: readonly string[]
  /** How much too late the last of them ends. */
  lateMin: number
}

/** Empty where nobody knows when the first one is called. */
export function missedBy({ groups, people, startAt }: Formals): Missed[] {
  if (startAt === null) return []
  const missed = new Map<string, Missed>()
  let clock = startAt
  for (const { id, minutes, people: called } of groups) {
    clock += minutes
    for (const person of called) {
      const { leavesAt } = people.get(person) ?? ANYBODY
      if (leavesAt === null || clock <= leavesAt) continue
      const before = missed.get(person)?.groups ?? []
      missed.set(person, { person, leavesAt, groups: [...before, id], lateMin: clock - leavesAt })
    }
  }
  return [...missed.values()]
}

/** What an order costs those who stand about; each is a number of minutes times people. */
export type Waiting = {
  all: number
  /** Of those who leave early, of small children and of those who do not stand well. */
  tender: number
}

export function waitingIn({ groups, people }: Pick<Formals, 'groups' | 'people'>): Waiting {
  let [all, tender] = [0, 0]
  for (const { person, waits } of leavings(groups)) {
    const { count, leavesAt, smallChild, frail } = people.get(person) ?? ANYBODY
    all += waits * count
    if (leavesAt !== null || smallChild || frail) tender += waits * count
  }
  return { all, tender }
}
