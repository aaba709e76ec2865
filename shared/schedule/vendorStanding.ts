import { VENDOR_STAGES, type VendorData } from '../schema/vendor.ts'
import type { Minute } from './planItem.ts'

export type VendorStanding =
  /** They said themselves that they come after their call time. */
  | { kind: 'late'; eta: Minute | null }
  /** Neither on the way nor here a quarter of an hour after their call time. */
  | { kind: 'noContact' }
  | { kind: 'expected'; eta: Minute }
  | { kind: 'fine' }

const PATIENCE_MIN = 15
const DAY = 1440

/**
 * How a vendor stands against their call time; derived, never stored.
 *
 * @param now undefined before and after the day, when only what they said counts
 */
export function vendorStanding(data: VendorData, now: Minute | undefined): VendorStanding {
  const { callTime, stage, eta } = data
  const step = stage === undefined ? -1 : VENDOR_STAGES.indexOf(stage)
  if (step >= VENDOR_STAGES.indexOf('arrived')) return { kind: 'fine' }
  if (eta) {
    return callTime !== undefined && eta.at > callTime
      ? { kind: 'late', eta: eta.at }
      : { kind: 'expected', eta: eta.at }
  }
  if (now === undefined || callTime === undefined || now - callTime > DAY) return { kind: 'fine' }
  if (stage === 'enRoute') return now > callTime ? { kind: 'late', eta: null } : { kind: 'fine' }
  return now >= callTime + PATIENCE_MIN ? { kind: 'noContact' } : { kind: 'fine' }
}
