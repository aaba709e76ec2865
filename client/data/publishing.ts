import { guestSchedule } from '#shared/schema/guestSchedule.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import {
  publicationOf,
  type MomentToPublish,
  type PublicationFacts,
} from '#shared/publishing/publication.ts'
import { createOp, type WriteOp } from './replica/writeOp.ts'

/**
 * All records of one publication, written together or not at all; the schedule for guests, of which
 * there is always one, has its id.
 */
export function publishOps(
  scope: ScopeName,
  moments: readonly MomentToPublish[],
  facts: PublicationFacts,
  newId: () => string,
): readonly WriteOp[] {
  const { schedule, parts } = publicationOf(moments, facts)
  return [
    createOp(guestSchedule, scope, schedule.publication, schedule),
    ...parts.map((part) => createOp(planRevision, scope, newId(), part)),
  ]
}
