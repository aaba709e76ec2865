import type { GuestScheduleData } from '#shared/schema/guestSchedule.ts'
import type { PlanRevisionData } from '#shared/schema/planRevision.ts'
import type { Whose } from './runSheet.ts'

/** Parts of a publication that suppliers read, the one that says most last. */
const FOR_SUPPLIERS = ['team', 'vendors'] as const

type Publication = {
  /** Over what whoever prints may see. */
  own: string
  schedule: Pick<GuestScheduleData, 'hash'> | undefined
  parts: readonly Pick<PlanRevisionData, 'visibility' | 'hash'>[]
}

/**
 * The checksum that the reader's own phone shows: it is over what they may see, so a sheet that a
 * planner prints for a guest or a vendor must not bear the planner's.
 */
export function checksumFor({ kind }: Whose, { own, schedule, parts }: Publication): string {
  if (kind === 'all') return own
  const seen =
    kind === 'guests'
      ? []
      : FOR_SUPPLIERS.flatMap((one) => parts.find(({ visibility }) => visibility === one) ?? [])
  return seen.at(-1)?.hash ?? schedule?.hash ?? own
}
