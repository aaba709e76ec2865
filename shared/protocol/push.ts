import * as z from 'zod/mini'
import { recordEnvelope } from '#shared/schema/record/envelope.ts'
import { WEDDING_ROLES, STUDIO_ROLES } from '#shared/schema/record/access.ts'
import { replicaId } from '#shared/schema/record/ids.ts'
import { WIRE_LIMITS } from './limits.ts'

/**
 * Rows stay unknown here: each is judged alone, so that a malformed one never spoils its neighbours
 * (P4). `pushRow` in the server's own gate parses them one by one.
 */
const pushRows = z.array(z.unknown()).check(z.maxLength(WIRE_LIMITS.pushRows))

/** A role in a claim: what the first writer is in the new wedding or studio, beside owning it. */
const claimRole = z.enum([...WEDDING_ROLES, ...STUDIO_ROLES])

export const pushRequest = z.object({
  request: z.string().check(z.maxLength(128)),
  replica: replicaId,
  types: z.int(),
  claims: z.optional(z.record(z.string(), claimRole)),
  rows: pushRows,
})
export type PushRequest = z.output<typeof pushRequest>

export const pushRow = z.object({
  assumedMasterState: z.optional(z.nullable(recordEnvelope)),
  newDocumentState: recordEnvelope,
})
export type PushRow = z.output<typeof pushRow>

export const rowResult = z.object({
  status: z.enum(['applied', 'merged', 'noop', 'rejected']),
  version: z.optional(z.int()),
  code: z.optional(z.string()),
  message: z.optional(z.string()),
  /** The most urgent contest of this row, whole, so that its author sees the card at once. */
  conflict: z.optional(recordEnvelope),
  /** The base is older than the history kept: nothing was put in force unasked (CON7). */
  late: z.optional(z.boolean()),
  /** Further contests of the same row. */
  moreConflicts: z.optional(z.array(recordEnvelope)),
})
export type RowResult = z.output<typeof rowResult>

export const pushAnswer = z.object({
  /** What P0 owes: for every row whose stored record differs from what was sent, the stored one. */
  conflicts: z.array(recordEnvelope),
  results: z.record(z.string(), rowResult),
  scopes: z.record(z.string(), z.string()),
  now: z.string(),
})
export type PushAnswer = z.output<typeof pushAnswer>
