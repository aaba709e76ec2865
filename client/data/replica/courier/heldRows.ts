import * as z from 'zod/mini'
import { signedRow } from '#shared/courier/signedRow.ts'
import { userId } from '#shared/schema/record/ids.ts'
import { stampText } from '#shared/schema/record/stamp.ts'
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
