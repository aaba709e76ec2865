import { planTimes } from '#shared/schedule/planTimes.ts'
import { linkPlan } from '#shared/schedule/links.ts'
import type { PlanItem, SunMinutes } from '#shared/schedule/planItem.ts'
import type { Question } from './question.ts'
import { questionId } from './questionId.ts'

export type StaffedItem = PlanItem & { responsible?: Readonly<Record<string, true>> | undefined }

type DoubleBooked = Extract<Question, { kind: 'doubleBooked' }>

/**
 * People and vendors of one day who are responsible for two moments with fixed times that overlap in
 * the plan. Moments without a fixed time make room for one another.
 */
export function doubleBookings(
  items: readonly StaffedItem[],
  sun: SunMinutes | undefined,
): DoubleBooked[] {
  const fixed = items.filter(({ pin, responsible }) => pin === true && responsible !== undefined)
  if (fixed.length < 2) return []
  const spans = planTimes(linkPlan(items), sun)
  const inOrder = fixed
    .map((item) => ({ item, span: spans.get(item.id) ?? { start: 0, end: 0 } }))
    .toSorted((a, b) => a.span.start - b.span.start || (a.item.id < b.item.id ? -1 : 1))
  return inOrder.flatMap(({ item, span }, index) =>
    inOrder
      .slice(index + 1)
      .filter((later) => later.span.start < span.end && later.span.end > span.start)
      .flatMap((later) =>
        sharedNames(item, later.item).map((who) => doubleBooked(who, item.id, later.item.id)),
      ),
  )
}

function sharedNames(a: StaffedItem, b: StaffedItem): string[] {
  return Object.keys(a.responsible ?? {})
    .filter((who) => b.responsible?.[who] === true)
    .toSorted()
}

/** Its id does not depend on which of the two comes first. */
function doubleBooked(who: string, first: string, second: string): DoubleBooked {
  const id = questionId('doubleBooked', who, ...[first, second].toSorted())
  return { id, kind: 'doubleBooked', who, moments: [first, second] }
}
