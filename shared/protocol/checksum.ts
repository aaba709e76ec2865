import * as z from 'zod/mini'
import { scopeName } from '#shared/schema/record/scope.ts'

/** Buckets of a checksum; a record falls into one by the last hex digit of its id. */
export const CHECKSUM_BUCKETS = 16

/** Which scopes a device wants to compare: those it has read to the end and has nothing unsent in. */
export const checksumRequest = z.object({
  scopes: z.array(scopeName).check(z.maxLength(50)),
})
export type ChecksumRequest = z.output<typeof checksumRequest>

/**
 * What this account should hold of a scope at a position. A device compares only if its own checkpoint
 * is that very position.
 */
export const scopeChecksum = z.object({
  /** `<epoch>.<version>`, as in a checkpoint. */
  position: z.string(),
  /** Live readable records. */
  count: z.int(),
  /** Hex, one per bucket: the XOR of the digests of its records. */
  buckets: z.array(z.string()).check(z.length(CHECKSUM_BUCKETS)),
})
export type ScopeChecksum = z.output<typeof scopeChecksum>

export const checksumAnswer = z.object({
  /** Only scopes that this account belongs to. */
  scopes: z.record(z.string(), scopeChecksum),
  now: z.string(),
})
export type ChecksumAnswer = z.output<typeof checksumAnswer>
