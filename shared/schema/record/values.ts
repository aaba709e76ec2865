import * as z from 'zod/mini'
import { recordId } from './ids.ts'

/** Minutes from local midnight of the day at the venue; 25:45 is 1545. Up to a week either way. */
export const minute = z.int().check(z.minimum(-1440), z.maximum(10_080))

/** Length in minutes. */
export const minutes = z.int().check(z.minimum(0), z.maximum(10_080))

/** Unix milliseconds, UTC. */
export const instant = z.int().check(z.minimum(0), z.maximum(99_999_999_999_999))

/** Calendar date at the venue, `YYYY-MM-DD`. */
export const calendarDate = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

export const shortText = z.string().check(z.maxLength(80))
export const titleText = z.string().check(z.minLength(1), z.maxLength(200))
export const prose = z.string().check(z.maxLength(20_000))

/** A set of record ids or short names as a map to true: a set has no order to disagree about. */
export const nameSet = z.record(z.string().check(z.minLength(1), z.maxLength(80)), z.literal(true))

/** A set of record ids. */
export const idSet = z.record(recordId, z.literal(true))

/** A fractional index key; compared with plain `<`. Beyond 200 characters it must be rebalanced. */
export const orderKey = z.string().check(z.regex(/^[A-Za-z][0-9A-Za-z]{0,199}$/))

const mark = { by: z.string(), instant, device: shortText }

/** A mark someone set: kept for ever, cleared by naming it. */
export const marks = z.strictObject({
  marks: z.record(recordId, z.strictObject(mark)),
  cleared: idSet,
})

/** Marks that say who is waited for; without a person: somebody or something that has no record. */
export const waits = z.strictObject({
  marks: z.record(recordId, z.strictObject({ ...mark, person: z.exactOptional(recordId) })),
  cleared: idSet,
})

/** An amount in the smallest unit of an ISO 4217 currency; one value, never half of it. */
export const money = z.strictObject({
  minor: z.int().check(z.minimum(-1_000_000_000_000), z.maximum(1_000_000_000_000)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
})
export type Money = z.output<typeof money>

/** A small positive number of people or seats. */
export const headcount = z.int().check(z.minimum(0), z.maximum(10_000))
