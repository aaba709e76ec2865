import { parseStamp } from '#shared/schema/record/stamp.ts'
import { openBelieved } from './believed.ts'
import type { Replica } from './database.ts'
import { openUnsentReader } from './unsent.ts'

/**
 * Notes what a crash left out. RxDB writes a state that the server gave out, and that the server holds
 * it, into two databases one after the other (F14). Ended in between, the device shows the new state and
 * believes in the old one: its next edit, and what is handed over, would pass off all the difference as
 * its own.
 *
 * Whatever waits under another replica's stamp is such a state: everything written here has one of our
 * own (R3), but for what was taken in by hand.
 *
 * Only while nothing replicates: before it starts.
 */
export async function mendHalfWritten(replica: Replica): Promise<void> {
  const reader = await openUnsentReader(replica)
  try {
    const waiting = await reader.read()
    const foreign = waiting.flatMap(({ record }) =>
      parseStamp(record.at).replica === replica.replicaId ? [] : [record],
    )
    if (foreign.length === 0) return
    const { heldRows, idOf, stampOf } = await import('./courier/heldRows.ts')
    const held = await heldRows(
      replica.local,
      foreign.map(({ id }) => id),
    )
    const copies = new Set(held.map((row) => `${idOf(row)} ${stampOf(row)}`))
    const given = foreign.filter(({ id, at }) => !copies.has(`${id} ${at}`))
    if (given.length === 0) return
    const believed = await openBelieved(replica)
    try {
      await believed.believe(given)
    } finally {
      await believed.close()
    }
  } finally {
    await reader.close()
  }
}
