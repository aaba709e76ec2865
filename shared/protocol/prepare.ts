import * as z from 'zod/mini'
import { calendarDate } from '../schema/record/values.ts'
import { scopeName } from '../schema/record/scope.ts'
import { recordId } from '../schema/record/ids.ts'
import { fileHash } from '../schema/storedFile.ts'
import { scopeChecksum } from './checksum.ts'

const count = z.int().check(z.gte(0))
const amount = z.object({ count, bytes: count })
const byType = z.record(z.string(), amount)

/** Days after the date that are asked for along with it. */
const MOST_DAYS = 31

/** `GET /api/prepare` */
export const prepareQuery = z.strictObject({
  date: calendarDate,
  days: z._default(
    z.pipe(
      z.string().check(z.regex(/^\d{1,2}$/)),
      z.pipe(z.transform(Number), z.int().check(z.maximum(MOST_DAYS))),
    ),
    0,
  ),
})

/** A file that a record names, and whether the server has it whole. */
const preparedFile = z.object({
  record: recordId,
  type: z.string(),
  variant: z.enum(['original', 'thumbnail']),
  hash: fileHash,
  mime: z.string(),
  size: count,
  isWhole: z.boolean(),
  path: z.string(),
})

export const prepareAnswer = z.object({
  weddings: z.array(
    z.object({
      scope: scopeName,
      title: z.string(),
      zone: z.string(),
      /** Of its days, those that were asked for. */
      dates: z.array(z.string()),
      records: z.extend(amount, { types: byType }),
      files: z.extend(amount, { list: z.array(preparedFile) }),
      /** What a device holds of the scope once it has pulled up to `position`. */
      checksum: scopeChecksum,
    }),
  ),
  now: z.string(),
})
export type PrepareAnswer = z.output<typeof prepareAnswer>

/** `GET /api/scopes/:scope/freshness`: one value of a checkpoint. */
export const freshnessQuery = z.strictObject({
  checkpoint: z.optional(z.string().check(z.regex(/^\d{1,10}\.(x?\d{1,16}|x)$/))),
})

export const freshnessAnswer = z.object({
  /** Where a pull would end. */
  position: z.string(),
  isUpToDate: z.boolean(),
  /** The checkpoint is of another epoch, or there is none: everything is listed again. */
  isFromStart: z.boolean(),
  /** What a pull would bring. */
  changed: z.extend(amount, { types: byType }),
  /** Tombstones among it: what was deleted, or is out of sight by now. */
  gone: count,
  now: z.string(),
})
export type FreshnessAnswer = z.output<typeof freshnessAnswer>

/** `DELETE /api/uploads/unfinished` */
export const abandonQuery = z.strictObject({ scope: z.optional(scopeName) })
export const abandonAnswer = z.object({ abandoned: count, bytes: count })
