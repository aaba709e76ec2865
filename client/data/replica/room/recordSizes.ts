import { getChangedDocumentsSince } from 'rxdb'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from '../database.ts'
import { envelopeOf } from '../planEdits.ts'

const BATCH = 500
/** A record lies here twice, as it is and as the server is believed to hold it, in indexes beside. */
const COPIES = 3

/** About how much room the records of each scope take, in bytes. */
export async function recordSizes({ records }: Replica): Promise<ReadonlyMap<ScopeName, number>> {
  const sizes = new Map<ScopeName, number>()
  let position: { id: string; lwt: number } | undefined
  for (;;) {
    const page = await getChangedDocumentsSince(records.storageInstance, BATCH, position)
    for (const document of page.documents) {
      const { scope } = document
      const size = JSON.stringify(envelopeOf(document)).length * COPIES
      sizes.set(scope, (sizes.get(scope) ?? 0) + size)
    }
    if (page.documents.length < BATCH) return sizes
    position = page.checkpoint
  }
}
