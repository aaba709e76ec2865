import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { Moment } from '../../data/hooks/useMoments.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { vendorKindFacts } from '../../words/vendorKinds.ts'
import { usualCallBefore } from './stageLadder.ts'
import type { Minute } from '#shared/schedule/planItem.ts'

/** A moment on the clock of the wedding's first day, from whose midnight call times count. */
export type Served = { id: string; day: string; title: string; planned: Minute; projected: Minute }

const DAY = 1440
const DAY_MS = 86_400_000

/** All moments on one clock, in the order in which they happen. */
export function onOneClock(
  moments: readonly Moment[],
  dateOf: ReadonlyMap<string, string>,
  weddingDate: string,
): readonly Served[] {
  return moments
    .map(({ id, day, title, start, plannedStart }): Served => {
      const date = dateOf.get(day) ?? weddingDate
      const days = Math.round((Date.parse(date) - Date.parse(weddingDate)) / DAY_MS)
      const shift = Number.isFinite(days) ? days * DAY : 0
      return { id, day, title, planned: plannedStart + shift, projected: start + shift }
    })
    .toSorted((a, b) => a.projected - b.projected || (a.id < b.id ? -1 : 1))
}

/** The moments that name a vendor as responsible: by id, or by name where a sheet was imported. */
export function servedBy(
  vendor: { id: string; data: Pick<VendorData, 'name'> },
  items: readonly TypedRecord<TimelineItemData>[],
  moments: readonly Served[],
): readonly Served[] {
  const name = folded(vendor.data.name)
  const own = new Set(
    items
      .filter(({ data }) =>
        Object.keys(data.responsible ?? {}).some(
          (who) => who === vendor.id || folded(who) === name,
        ),
      )
      .map(({ id }) => id),
  )
  return moments.filter(({ id }) => own.has(id))
}

/** To arrive and to set up is what the call is for, not what they are called before. */
function isWork({ title }: Served): boolean {
  return !/\b(arriv|set.?up|load.?in|deliver)/i.test(title)
}

export type CallProposal = { at: Minute; beforeMin: number; moment: Served }

/**
 * When a vendor of this kind is usually called: so long before the first moment they serve, or,
 * while none names them, before the first that cannot begin without their kind.
 */
export function proposedCall(
  kind: string,
  served: readonly Served[],
  moments: readonly Served[],
): CallProposal | null {
  const beforeMin = usualCallBefore(kind)
  if (beforeMin === undefined) return null
  const gates = (vendorKindFacts[kind]?.gates ?? []).map(folded)
  const waits = ({ title }: Served) => gates.some((gate) => folded(title).includes(gate))
  const first = (of: readonly Served[]) => of.toSorted((a, b) => a.planned - b.planned)[0]
  const moment = first(served.filter(isWork)) ?? first(moments.filter(waits))
  return moment ? { at: moment.planned - beforeMin, beforeMin, moment } : null
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase()
}
