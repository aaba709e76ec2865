import * as z from 'zod/mini'
import { recordEnvelope } from '../schema/record/envelope.ts'
import { recordId } from '../schema/record/ids.ts'
import { scopeName } from '../schema/record/scope.ts'
import { stampText } from '../schema/record/stamp.ts'

export const REFUSED_PAGE = { most: 200, usual: 50 }

/** `<scope> <record> <stamp>`: where the page before ended. */
const place = z.pipe(
  z.string().check(z.maxLength(200)),
  z.pipe(
    z.transform((text: string) => {
      const [scope, id, at = ''] = text.split(' ')
      return { scope, id, at }
    }),
    z.object({ scope: scopeName, id: recordId, at: z.union([stampText, z.literal('')]) }),
  ),
)

/** `GET /api/sync/refused` */
export const refusedQuery = z.strictObject({
  scope: z.optional(scopeName),
  after: z.optional(place),
  limit: z.optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,3}$/)),
      z.pipe(z.transform(Number), z.int().check(z.minimum(1), z.maximum(REFUSED_PAGE.most))),
    ),
  ),
})

/** `DELETE /api/sync/refused/:scope/:record` */
export const refusedNamed = z.strictObject({ at: z.optional(z.union([stampText, z.literal('')])) })

export const refusedListing = z.object({
  refused: z.array(
    z.object({
      scope: scopeName,
      record: recordId,
      /** Stamp of the refused state; '' where none could be read. */
      at: z.union([stampText, z.literal('')]),
      type: z.string(),
      code: z.string(),
      message: z.string(),
      /** What its owner calls it. */
      device: z.string(),
      refusedAt: z.string(),
      /** What was sent; null: malformed, or too large to be held. */
      content: z.nullable(recordEnvelope),
    }),
  ),
  /** To be asked for as `after`; null: that was all. */
  next: z.nullable(z.string()),
})
export type RefusedListing = z.output<typeof refusedListing>
