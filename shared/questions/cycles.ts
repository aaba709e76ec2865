import { linkPlan, type LinkedPlan } from '#shared/schedule/links.ts'
import type { PlanItem } from '#shared/schedule/planItem.ts'
import type { Question, Wait } from './question.ts'
import { questionId } from './questionId.ts'

/** Circles of moments of one day that wait for one another, one question for each ignored wait. */
export function cycleQuestions(items: readonly PlanItem[]): Extract<Question, { kind: 'cycle' }>[] {
  const plan = linkPlan(items)
  const byId = new Map(items.map((item) => [item.id, item]))
  const wait = (item: string, on: string): Wait => ({
    item,
    on,
    stated: byId.get(item)?.deps?.[on] !== undefined,
  })
  return plan.ignored
    .filter(({ reason }) => reason === 'cycle')
    .map(({ item, on }) => {
      const ignored = wait(item, on)
      const way = wayBetween(plan, on, item)
      const circle = way.slice(1).map((next, index) => wait(way[index] ?? '', next))
      const id = questionId('cycle', item, on)
      return { id, kind: 'cycle', ignored, circle: [ignored, ...circle] }
    })
}

/** The shortest chain of waits from one moment to another; both ends are in it. */
function wayBetween({ waitsFor }: LinkedPlan, from: string, to: string): string[] {
  const cameFrom = new Map<string, string | null>([[from, null]])
  const queue = [from]
  for (let next = 0; next < queue.length && !cameFrom.has(to); next += 1) {
    const item = queue[next] ?? ''
    for (const { on } of waitsFor.get(item) ?? []) {
      if (cameFrom.has(on)) continue
      cameFrom.set(on, item)
      queue.push(on)
    }
  }
  const way: string[] = []
  for (let at: string | null | undefined = to; at; at = cameFrom.get(at)) way.unshift(at)
  return way
}
