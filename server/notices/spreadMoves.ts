import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { NoticeCommit } from './happenings.ts'
import { publicationIn, PUBLISHED_TYPES } from './lastPublished.ts'
import { movesFor, startOf, type PlanChange } from './movesFor.ts'
import type { NoticeParts } from './noticeParts.ts'
import type { Remembrance } from './remembrance.ts'
import type { Telling } from './telling.ts'
import { PLAN_TYPES } from './weddingPlan.ts'

/** A plan that is being worked on is projected once for all that comes in this time. */
const REST_MS = 1_000

/**
 * Whose moments the changes of a plan moved: an edit of the plan itself, a report that the day is
 * late, or a plan that was published. Every member who takes notices has the day projected from what they may read (P5, P7).
 *
 * @returns takes a commit; what it means is worked out after a rest, off every push's path
 */
export function createSpreadMoves(
  parts: NoticeParts & {
    remembrance: Remembrance
    gather: (user: string, scope: ScopeName, tellings: readonly Telling[]) => void
    persist: (task: () => Promise<void>) => Promise<void>
  },
): (commit: NoticeCommit) => void {
  const { members, subscriptions, readTypes, remembrance, gather, persist, now, after } = parts
  const resting = new Map<
    ScopeName,
    { befores: Map<string, RecordEnvelope | null>; by: Set<string>; publications: Set<string> }
  >()

  async function spread(scope: ScopeName, change: PlanChange): Promise<void> {
    const types = change.publications.size > 0 ? [...PLAN_TYPES, ...PUBLISHED_TYPES] : PLAN_TYPES
    for (const { user } of await members(scope)) {
      const devices = await subscriptions.ofUser(user, now())
      const found = devices.length > 0 ? await readTypes(user, scope, types) : null
      if (!found) continue
      const name = (record: string) => ({ scope, user, kind: 'moved', record })
      const known = (record: string) => remembrance.known(name(record)) ?? undefined
      const { moves, own } = movesFor(found.member, found.records, change, known, now())
      // Who made the change knows where it puts things; only what they were told before is corrected.
      for (const moment of own)
        if (known(moment.id)) remembrance.believed(name(moment.id), startOf(moment), now())
      gather(user, scope, moves)
    }
    await remembrance.flush()
  }

  return ({ scope, changes }) => {
    const change = resting.get(scope) ?? {
      befores: new Map(),
      by: new Set(),
      publications: new Set(),
    }
    for (const one of changes) {
      const { record, before } = one
      const publication = publicationIn(one)
      if (publication !== undefined) change.publications.add(publication)
      if (!change.befores.has(record.id)) change.befores.set(record.id, before)
      change.by.add(record.by)
    }
    if (resting.has(scope)) return
    resting.set(scope, change)
    after(REST_MS, () => {
      resting.delete(scope)
      void persist(() => spread(scope, change))
    })
  }
}
