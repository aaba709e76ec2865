import type { Breach } from '#shared/schedule/breaches.ts'
import type { ClaimsInForce } from '#shared/schedule/claims.ts'
import type { Span } from '#shared/schedule/planTimes.ts'

const RUN_THE_DAY: ReadonlySet<string> = new Set(['planner', 'coordinator'])

/**
 * Whether those who run the day have said that it will be so: a start or an end that one of them
 * expects, and that still holds. A minute more, and it asks again.
 */
export function isAccepted(
  kind: Breach['kind'],
  projected: Span,
  claims: ClaimsInForce | undefined,
): boolean {
  const isEnd = kind === 'latestEnd'
  const said = claims?.saidBy[isEnd ? 'expectedEnd' : 'expectedStart']
  if (said?.value === undefined || !RUN_THE_DAY.has(said.role)) return false
  return (isEnd ? projected.end : projected.start) <= said.value
}
