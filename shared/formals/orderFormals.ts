import { groupedBy } from '#shared/schedule/grouped.ts'
import { isTooClose, tooClose } from './apart.ts'
import { ANYBODY, headsOf, type Formal, type Formals } from './formals.ts'
import { missedBy, waitingIn } from './leaving.ts'

/** Who leaves this long after the last photograph does not leave early. */
const EARLY_MIN = 30

/** Looked at before the search for an order that keeps people apart gives up. */
const MOST_TRIES = 20_000

/** Beyond this the gains are seconds. */
const MOST_MOVES = 40

/**
 * The order in which people can leave soonest, by the rules of those who do this for a living: block
 * by block as before; first whom the time presses, the small and the frail; then the largest groups,
 * letting people go as early as possible; and never one after the other who are kept apart, where
 * there is any way round it.
 *
 * @returns all groupings, each once; the order as it is where nothing is won
 */
export function orderFormals(formals: Formals): readonly Formal[] {
  const { groups } = formals
  const ranks = ranksOf(formals)
  const blocks = [...groupedBy(groups, ({ block }) => block).values()]
  const wished = blocks.map((block) => block.toSorted((a, b) => byRank(ranks, a, b)))
  const found = keptApart(formals, wished) ?? asFarApartAsGoes(formals, wished)
  const ordered = freeingSooner(formals, found, ranks)
  const together = blocks.flat()
  return isBetter({ ...formals, groups: ordered }, { ...formals, groups: together })
    ? ordered
    : together
}

/** Whether an order is worth changing to; what hurts more counts first. */
export function isBetter(one: Formals, other: Formals): boolean {
  const [a, b] = [costsOf(one), costsOf(other)]
  const at = a.findIndex((cost, index) => cost !== b[index])
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0)
}

function costsOf(formals: Formals): number[] {
  const { apart, groups, justTaken } = formals
  const { all, tender } = waitingIn(formals)
  const late = missedBy(formals).reduce((sum, { lateMin }) => sum + lateMin, 0)
  return [tooClose(apart, groups, justTaken).length, late, tender, all]
}

type Rank = { step: number; leavesAt: number; heads: number; at: number }

/** 0: somebody leaves early, 1: with a small child, 2: with somebody frail, 3: all others. */
function ranksOf({ groups, people, startAt }: Formals): ReadonlyMap<string, Rank> {
  const length = groups.reduce((sum, { minutes }) => sum + minutes, 0)
  const latest = startAt === null ? Infinity : startAt + length + EARLY_MIN
  return new Map(
    groups.map(({ id, people: called }, at) => {
      const all = called.map((one) => people.get(one) ?? ANYBODY)
      const leavesAt = Math.min(Infinity, ...all.flatMap((one) => one.leavesAt ?? []))
      const isEarly = leavesAt <= latest && leavesAt !== Infinity
      const step = isEarly
        ? 0
        : all.some(({ smallChild }) => smallChild)
          ? 1
          : all.some(({ frail }) => frail)
            ? 2
            : 3
      const rank: Rank = {
        step,
        leavesAt: isEarly ? leavesAt : 0,
        heads: headsOf(people, called),
        at,
      }
      return [id, rank]
    }),
  )
}

function byRank(ranks: ReadonlyMap<string, Rank>, one: Formal, other: Formal): number {
  const [a, b] = [ranks.get(one.id), ranks.get(other.id)]
  if (!a || !b) return 0
  return a.step - b.step || a.leavesAt - b.leavesAt || b.heads - a.heads || a.at - b.at
}

type Blocks = readonly (readonly Formal[])[]

/** The first order by rank in which nobody is too close; null: there is none, or it is hard to find. */
function keptApart({ apart, justTaken }: Formals, blocks: Blocks): Formal[] | null {
  if (apart.size === 0) return blocks.flat()
  let tries = 0
  const done: Formal[] = []
  function next(left: Blocks): boolean {
    const [block, ...rest] = left
    if (!block) return true
    if (block.length === 0) return next(rest)
    for (const group of block) {
      tries += 1
      if (tries > MOST_TRIES) return false
      if (isTooClose(apart, done.at(-1)?.people ?? justTaken, group.people)) continue
      done.push(group)
      if (next([block.filter((one) => one !== group), ...rest])) return true
      done.pop()
    }
    return false
  }
  return next(blocks) ? done : null
}

/** Step by step, too close only where all that is left would be. */
function asFarApartAsGoes({ apart, justTaken }: Formals, blocks: Blocks): Formal[] {
  const done: Formal[] = []
  for (const block of blocks) {
    const left = [...block]
    while (left.length > 0) {
      const before = done.at(-1)?.people ?? justTaken
      const free = left.findIndex(({ people }) => !isTooClose(apart, before, people))
      done.push(...left.splice(Math.max(0, free), 1))
    }
  }
  return done
}

/**
 * Moves groupings forward or back among those nothing presses, as long as somebody waits less for it.
 * The largest of a block stays in front: it gathers them.
 */
function freeingSooner(
  formals: Formals,
  groups: readonly Formal[],
  ranks: ReadonlyMap<string, Rank>,
): readonly Formal[] {
  const { apart, justTaken } = formals
  const isFree = ({ id }: Formal) => ranks.get(id)?.step === 3
  const firsts = new Set(
    [...groupedBy(groups.filter(isFree), ({ block }) => block).values()].flatMap(
      ([first]) => first ?? [],
    ),
  )
  const mayMove = (group: Formal) => isFree(group) && !firsts.has(group)
  const standing = standingOf(formals)
  const closest = tooClose(apart, groups, justTaken).length
  let best = groups
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const now = standing(best)
    const better = movesIn(best, mayMove)
      .map((way) => ({ way, sum: standing(way) }))
      .filter(({ sum }) => sum < now)
      .toSorted((a, b) => a.sum - b.sum)
      .find(({ way }) => tooClose(apart, way, justTaken).length <= closest)
    if (!better) return best
    best = better.way
  }
  return best
}

/** Every order in which one has changed its place within its block. */
function movesIn(groups: readonly Formal[], mayMove: (group: Formal) => boolean): Formal[][] {
  return groups.flatMap((moved, from) => {
    if (!mayMove(moved)) return []
    const rest = groups.toSpliced(from, 1)
    return groups.flatMap((passed, to) =>
      to !== from && mayMove(passed) && passed.block === moved.block
        ? [rest.toSpliced(to, 0, moved)]
        : [],
    )
  })
}

/** How long people are there in all, each until their last one; counted thousands of times. */
function standingOf({ groups, people }: Formals): (order: readonly Formal[]) => number {
  const all = [...new Set(groups.flatMap((group) => group.people))]
  const at = new Map(all.map((person, index) => [person, index]))
  const counts = all.map((person) => (people.get(person) ?? ANYBODY).count)
  const called = new Map(
    groups.map((group) => [group, group.people.map((one) => at.get(one) ?? 0)]),
  )
  const until = new Int32Array(all.length)
  return (order) => {
    let clock = 0
    for (const group of order) {
      clock += group.minutes
      for (const one of called.get(group) ?? []) until[one] = clock
    }
    return counts.reduce((sum, count, one) => sum + count * (until[one] ?? 0), 0)
  }
}
