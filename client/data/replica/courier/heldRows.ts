import * as z from 'zod/mini'
import { signedRow, type SignedRow } from '#shared/courier/signedRow.ts'
import type { HandedRow, HandedRows } from '#shared/courier/startOf.ts'
import type { Taken } from '#shared/protocol/courier.ts'
import { userId } from '#shared/schema/record/ids.ts'
import { parseStamp, stampText } from '#shared/schema/record/stamp.ts'
import type { CarriedRow, LocalStore } from '../localStore.ts'

const heldPart = z.object({
  signed: signedRow,
  /** Account that handed it over. */
  via: userId,
  /** Units in which this device's own value was kept. */
  kept: z.array(z.string()),
  /**
   * Stamp of this replica: its own states from then on stand upon this row; null: it is its own, or
   * taking it in was cut short. By this device's stamps, since clocks of two devices tell nothing of each other.
   */
  since: z.nullable(stampText),
  /**
   * Stamp of the state that the server was believed to hold then; null: none. Once it is another, what
   * stands here does so upon that.
   */
  baseAt: z.nullable(stampText),
  /** What the server said of it; null: not asked yet. */
  outcome: z.nullable(z.object({ status: z.string(), code: z.optional(z.string()) })),
})

/** A row that was handed over to this device and is carried on from here, or that it handed out itself. */
export type HeldRow = z.output<typeof heldPart> & { key: string; takenAt: number }

export function asCarried({ key, takenAt, ...row }: HeldRow): CarriedRow {
  const { id, scope } = row.signed.row.newDocumentState
  return { key, id, scope, takenAt, row }
}

/** What is held of these records, or of all, in the order in which it was taken in. */
export async function heldRows(local: LocalStore, ids?: readonly string[]): Promise<HeldRow[]> {
  const rows = ids
    ? await local.carried.where('id').anyOf(ids).toArray()
    : await local.carried.toArray()
  return rows
    .flatMap(({ key, takenAt, row }) => {
      const parsed = heldPart.safeParse(row)
      return parsed.success ? [{ ...parsed.data, key, takenAt }] : []
    })
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))
}

export function stampOf({ signed }: Pick<HeldRow, 'signed'>): string {
  return signed.row.newDocumentState.at
}

export function idOf({ signed }: Pick<HeldRow, 'signed'>): string {
  return signed.row.newDocumentState.id
}

export function isOf({ signed }: Pick<HeldRow, 'signed'>, replicaId: string): boolean {
  return signed.author.replica === replicaId
}

export function handed({ row, taken }: SignedRow): HandedRow {
  return { base: row.assumedMasterState ?? null, mine: row.newDocumentState, taken }
}

export function handedByStamp(rows: readonly SignedRow[]): HandedRows {
  return new Map(rows.map((row) => [row.row.newDocumentState.at, handed(row)]))
}

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
      ? [{ at: stampOf(row), since: row.since, except: row.kept }]
      : [],
  )
}
