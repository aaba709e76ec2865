import { stateHash } from '#shared/courier/handedRow.ts'
import type { Taken } from '#shared/protocol/courier.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { HeldRow } from './heldRows.ts'

/**
 * What a state that this replica wrote stands upon; a copy of another's state was written by that one.
 * A base that came since holds what had been taken in; but where it is a state of this replica's own,
 * sent before, it does not (F2 makes it the base when the answer comes).
 */
export function takenBy(
  state: { at: string; base: { at: string } | null },
  held: readonly HeldRow[],
  replicaId: string,
): Taken[] {
  if (parseStamp(state.at).replica !== replicaId) return []
  const baseAt = state.base?.at ?? null
  const isOwnBase = baseAt !== null && parseStamp(baseAt).replica === replicaId
  return held.flatMap((row) =>
    row.since !== null &&
    row.since <= state.at &&
    (row.baseAt === baseAt || (isOwnBase && baseAt < row.since))
      ? [{ ...nameOf(row), since: row.since, except: row.kept }]
      : [],
  )
}

function nameOf({ signed }: HeldRow): Pick<Taken, 'at' | 'hash'> {
  const { newDocumentState: state } = signed.row
  return { at: state.at, hash: stateHash(state) }
}
