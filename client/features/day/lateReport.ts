import { autoCuts } from '#shared/schedule/autoCompress.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import type { Cut } from '#shared/schedule/recover.ts'
import { withClaim } from '../../data/dayClaims.ts'
import type { ChangeFacts } from '../../words/daySentence.ts'
import { cutEdits, withEdits } from './decide/wayEdits.ts'
import { reachOf } from './decide/planEdits.ts'
import { dayPlanOf, projectRecords, type DayKnown } from './dayView.ts'
import { factsOfChange } from './factsOfChange.ts'
import { changePreview, type ChangePreview } from './latePreview.ts'
import type { Day } from './useDay.ts'

type Late = { item: string; kind: 'expectedStart' | 'expectedEnd'; value: Minute }

export type LatePreview = {
  preview: ChangePreview
  facts: ChangeFacts
  /** What this wedding lets be cut without asking, where whoever reports may. */
  cuts: readonly Cut[]
}

/** A delay that is not reported yet, with the cuts that would go with it. */
export function latePreview(day: Day, late: Late): LatePreview {
  const by = { by: day.actor?.user ?? '', role: day.actor?.role ?? '' }
  const known: DayKnown = {
    facts: withClaim(day.claims, { ...late, ...by }),
    sun: day.current?.record.data.sun,
    arrivals: day.arrivals,
    now: day.now,
  }
  const most = day.wedding?.data.autoCompressMin ?? 0
  const wanted = autoCuts(dayPlanOf(day.items, known), most)
  const edits = cutEdits(wanted, day.items)
  const cuts = reachOf(day, edits) === 'write' ? wanted : []
  const items = cuts.length > 0 ? withEdits(day.items, edits) : day.items
  const preview = changePreview(day.projected, projectRecords(items, known), items, late.item)
  return { preview, facts: factsOfChange(day, preview, cuts), cuts }
}
