import * as z from 'zod/mini'
import { recordEnvelope, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { userId } from '#shared/schema/record/ids.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { stampText } from '#shared/schema/record/stamp.ts'
import type { LocalStore } from '../localStore.ts'
import type { Readable } from '../readable.ts'
import { watch } from '../watch.ts'
import { heldRows } from './heldRows.ts'

const takenRecord = z.object({
  id: z.string(),
  /** Of the rows that came, as they are held here. */
  keys: z.array(z.string()),
  /** How it stood here before; null: it did not. */
  before: z.nullable(recordEnvelope),
  /** Stamp of what stood afterwards; null: still nothing. */
  after: z.nullable(stampText),
})
export type TakenRecord = z.output<typeof takenRecord>

const takenNote = z.object({
  /** Account that handed it over. */
  from: userId,
  /** Unix ms. */
  takenAt: z.number(),
  records: z.array(takenRecord),
})

/** The last bundle that was taken in in one wedding, as far as it can be taken back. */
export type TakenNote = z.output<typeof takenNote>

export async function noteTaken(
  local: LocalStore,
  wedding: ScopeName,
  note: TakenNote | null,
): Promise<void> {
  if (note === null || note.records.length === 0) await local.settings.delete(nameOf(wedding))
  else await local.settings.put({ key: nameOf(wedding), value: note })
}

export async function lastTaken(local: LocalStore, wedding: ScopeName): Promise<TakenNote | null> {
  return takenNote.safeParse((await local.settings.get(nameOf(wedding)))?.value).data ?? null
}

/** Null: nothing, it was taken back, or the server was told of all of it. */
export function watchLastTaken(local: LocalStore, wedding: ScopeName): Readable<TakenNote | null> {
  return watch<TakenNote | null>(async () => {
    const note = await lastTaken(local, wedding)
    const ids = note?.records.map(({ id }) => id) ?? []
    const keys = new Set(note?.records.flatMap((record) => record.keys))
    const held = await heldRows(local, ids)
    return held.some(({ key, outcome }) => keys.has(key) && outcome === null) ? note : null
  }, null)
}

/** One row more of a record, after those that came before it in the same bundle. */
export function withRow(
  records: readonly TakenRecord[],
  row: { id: string; key: string; before: RecordEnvelope | null; after: string | null },
): TakenRecord[] {
  const { id, key, before, after } = row
  const known = records.find((one) => one.id === id)
  if (!known) return [...records, { id, keys: [key], before, after }]
  const next = { ...known, keys: [...known.keys, key], after }
  return records.map((one) => (one === known ? next : one))
}

function nameOf(wedding: ScopeName): string {
  return `taken ${wedding}`
}
