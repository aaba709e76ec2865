import { cuttable, type Cuttable } from './cuttable.ts'
import { judgeOf, type Cuts, type Judge } from './judge.ts'
import { linkPlan } from './links.ts'
import { projectLinked, type DayPlan } from './project.ts'
import { together } from './recoverTogether.ts'

/** By how many minutes one moment would be shorter. */
export type Cut = { item: string; minutes: number }

/** What could give way so that a moment keeps what it promises; nothing is decided by it. */
export type Recovery = {
  target: string
  /** In the order in which they are proposed. */
  cuts: readonly Cut[]
  /** Minutes of the largest breach of the target that remain. */
  left: number
  /** One moment after the other was not enough: parallel ones give at once, or the target itself. */
  together: boolean
}

/**
 * The proposal for one target, the largest breach of which is to be undone. Everything upstream that
 * may give is asked in the order of how much it is to be kept; a cut counts only as far as it helps,
 * and never where it makes another breach worse. Where a remainder is left, several are tried at
 * once, so that a way is found if there is one.
 */
export function recover(day: DayPlan, target: string): Recovery {
  const { judge, candidates } = openCase(day, target)
  return settle(target, judge, candidates, oneByOne(judge, candidates, new Map()))
}

/**
 * Up to three ways, the one above first: then one that touches the fewest moments, and one in which
 * each gives a share. Only ways that leave as little as the first.
 */
export function recoveries(day: DayPlan, target: string): readonly Recovery[] {
  const { judge, candidates } = openCase(day, target)
  const first = settle(target, judge, candidates, oneByOne(judge, candidates, new Map()))
  if (first.cuts.length === 0) return []
  const widest = candidates.toSorted((a, b) => b.room - a.room)
  const ways = [
    first,
    settle(target, judge, widest, oneByOne(judge, widest, new Map())),
    settle(target, judge, candidates, shared(judge, candidates)),
  ]
  const seen = new Set<string>()
  return ways.filter(({ left, cuts }) => {
    const text = JSON.stringify(cuts.map(({ item, minutes }) => `${item} ${minutes}`).toSorted())
    if (left > first.left || seen.has(text)) return false
    seen.add(text)
    return true
  })
}

function openCase(day: DayPlan, target: string) {
  const plan = linkPlan(day.items)
  const before = projectLinked(plan, day)
  return {
    judge: judgeOf(day, plan, before, target),
    candidates: cuttable(plan, before, target, day.now),
  }
}

/** Each in turn gives what helps, on top of what is given already. */
function oneByOne(judge: Judge, candidates: readonly Cuttable[], given: Cuts): Cuts {
  const cuts = new Map(given)
  let { left } = judge(cuts)
  for (const { item, room, isTarget } of candidates) {
    if (left === 0) break
    const more = Math.min(room - (cuts.get(item) ?? 0), left)
    if (more <= 0 || isTarget) continue
    const base = cuts.get(item) ?? 0
    const tried = judge(new Map(cuts).set(item, base + more))
    const gain = left - tried.left
    if (gain <= 0 || tried.harm > 0) continue
    const isEnough = gain < more && judge(new Map(cuts).set(item, base + gain)).left === tried.left
    cuts.set(item, base + (isEnough ? gain : more))
    left = tried.left
  }
  return cuts
}

/** Each gives the same share of what it could, the smallest that goes as far as all of it. */
function shared(judge: Judge, candidates: readonly Cuttable[]): Cuts {
  const shareOf = (part: number) =>
    candidates.map((one) => ({ ...one, room: Math.ceil((one.room * part) / 4) }))
  const best = judge(oneByOne(judge, candidates, new Map())).left
  for (const part of [1, 2, 3]) {
    const cuts = oneByOne(judge, shareOf(part), new Map())
    if (judge(cuts).left <= best) return cuts
  }
  return new Map()
}

function settle(
  target: string,
  judge: Judge,
  candidates: readonly Cuttable[],
  single: Cuts,
): Recovery {
  const { left } = judge(single)
  const wider = left === 0 ? null : together(judge, candidates, left)
  const cuts = wider ?? single
  return {
    target,
    cuts: candidates.flatMap(({ item }) => {
      const minutes = cuts.get(item)
      return minutes === undefined ? [] : [{ item, minutes }]
    }),
    left: judge(cuts).left,
    together: wider !== null,
  }
}
