import type { Minute } from './planItem.ts'

/** What is known of a vendor's way to the wedding. */
export type VendorOnTheWay = {
  id: string
  stage?: string
  eta?: Minute
  setupMin?: number
}

/** From here on what needs them waits for nothing more. */
const READY: ReadonlySet<string> = new Set(['ready', 'working', 'done', 'left'])

/**
 * Vendor id → the minute from which what needs them may begin: when they expect to arrive, and the
 * time to set up. An expected arrival counts until they are ready: that they are here does not say
 * since when.
 */
export function arrivalsOf(vendors: readonly VendorOnTheWay[]): Map<string, Minute> {
  const arrivals = new Map<string, Minute>()
  for (const { id, stage, eta, setupMin } of vendors) {
    if (eta === undefined || READY.has(stage ?? '')) continue
    arrivals.set(id, eta + (setupMin ?? 0))
  }
  return arrivals
}
