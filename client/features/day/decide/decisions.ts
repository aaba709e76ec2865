import { isMarked } from '#shared/schema/record/marks.ts'
import { boundStates, isNear, type BoundState } from '#shared/schedule/limits.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import { vendorStanding } from '#shared/schedule/vendorStanding.ts'
import { replacedBy } from '#shared/schedule/replacedBy.ts'
import { isBroken, type DayRow } from '../dayView.ts'
import { isAccepted } from '../accepted.ts'
import { boundsOfDay } from '../boundsOfDay.ts'
import type { Day } from '../useDay.ts'

export type VendorWorry = {
  id: string
  name: string
  kind: 'noContact' | 'late' | 'trouble'
  eta: Minute | null
  /** The next moment that needs them. */
  atRisk: string | null
}

export type Decisions = {
  /** Broken promises that nobody has agreed to. */
  broken: readonly DayRow[]
  /** Passed, or near, by time. */
  bounds: readonly (BoundState & { isAgreed: boolean })[]
  vendors: readonly VendorWorry[]
}

/** What of a day asks for a person who runs it. */
export function decisionsOf(day: Day): Decisions {
  return {
    broken: brokenRows(day.rows),
    bounds: boundStates(day.projected.items, boundsOfDay(day))
      .filter((state) => state.by > 0 || (day.now !== undefined && isNear(state, day.now)))
      .map((state) => ({ ...state, isAgreed: isAgreed(day, state) })),
    vendors: worriesOf(day),
  }
}

/** Those who run the day have said that it will end then. */
function isAgreed({ rows, inForce }: Day, { last }: BoundState): boolean {
  const row = rows.find(({ id }) => id === last)
  return row !== undefined && isAccepted('latestEnd', row, inForce.get(last))
}

function brokenRows(rows: readonly DayRow[]): readonly DayRow[] {
  return rows.filter(isBroken)
}

function worriesOf({ vendors, now, rows, items }: Day): readonly VendorWorry[] {
  const replaced = replacedBy(vendors)
  return vendors.flatMap(({ id, data }): VendorWorry[] => {
    if (replaced.has(id)) return []
    const standing = vendorStanding(data, now)
    const isTrouble = isMarked(data.trouble)
    if (!isTrouble && standing.kind !== 'late' && standing.kind !== 'noContact') return []
    const own = new Set(
      items
        .filter((item) => item.data.needs?.[id] ?? item.data.responsible?.[id])
        .map((item) => item.id),
    )
    const next = rows
      .filter((row) => own.has(row.id) && row.state === 'upcoming')
      .toSorted((a, b) => a.start - b.start)[0]
    const kind = isTrouble ? 'trouble' : standing.kind === 'late' ? 'late' : 'noContact'
    const eta = standing.kind === 'late' ? standing.eta : null
    return [{ id, name: data.name, kind, eta, atRisk: next?.title ?? null }]
  })
}
