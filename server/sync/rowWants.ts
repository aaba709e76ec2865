import { recordId } from '#shared/schema/record/ids.ts'
import { scopeId, scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import { resolution } from '#shared/schema/resolution.ts'
import type { Origin } from './applying.ts'
import type { GoodRow } from './judgeRow.ts'
import type { Wanted } from './store.ts'

/** What a row needs to be judged and merged; it has to be known before the transaction begins. */
export function rowWants(
  { base, mine, type, taken }: GoodRow,
  origin: Origin,
  user: string,
): Wanted {
  const { id, scope } = mine
  const ids = new Set([id, ...named(mine.data)])
  // The wedding's own record says whether the plan is locked.
  if (scopeKind(scope) === 'wedding') ids.add(scopeId(scope))
  const stamps = new Set(base ? [base.at, mine.at] : [mine.at])
  for (const { at } of taken?.rows ?? []) stamps.add(at)
  return {
    scopes: [scope],
    users: [user],
    records: [...ids].map((one) => ({ scope, id: one })),
    // A decision asks this of the record it is about, too.
    heads: (type === resolution ? [...ids] : [id]).map((one) => ({
      scope,
      origin: origin.name,
      id: one,
    })),
    revisions: [...stamps].map((at) => ({ scope, id, at })),
    refusals: [{ scope, user, id }],
  }
}

/** Ids among the data's own members: what rights may ask about, and what a decision is about. */
function named(data: Readonly<Record<string, unknown>>): string[] {
  return Object.values(data).flatMap((value) => recordId.safeParse(value).data ?? [])
}

export function placeWants(scope: ScopeName, id: string, user: string): Wanted {
  return { scopes: [scope], users: [user], records: [{ scope, id }], heads: [], revisions: [] }
}

/** All wishes of a transaction in one, without repeats. */
export function joinWants(all: readonly Wanted[]): Wanted {
  return {
    scopes: [...new Set(all.flatMap(({ scopes }) => scopes))].sort(),
    users: [...new Set(all.flatMap(({ users }) => users))],
    records: distinct(all.flatMap(({ records }) => records)),
    heads: distinct(all.flatMap(({ heads }) => heads)),
    revisions: distinct(all.flatMap(({ revisions }) => revisions)),
    refusals: distinct(all.flatMap(({ refusals = [] }) => refusals)),
  }
}

function distinct<T extends object>(wishes: readonly T[]): T[] {
  return [...new Map(wishes.map((wish) => [Object.values(wish).join(' '), wish])).values()]
}
