import { guestSchedule } from '#shared/schema/guestSchedule.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'

/** Stands where the title of an erased moment stood; a published time goes on to be what people were told. */
const NO_TITLE = '…'

/** In which field a type keeps moments with their titles. */
const MOMENTS_IN: Readonly<Record<string, string>> = {
  [planRevision.name]: 'times',
  [guestSchedule.name]: 'moments',
}

/**
 * A published plan without the words of one moment; null: it says nothing of it, or is no such plan.
 * The checksum is of times alone, and still holds.
 */
export function withoutMoment({ type, data }: RecordEnvelope, moment: string): JsonObject | null {
  const field = MOMENTS_IN[type]
  const moments = field === undefined ? undefined : asObject(data[field])
  const told = moments && asObject(moments[moment])
  if (field === undefined || !told || told['title'] === NO_TITLE) return null
  const { place: _place, ...rest } = told
  return { ...data, [field]: { ...moments, [moment]: { ...rest, title: NO_TITLE } } }
}

function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}
