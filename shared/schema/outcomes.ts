import * as z from 'zod/mini'
import type { WriteRule } from './record/access.ts'
import { sameJson, type JsonObject } from './record/canonical.ts'
import type { MergePolicy } from './record/field.ts'
import { userId } from './record/ids.ts'
import { instant, prose } from './record/values.ts'

/** What may become of something that was proposed. */
export const OUTCOMES = ['withdrawn', 'declined', 'accepted'] as const

/** By outcome: who said so, when and with which word never belong to another outcome. */
export const outcomes = z.partialRecord(
  z.enum(OUTCOMES),
  z.strictObject({ by: userId, at: instant, answer: z.exactOptional(prose) }),
)

export const outcomesMerge: MergePolicy = {
  kind: 'mapByKey',
  members: {
    by: { kind: 'register' },
    at: { kind: 'register' },
    answer: { kind: 'register' },
  },
}

/** Who writes a word down is its author: nobody decides in the name of another. */
export const inOwnName: WriteRule = (actor, { before, after, base }) => {
  const was = asObject((base ?? before)?.['decided'])
  return Object.entries(asObject(after['decided'])).every(
    ([outcome, said]) => sameJson(said, was[outcome]) || asObject(said)['by'] === actor.user,
  )
}

function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {}
}
