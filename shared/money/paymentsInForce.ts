import type { PaymentData } from '#shared/schema/payment.ts'

export type PaymentLike = { id: string; data: PaymentData }

/**
 * Payments that count. One that was reversed counts nothing, however often it was reversed; what
 * reverses is no payment itself. A reversal that was reversed in turn no longer holds.
 */
export function paymentsInForce<One extends PaymentLike>(all: readonly One[]): readonly One[] {
  const reversed = reversedIds(all)
  return all.filter(({ id, data }) => data.reverses === undefined && !reversed.has(id))
}

/** The payments that a reversal in force names. */
export function reversedIds(all: readonly PaymentLike[]): ReadonlySet<string> {
  const reversals = Map.groupBy(
    all.filter(({ data }) => data.reverses !== undefined),
    ({ data }) => data.reverses,
  )
  const known = new Map<string, boolean>()
  // A circle cannot be made by the app; whoever writes one by hand reverses nothing with it.
  const isReversed = (id: string, above: ReadonlySet<string>): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    if (above.has(id)) return false
    const path = new Set(above).add(id)
    const is = (reversals.get(id) ?? []).some((one) => !isReversed(one.id, path))
    if (above.size === 0) known.set(id, is)
    return is
  }
  return new Set(all.flatMap(({ id }) => (isReversed(id, new Set()) ? [id] : [])))
}
