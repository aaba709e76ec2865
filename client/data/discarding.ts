import type { OpenAccount } from './openAccount.ts'
import { discardUnsent } from './replica/discard.ts'
import { goingWith } from './replica/goingWith.ts'
import type { Readable } from './replica/readable.ts'
import { reapply } from './replica/reapply.ts'
import { storageFailure } from './replica/storageFailure.ts'
import type { UnsentRecord } from './replica/unsent.ts'
import type { WriteOutcome } from './replica/write.ts'

export type DiscardOutcome =
  | {
      ok: true
      /** What went: also what spoke of a record that is not there any more. */
      gone: readonly UnsentRecord[]
      /** A request carried some of it and was not answered: WedSync may have it already. */
      wasTried: boolean
      /** Makes the edits again. */
      undo: () => Promise<WriteOutcome>
    }
  /** `sending`: it is in a request just now. `elsewhere`: another window replicates and goes on. */
  | { ok: false; reason: 'sending' | 'elsewhere' | 'sent' | 'storageFull' | 'storageLost' }

/** Without a signal a request ends soon, and over a good one it is answered soon. */
const PATIENCE_MS = 2_000

type Parts = Pick<OpenAccount, 'replica' | 'queue' | 'alone' | 'write'>

/** What would go with these edits, themselves included. */
export async function whatGoes(
  { queue }: Pick<Parts, 'queue'>,
  ids: readonly string[],
): Promise<readonly UnsentRecord[]> {
  return goingWith(await queue.records(), ids)
}

/** Takes edits that were never sent off this device. Nothing of them is sent then. */
export async function discardEdits(parts: Parts, ids: readonly string[]): Promise<DiscardOutcome> {
  const { replica, queue, alone, write } = parts
  try {
    const going = await whatGoes(parts, ids)
    if (going.length === 0) return { ok: false, reason: 'sent' }
    const isOnItsWay = () => going.some(({ record }) => queue.sending.read().has(record.id))
    if (isOnItsWay()) await changed(queue.sending, PATIENCE_MS)
    if (isOnItsWay()) return { ok: false, reason: 'sending' }
    const tried = new Set(queue.waiting.read().flatMap(({ id, tries }) => (tries > 0 ? [id] : [])))
    const gone = await alone(() => discardUnsent(replica, ids))
    await queue.refresh()
    if (gone === null) return { ok: false, reason: 'elsewhere' }
    if (gone.length === 0) return { ok: false, reason: 'sent' }
    return {
      ok: true,
      gone,
      wasTried: gone.some(({ record }) => tried.has(record.id)),
      undo: async () => {
        const inOrder = gone.toSorted((a, b) => (a.record.at < b.record.at ? -1 : 1))
        const steps = await Promise.all(
          inOrder.map(({ record, base }) => reapply(replica, record, base)),
        )
        return write(steps.flat())
      },
    }
  } catch (error) {
    const failure = storageFailure(error)
    if (failure) return { ok: false, reason: failure }
    throw error
  }
}

/** Resolves with the next change, or after so many ms. */
function changed(readable: Readable<unknown>, most: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, most)
    const leave = readable.subscribe(done)
    function done(): void {
      clearTimeout(timer)
      leave()
      resolve()
    }
  })
}
