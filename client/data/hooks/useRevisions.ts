import { useMemo } from 'react'
import { guestSchedule } from '#shared/schema/guestSchedule.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { PublishedTimes } from '#shared/publishing/published.ts'
import { nextNumber, revisionsFrom, type Revision } from '#shared/publishing/revisions.ts'
import { useRecordsView } from './useRecords.ts'

export type Revisions = {
  /** Every publication known here, in order; the last one counts. */
  all: readonly Revision[]
  newest: Revision | null
  /** The number of the next one; one that is only half here counts too. */
  next: number
  /** What the newest one says of each moment that I may see; the same map until another is published. */
  times: PublishedTimes
  loaded: boolean
}

const NOTHING: PublishedTimes = new Map()

/** What people were told of a wedding's times, as far as I may see it. */
export function useRevisions(scope: ScopeName): Revisions {
  const schedules = useRecordsView(guestSchedule, scope)
  const parts = useRecordsView(planRevision, scope)
  return useMemo(() => {
    const known = revisionsFrom(schedules.records, parts.records)
    // Half of one that is still arriving would say that moments were dropped.
    const readsParts = parts.records.length > 0
    const all = readsParts ? known.filter(({ hasTeamPart }) => hasTeamPart) : known
    const newest = all.at(-1) ?? null
    return {
      all,
      newest,
      next: nextNumber(known),
      times: newest?.times ?? NOTHING,
      loaded: schedules.loaded && parts.loaded,
    }
  }, [schedules, parts])
}
