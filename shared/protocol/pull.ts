import * as z from 'zod/mini'
import { recordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeName } from '#shared/schema/record/scope.ts'
import { checkpoint } from './checkpoint.ts'
import { WIRE_LIMITS } from './limits.ts'

/** Default 500; above `WIRE_LIMITS.pullLimit` refused, never cut silently (F12). */
export const pullRequest = z.object({
  checkpoint: z.optional(z.nullable(checkpoint)),
  limit: z.optional(z.int().check(z.minimum(0))),
  /** Scopes to list before the others. */
  first: z.optional(z.array(scopeName).check(z.maxLength(WIRE_LIMITS.scopes))),
  /** Scopes this device does not want now. */
  skip: z.optional(z.array(scopeName).check(z.maxLength(WIRE_LIMITS.scopes))),
  types: z.optional(z.int()),
  /** Where this page is not the last: say how many records are still to come. */
  count: z.optional(z.boolean()),
})
export type PullRequest = z.output<typeof pullRequest>

export const pullAnswer = z.object({
  documents: z.array(recordEnvelope),
  checkpoint,
  /** Head of each scope as `<epoch>.<version>`. */
  scopes: z.record(z.string(), z.string()),
  now: z.string(),
  /** Of the scopes this account belongs to, after this page; only where asked for, with a full page. */
  remaining: z.optional(z.int()),
})
export type PullAnswer = z.output<typeof pullAnswer>
