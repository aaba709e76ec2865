import * as z from 'zod/mini'
import { LINK_LIMITS, type CreateLink } from '#shared/protocol/links.ts'
import { isCalendarDay } from '#shared/schema/record/calendarDay.ts'

/** On how many devices a link opens, where nothing is chosen, and at most. */
export const LINK_DEVICES = LINK_LIMITS.devices

/** What is kept of it while it is written. */
export const linkForm = z.object({
  kind: z.enum(['vendor', 'household', 'person']),
  vendor: z.nullable(z.string()),
  household: z.nullable(z.string()),
  name: z.string(),
  /** Whom to ring. */
  phone: z.string(),
  /** Of a household or a person. */
  role: z.enum(['family', 'friend']),
  /** Calendar date: it works to the end of that day, by this device's clock. */
  until: z.string(),
  devices: z.number(),
})
export type LinkForm = z.output<typeof linkForm>
export type LinkKind = LinkForm['kind']

/** The last day of a link, where nobody chooses otherwise: a week after the wedding, or from now. */
export function usualUntil(weddingDate: string, now: number): string {
  const after = Date.parse(`${weddingDate}T12:00:00Z`) + LINK_LIMITS.afterWeddingMs
  const soonest = now + LINK_LIMITS.afterWeddingMs
  return new Date(Number.isNaN(after) ? soonest : Math.max(after, soonest))
    .toISOString()
    .slice(0, 10)
}

/** What a link cannot be made without, and is not there yet; null when it can be made. */
export function missingIn(form: LinkForm, now: number): LinkKind | 'until' | null {
  const isNamed = form.kind === 'person' ? form.name.trim() !== '' : form[form.kind] !== null
  if (!isNamed) return form.kind
  return mayEndOn(form.until, now) ? null : 'until'
}

/** What is asked of the server; null while something is missing. */
export function askedFor(form: LinkForm, now: number): CreateLink | null {
  const endsAt = endOf(form.until)
  if (endsAt === null || missingIn(form, now) !== null) return null
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
      return { role: form.role, name: form.name.trim(), ...bounds }
  }
}

export function mayEndOn(until: string, now: number): boolean {
  const endsAt = endOf(until)
  return endsAt !== null && endsAt > now && endsAt <= now + LINK_LIMITS.longestMs
}

function endOf(until: string): number | null {
  // A day that the calendar lacks would be counted on into the next month.
  if (!isCalendarDay(until)) return null
  const endsAt = Date.parse(`${until}T23:59:59`)
  return Number.isNaN(endsAt) ? null : endsAt
}
