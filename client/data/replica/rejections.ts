import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { Replica } from './database.ts'
import type { Rejection } from './localStore.ts'
import type { Readable } from './readable.ts'
import { reapply } from './reapply.ts'
import { watch } from './watch.ts'
import type { WriteOutcome } from './write.ts'
import type { WriteOp } from './writeOp.ts'

export type Rejections = {
  list: Readable<readonly Rejection[]>
  /**
   * Writes the refused edit again, with `data` where the person corrected it, and forgets the
   * refusal if that succeeds. A record that no longer exists is made anew under the same id.
   */
  resend: (key: string, data?: JsonObject) => Promise<WriteOutcome>
  discard: (key: string) => Promise<void>
  /** Takes a discard back. */
  restore: (rejection: Rejection) => Promise<void>
}

export function rejectionsOf(
  replica: Replica,
  write: (ops: readonly WriteOp[]) => Promise<WriteOutcome>,
): Rejections {
  const { rejections } = replica.local

  async function resend(key: string, data?: JsonObject): Promise<WriteOutcome> {
    const rejection = await rejections.get(key)
    if (!rejection) return { ok: false, refusal: { reason: 'gone', id: key } }
    const { mine, base } = rejection
    const outcome = await write(await reapply(replica, mine, base, data))
    if (outcome.ok) await rejections.delete(key)
    return outcome
  }

  return {
    list: watch(() => rejections.orderBy('refusedAt').reverse().toArray(), []),
    resend,
    discard: (key) => rejections.delete(key),
    async restore(rejection) {
      await rejections.put(rejection)
    },
  }
}
