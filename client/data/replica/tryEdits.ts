import type { Replica } from './database.ts'
import { planEdits } from './planEdits.ts'
import { RefusedError, type Refusal } from './refusal.ts'
import type { WriteOp } from './writeOp.ts'

/**
 * Why an edit would be refused as things stand, or null; nothing is written. For what is offered, so
 * that no tap fails.
 *
 * @param now unix ms by the server's clock
 */
export async function tryEdits(
  replica: Replica,
  ops: readonly WriteOp[],
  now: number,
): Promise<Refusal | null> {
  try {
    await planEdits(replica, ops, now)
    return null
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal
    throw error
  }
}
