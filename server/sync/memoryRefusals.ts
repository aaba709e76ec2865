import { MOST_HELD, MOST_HELD_BYTES, type HeldRefusal } from './refusals.ts'
import type { RefusalName } from './store.ts'

/** What was refused in one scope, without a database. */
export type RefusalShelf = {
  of: (user: string, id: string) => readonly HeldRefusal[]
  /** By id and stamp. */
  ofUser: (user: string) => readonly HeldRefusal[]
  hold: (refusal: HeldRefusal) => void
  remove: (refusal: RefusalName) => void
  /** All of one record, whosesoever. */
  forget: (id: string) => void
  dropBefore: (before: number) => number
  copy: () => RefusalShelf
}

export function createRefusalShelf(from: readonly HeldRefusal[] = []): RefusalShelf {
  let all = from

  return {
    of: (user, id) => all.filter((one) => one.user === user && one.id === id),
    ofUser: (user) => all.filter((one) => one.user === user).sort(compareRefusals),
    hold(refusal) {
      const others = all.filter(({ user }) => user !== refusal.user)
      const own = all.filter((one) => one.user === refusal.user && !isSame(one, refusal))
      all = [...others, ...newest([...own, refusal])]
    },
    remove: (refusal) => void (all = all.filter((one) => !isSame(one, refusal))),
    forget: (id) => void (all = all.filter((one) => one.id !== id)),
    dropBefore(before) {
      const kept = all.filter(({ refusedAt }) => refusedAt >= before)
      const count = all.length - kept.length
      all = kept
      return count
    },
    copy: () => createRefusalShelf(all),
  }
}

export function compareRefusals(
  a: Omit<RefusalName, 'user'>,
  b: Omit<RefusalName, 'user'>,
): number {
  return compare(a.scope, b.scope) || compare(a.id, b.id) || compare(a.at, b.at)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function isSame(a: RefusalName, b: RefusalName): boolean {
  return a.user === b.user && compareRefusals(a, b) === 0
}

function newest(own: readonly HeldRefusal[]): HeldRefusal[] {
  let bytes = 0
  return own
    .toSorted((a, b) => b.refusedAt - a.refusedAt || compareRefusals(a, b))
    .slice(0, MOST_HELD)
    .filter(({ content }, index) => {
      bytes += Buffer.byteLength(JSON.stringify(content))
      return index === 0 || bytes <= MOST_HELD_BYTES
    })
}
