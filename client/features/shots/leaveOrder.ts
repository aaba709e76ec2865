import { tooClose } from '#shared/formals/apart.ts'
import type { Formal, Formals } from '#shared/formals/formals.ts'
import { leavings, missedBy, waitingIn } from '#shared/formals/leaving.ts'
import { isBetter, orderFormals } from '#shared/formals/orderFormals.ts'
import { between, freshKeys } from '#shared/merge/orderKey.ts'
import { inBlockOrder, type Ordered } from '../../data/blockOrder.ts'
import { patchOp, type WriteOp } from '../../data/replica/writeOp.ts'

/** Somebody in the groupings that are left; minutes from the first call. */
export type Goes = { person: string; before: number; after: number }

/** What another order would do for those who stand about. */
export type LeaveOrder = {
  groups: readonly Formal[]
  /** False: the order that stands already lets people go as early as it can. */
  isBetter: boolean
  /** Who could go at another time than now, the most is won first. */
  goes: readonly Goes[]
  /** Minutes times people who stand about. */
  waiting: { before: number; after: number }
  /** Ids of those who would be gone before their last photograph, now and then. */
  missed: { before: readonly string[]; after: readonly string[] }
  /** How many would follow somebody they are kept apart from. */
  close: { before: number; after: number }
}

export function leaveOrder(formals: Formals): LeaveOrder {
  const ordered = { ...formals, groups: orderFormals(formals) }
  const then = new Map(leavings(ordered.groups).map(({ person, after }) => [person, after]))
  const goes = leavings(formals.groups).map(({ person, after: before }) => ({
    person,
    before,
    after: then.get(person) ?? before,
  }))
  const missed = (given: Formals) => missedBy(given).map(({ person }) => person)
  const close = (given: Formals) => tooClose(given.apart, given.groups, given.justTaken).length
  return {
    groups: ordered.groups,
    isBetter: isBetter(ordered, formals),
    goes: goes
      .filter(({ before, after }) => before !== after)
      .toSorted((a, b) => a.after - a.before - (b.after - b.before) || a.after - b.after),
    waiting: { before: waitingIn(formals).all, after: waitingIn(ordered).all },
    missed: { before: missed(formals), after: missed(ordered) },
    close: { before: close(formals), after: close(ordered) },
  }
}

/**
 * The fewest moves that bring groupings into an order: those that stand in it already keep their
 * keys, and what is taken keeps its own. Where no room is left, the whole list gets new keys.
 *
 * @param rows the whole list as it is written down
 * @param wanted ids of the groupings that are left
 */
export function orderOps(rows: readonly Ordered[], wanted: readonly string[]): WriteOp[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const open = wanted.flatMap((id) => byId.get(id) ?? [])
  const others = new Set(rows.flatMap(({ id, order }) => (wanted.includes(id) ? [] : [order])))
  const keys = keysOf(open, others) ?? new Map()
  const isReached = (given: ReadonlyMap<string, string>) => {
    const shown = inBlockOrder(
      rows.map((row) => ({ ...row, order: given.get(row.id) ?? row.order })),
    )
    const left = shown.filter(({ id }) => wanted.includes(id))
    return left.every(({ id }, at) => id === wanted[at])
  }
  const given = isReached(keys) ? keys : freshOf(rows, wanted)
  return [...given].flatMap(([id, order]) =>
    byId.get(id)?.order === order ? [] : [patchOp(id, { order })],
  )
}

/**
 * Keys for those outside the longest run that stands in its order; null: no room between two.
 *
 * @param others keys that stand in the list already
 */
function keysOf(
  open: readonly Ordered[],
  others: ReadonlySet<string>,
): ReadonlyMap<string, string> | null {
  const stays = longestRun(open)
  const keys = new Map<string, string>()
  let before: string | null = null
  for (const [at, { id, order }] of open.entries()) {
    if (stays.has(id)) {
      before = order
      continue
    }
    const after: string | null = open.slice(at + 1).find((one) => stays.has(one.id))?.order ?? null
    let key: string | null = between(before, after)
    while (key !== null && others.has(key)) key = between(key, after)
    if (key === null) return null
    keys.set(id, key)
    before = key
  }
  return keys
}

/** The longest part of a list whose keys already rise. */
function longestRun(list: readonly Ordered[]): ReadonlySet<string> {
  const best: { length: number; before: number }[] = []
  for (const [at, { order }] of list.entries()) {
    const found = best
      .map(({ length }, before) => ({ length: length + 1, before }))
      .filter(({ before }) => (list[before]?.order ?? '') < order)
      .reduce((one, other) => (other.length > one.length ? other : one), { length: 1, before: -1 })
    best[at] = found
  }
  let at = best.reduce(
    (top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top),
    0,
  )
  const run = new Set<string>()
  for (let one = list[at]; one; one = list[at]) {
    run.add(one.id)
    at = best[at]?.before ?? -1
  }
  return run
}

/** New keys throughout: what is taken stays before what is left of its block. */
function freshOf(rows: readonly Ordered[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const at = new Map(wanted.map((id, index) => [id, index]))
  const blocks = [...new Set(inBlockOrder(rows).map(({ block }) => block))]
  const sorted = blocks.flatMap((block) =>
    inBlockOrder(rows)
      .filter((row) => row.block === block)
      .toSorted((a, b) => (at.get(a.id) ?? -1) - (at.get(b.id) ?? -1)),
  )
  const keys = freshKeys(sorted.length)
  return new Map(sorted.map(({ id }, index) => [id, keys[index] ?? '']))
}
