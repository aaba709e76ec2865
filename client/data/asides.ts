import type { HandoverData } from '#shared/schema/handover.ts'
import type { PreferenceData } from '#shared/schema/preference.ts'
import type { TypedRecord } from './recordStores.ts'

/** What people did with a question instead of settling it. */
export type Aside = {
  /** To whom it was handed, by whom and with which word. */
  handed: TypedRecord<HandoverData> | null
  /** Put off by me until then, Unix ms. */
  until: number | null
}

export type AsideSources = {
  handovers: readonly TypedRecord<HandoverData>[]
  later: PreferenceData['later']
  /** Accounts that are members of the wedding; a question handed to somebody who left is everybody's. */
  isMember: (user: string) => boolean
  /** Unix ms. */
  now: number
}

/** Of every question that was handed over or put off, by its id. */
export function asidesOf(sources: AsideSources): ReadonlyMap<string, Aside> {
  const { handovers, later = {}, isMember, now } = sources
  const found = new Map<string, Aside>()
  for (const handed of handovers) {
    if (isMember(handed.data.to)) found.set(handed.data.conflict, { handed, until: null })
  }
  for (const [id, { until }] of Object.entries(later)) {
    if (until > now) found.set(id, { handed: found.get(id)?.handed ?? null, until })
  }
  return found
}

/** Whose it is now: a question that I put off or handed on does not call me. */
export function callsMe(aside: Aside | undefined, me: string): boolean {
  if (!aside) return true
  return aside.until === null && (aside.handed === null || aside.handed.data.to === me)
}

/** When the next question that was put off comes back, Unix ms; null: none is. */
export function nextReturn(later: PreferenceData['later'], now: number): number | null {
  const ahead = Object.values(later ?? {}).flatMap(({ until }) => (until > now ? [until] : []))
  return ahead.length === 0 ? null : Math.min(...ahead)
}
