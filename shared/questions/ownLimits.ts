import type { PlanItem } from '#shared/schedule/planItem.ts'
import type { Question } from './question.ts'
import { questionId } from './questionId.ts'

type Limit = Extract<Question, { kind: 'limit' }>

/**
 * Moments whose own fields contradict one another: one person moved the start or the length, another
 * the limit. What only the course of the day brings about is told there, and is no question.
 */
export function ownLimits(items: readonly PlanItem[]): Limit[] {
  return items
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((item) => {
      const { at, mode } = item.timing
      if (mode !== 'at' || at === undefined) return []
      return [
        ...limitOf(item.id, 'latestStart', at, item.latestStart),
        ...limitOf(item.id, 'latestEnd', at + item.durationMin, item.latestEnd),
      ]
    })
}

function limitOf(
  item: string,
  limit: Limit['limit'],
  is: number,
  latest: number | undefined,
): Limit[] {
  if (latest === undefined || is <= latest) return []
  return [{ id: questionId('limit', item, limit), kind: 'limit', item, limit, by: is - latest }]
}
