import { rowText, type RowContent, type SignedRow } from '#shared/courier/signedRow.ts'
import { handedByStamp } from '#shared/courier/handedRow.ts'
import { startOf } from '#shared/courier/startOf.ts'
import { contentOf } from '#shared/courier/mergeKept.ts'
import { TYPES_RELEASE, typeNamed } from '#shared/schema/everyType.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { Replica } from '../database.ts'
import { openUnsentReader, type UnsentRecord } from '../unsent.ts'
import { deviceSigner } from './deviceKey.ts'
import { heldRows, type HeldRow } from './heldRows.ts'
import { takenBy } from './takenBy.ts'

/** What waits on this device in one wedding and was written here, signed by it. */
export async function ownRows(replica: Replica, wedding: ScopeName): Promise<SignedRow[]> {
  const reader = await openUnsentReader(replica)
  try {
    const unsent = (await reader.read()).filter(({ record }) => record.scope === wedding)
    const signer = await deviceSigner(replica.local)
    const held = Map.groupBy(
      await heldRows(replica.local),
      ({ signed }) => signed.row.newDocumentState.id,
    )
    const contents = unsent.flatMap((one) =>
      contentOfRow(replica, one, held.get(one.record.id) ?? []),
    )
    return await Promise.all(
      contents.map(async (content) => ({
        ...content,
        signature: await signer.sign(rowText(content)),
      })),
    )
  } finally {
    await reader.close()
  }
}

function contentOfRow(
  { account, replicaId, edge }: Replica,
  { record, base }: UnsentRecord,
  held: readonly HeldRow[],
): RowContent[] {
  const type = typeNamed(record.type)
  const isOwn = record.by === account && parseStamp(record.at).replica === replicaId
  if (!type || !isOwn) return []
  const taken = takenBy({ at: record.at, base }, held, replicaId)
  const known = handedByStamp(held.map(({ signed }) => signed))
  // All of it came by hand: those rows are handed on, and this device has nothing to add.
  const start = taken.length > 0 ? startOf(type, { base, taken }, known) : null
  if (start && sameJson(start, contentOf(record, start))) return []
  const row = { newDocumentState: record, ...(base && { assumedMasterState: base }) }
  const author = { account, replica: replicaId }
  return [{ author, types: TYPES_RELEASE, issuedAt: edge.now(), row, taken }]
}
