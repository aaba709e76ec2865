import { linkPlan, type LinkedPlan } from './links.ts'
import type { Link, PlanItem } from './planItem.ts'

type Deps = Readonly<Record<string, Link>>

/** What a moment would wait for instead, by item; every link is said outright. */
export type NewDeps = ReadonlyMap<string, Deps>

/**
 * Lets `item` run beside `on` instead of after it: it waits for what `on` waits for, and whatever
 * waited for it waits for both. Null: it does not wait for the end of `on`.
 */
export function runBeside(items: readonly PlanItem[], item: string, on: string): NewDeps | null {
  const plan = linkPlan(items)
  const own = depsOf(plan, item)
  if (own[on]?.type !== 'FS') return null
  const changes = new Map<string, Deps>()
  const { [on]: _gone, ...rest } = own
  changes.set(item, { ...depsOf(plan, on), ...rest })
  for (const follower of followersOf(plan, item)) {
    const deps = depsOf(plan, follower)
    if (follower !== on && !deps[on]) {
      changes.set(follower, { ...deps, [on]: { type: 'FS', lagMin: 0 } })
    }
  }
  return changes
}

/**
 * Lets `item` go before `on`, which it waits for: they change places, what waited for it waits for
 * both. Null: it does not wait for the end of `on`.
 */
export function goBefore(items: readonly PlanItem[], item: string, on: string): NewDeps | null {
  const changes = runBeside(items, item, on)
  if (!changes) return null
  const before = depsOf(linkPlan(items), on)
  return new Map([...changes, [on, { ...before, [item]: { type: 'FS', lagMin: 0 } }]])
}

/** The items with other links; all else stands. */
export function withDeps(items: readonly PlanItem[], changes: NewDeps): readonly PlanItem[] {
  return items.map((item) => {
    const deps = changes.get(item.id)
    return deps ? { ...item, deps } : item
  })
}

function depsOf({ waitsFor }: LinkedPlan, item: string): Deps {
  return Object.fromEntries(
    (waitsFor.get(item) ?? []).map(({ on, type, lagMin }) => [on, { type, lagMin }]),
  )
}

function followersOf({ visit, waitsFor }: LinkedPlan, item: string): readonly string[] {
  return visit
    .filter(({ id }) =>
      (waitsFor.get(id) ?? []).some(({ on, type }) => on === item && type === 'FS'),
    )
    .map(({ id }) => id)
}
