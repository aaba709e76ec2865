import type { VendorData } from '#shared/schema/vendor.ts'
import { arrivalsOf } from './arrivals.ts'
import { etaDay } from './etaDay.ts'
import type { Minute } from './planItem.ts'

export type Arrivals = ReadonlyMap<string, Minute>

/**
 * By day: from when on what needs a vendor may begin.
 *
 * @param minuteOn what the venue's clock shows at an instant, as minutes of that day
 */
export function arrivalsByDay(
  vendors: readonly { id: string; data: Pick<VendorData, 'eta' | 'stage' | 'setupMin'> }[],
  days: readonly { id: string; minuteOn: (instant: number) => Minute }[],
): ReadonlyMap<string, Arrivals> {
  const expected = vendors.flatMap(({ id, data: { eta, stage, setupMin } }) => {
    if (!eta) return []
    const said = days.map((day) => ({ id: day.id, saidAt: day.minuteOn(eta.claimedAt) }))
    const way = {
      id,
      eta: eta.at,
      ...(stage && { stage }),
      ...(setupMin !== undefined && { setupMin }),
    }
    return [{ day: etaDay(said, eta.at), way }]
  })
  return new Map(
    days.map(({ id }) => [
      id,
      arrivalsOf(expected.flatMap(({ day, way }) => (day === id ? [way] : []))),
    ]),
  )
}
