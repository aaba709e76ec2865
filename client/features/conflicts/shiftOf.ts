import { timing } from '#shared/schema/timelineItem.ts'
import { siblingOf, type Cause } from './causes.ts'

/**
 * By how many minutes one person moved every start of a cause, all alike; null where they did not, or
 * it is not about starts.
 */
export function shiftOf({ cards }: Cause, person: string): number | null {
  const shifts = cards.map((card) => {
    const [from, to] = [card.conflict.data.agreed.value, siblingOf(card, person)?.value].map(
      (value) => timing.safeParse(value).data?.at,
    )
    return from === undefined || to === undefined ? null : to - from
  })
  const [first = null] = shifts
  return shifts.every((one) => one === first) ? first : null
}
