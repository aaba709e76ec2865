import { groupedBy } from './grouped.ts'
import { compareText, inItemOrder, type Link, type PlanItem } from './planItem.ts'

/** `item` waits for `on`. */
export type Edge = Link & { item: string; on: string }

/** An edge the projection leaves out, because two edits that were fine alone do not fit together. */
export type IgnoredEdge = { item: string; on: string; reason: 'unknown' | 'cycle' }

export type LinkedPlan = {
  /** Every item after all it waits for; otherwise in item order. */
  visit: readonly PlanItem[]
  /** What an item waits for. */
  waitsFor: ReadonlyMap<string, readonly Edge[]>
  ignored: readonly IgnoredEdge[]
}

/**
 * The links of a day, freed of what a merge can leave behind: edges to items that are gone, and
 * cycles. Of a cycle the edge with the highest id (item, then what it waits for) is left out, so
 * every device leaves out the same one.
 */
export function linkPlan(items: readonly PlanItem[]): LinkedPlan {
  const ordered = inItemOrder(items)
  const ignored: IgnoredEdge[] = []
  const known = new Set(ordered.map(({ id }) => id))
  const edges: Edge[] = []
  for (const edge of statedEdges(ordered)) {
    if (known.has(edge.on)) edges.push(edge)
    else ignored.push({ item: edge.item, on: edge.on, reason: 'unknown' })
  }
  edges.sort(byEdgeId)

  let waitsFor = groupByItem(edges)
  let visit = topological(ordered, waitsFor)
  if (visit.length < ordered.length) {
    const settled = new Set(visit.map(({ id }) => id))
    const kept = withoutCycles(edges, settled, ignored)
    waitsFor = groupByItem(kept)
    visit = topological(ordered, waitsFor)
  }
  ignored.sort(byEdgeId)
  return { visit, waitsFor, ignored }
}

function statedEdges(ordered: readonly PlanItem[]): Edge[] {
  const edges: Edge[] = []
  const lastOfLane = new Map<string, string>()
  for (const { id, lane, deps } of ordered) {
    const previous = lastOfLane.get(lane)
    if (deps !== undefined) {
      for (const [on, { type, lagMin }] of Object.entries(deps)) {
        edges.push({ item: id, on, type, lagMin })
      }
    } else if (previous !== undefined) {
      edges.push({ item: id, on: previous, type: 'FS', lagMin: 0 })
    }
    lastOfLane.set(lane, id)
  }
  return edges
}

/**
 * Takes the edges from the lowest id up and leaves out the one that would close a circle: it is
 * the highest of that circle. Items that could be visited anyway cannot be part of one.
 */
function withoutCycles(
  edges: readonly Edge[],
  settled: ReadonlySet<string>,
  ignored: IgnoredEdge[],
): Edge[] {
  const kept: Edge[] = []
  const waiting = new Map<string, string[]>()
  for (const edge of edges) {
    if (settled.has(edge.item) || settled.has(edge.on)) {
      kept.push(edge)
    } else if (reaches(waiting, edge.on, edge.item)) {
      ignored.push({ item: edge.item, on: edge.on, reason: 'cycle' })
    } else {
      kept.push(edge)
      const list = waiting.get(edge.item)
      if (list) list.push(edge.on)
      else waiting.set(edge.item, [edge.on])
    }
  }
  return kept
}

function reaches(waiting: ReadonlyMap<string, string[]>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const stack = [from]
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    stack.push(...(waiting.get(id) ?? []))
  }
  return false
}

/** Leaves out what waits for itself, directly or not. */
function topological(
  ordered: readonly PlanItem[],
  waitsFor: ReadonlyMap<string, readonly Edge[]>,
): PlanItem[] {
  const open = new Map<string, number>()
  const followers = new Map<string, PlanItem[]>()
  for (const item of ordered) {
    const edges = waitsFor.get(item.id) ?? []
    open.set(item.id, edges.length)
    for (const { on } of edges) {
      const list = followers.get(on)
      if (list) list.push(item)
      else followers.set(on, [item])
    }
  }
  const visit = ordered.filter(({ id }) => open.get(id) === 0)
  for (let next = 0; next < visit.length; next++) {
    const done = visit[next]
    for (const follower of (done && followers.get(done.id)) ?? []) {
      const left = (open.get(follower.id) ?? 0) - 1
      open.set(follower.id, left)
      if (left === 0) visit.push(follower)
    }
  }
  return visit
}

function groupByItem(edges: readonly Edge[]): Map<string, Edge[]> {
  return groupedBy(edges, ({ item }) => item)
}

function byEdgeId(a: { item: string; on: string }, b: { item: string; on: string }): number {
  return compareText(a.item, b.item) || compareText(a.on, b.on)
}
