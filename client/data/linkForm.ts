import { LINK_LIMITS, type CreateLink } from '#shared/protocol/links.ts'
import type { LinkRole } from '#shared/schema/record/linkRights.ts'

/** On how many devices a link opens, where nothing is chosen, and at most. */
export const LINK_DEVICES = LINK_LIMITS.devices

export type LinkKind = 'vendor' | 'household' | 'person'
export type LinkForm = {
  kind: LinkKind
  vendor: string | null
  household: string | null
  name: string
  /** Whom to ring. */
  phone: string
  /** Of a household or a person. */
  role: Exclude<LinkRole, 'vendor'>
  /** Calendar date: it works to the end of that day, by this device's clock. */
  until: string
  devices: number
}

/** The last day of a link, where nobody chooses otherwise: a week after the wedding, or from now. */
export function usualUntil(weddingDate: string, now: number): string {
  const after = Date.parse(`${weddingDate}T12:00:00Z`) + LINK_LIMITS.afterWeddingMs
  const soonest = now + LINK_LIMITS.afterWeddingMs
  return new Date(Number.isNaN(after) ? soonest : Math.max(after, soonest))
    .toISOString()
    .slice(0, 10)
}

/** What is asked of the server; null while something is missing. */
export function askedFor(form: LinkForm, now: number): CreateLink | null {
  const endsAt = endOf(form.until)
  if (endsAt === null || endsAt <= now || endsAt > now + LINK_LIMITS.longestMs) return null
  const phone = form.phone.trim()
  const bounds = {
    endsAt: new Date(endsAt).toISOString(),
    devices: form.devices,
    ...(/\d/.test(phone) && { phone }),
  }
  switch (form.kind) {
    case 'vendor':
      return form.vendor === null ? null : { role: 'vendor', vendor: form.vendor, ...bounds }
    case 'household':
      return form.household === null
        ? null
        : { role: form.role, household: form.household, ...bounds }
    case 'person':
      return form.name.trim() === '' ? null : { role: form.role, name: form.name.trim(), ...bounds }
  }
}

export function mayEndOn(until: string, now: number): boolean {
  const endsAt = endOf(until)
  return endsAt !== null && endsAt > now && endsAt <= now + LINK_LIMITS.longestMs
}

function endOf(until: string): number | null {
  const endsAt = Date.parse(`${until}T23:59:59`)
  return Number.isNaN(endsAt) ? null : endsAt
}
