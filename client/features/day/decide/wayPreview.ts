import type { ItemFacts } from '#shared/schedule/planItem.ts'
import type { WayOut } from '#shared/schedule/waysOut.ts'
import type { ChangeFacts } from '../../../words/daySentence.ts'
import { projectRecords } from '../dayView.ts'
import { factsOfChange } from '../factsOfChange.ts'
import { changePreview, type ChangePreview } from '../latePreview.ts'
import type { Day } from '../useDay.ts'
import { isPlanWay, wayEdits, withEdits, type ReportWay } from './wayEdits.ts'

/** What a way out would make of the day; nothing is written. */
export function wayPreview(
  day: Day,
  way: WayOut,
  target: string,
): { preview: ChangePreview; facts: ChangeFacts } {
  const items = isPlanWay(way) ? withEdits(day.items, wayEdits(way, day.items, target)) : day.items
  const after = projectRecords(items, {
    facts: isPlanWay(way) ? day.known : reported(day, way, target),
    sun: day.current?.record.data.sun,
    arrivals: day.arrivals,
    now: day.now,
  })
  // Of no moment in particular: that the target keeps its time is what matters most.
  const preview = changePreview(day.projected, after, items, '')
  return {
    preview,
    facts: factsOfChange(day, preview, way.kind === 'cut' ? way.recovery.cuts : []),
  }
}

function reported({ known }: Day, way: ReportWay, target: string): ReadonlyMap<string, ItemFacts> {
  const id = way.kind === 'skip' ? way.item : target
  return new Map([...known, [id, { ...known.get(id), ...factOf(way) }]])
}

function factOf(way: ReportWay): ItemFacts {
  switch (way.kind) {
    case 'skip':
      return { skipped: true }
    case 'late':
      return { expectedStart: way.at }
    case 'lateEnd':
      return { expectedEnd: way.at }
  }
}
