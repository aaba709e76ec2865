import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { HandedRow, HandedRows } from './handedRow.ts'
import { contentOf, mergeKept, type Content } from './mergeKept.ts'
import { startOfGrown } from './startOf.ts'

/** What a row does to the record here. `kept`: units where the value that stood here was kept. */
export type TakenIn = { kept: readonly string[] } & (
  | /** Nothing: it stands here already, or what stands here was kept. */
    { then: 'same' }
  /** The record here becomes the very state of the row's author, stamp and name included. */
  | { then: 'adopt'; record: RecordEnvelope }
  /** It becomes both: a new state of this device. */
  | { then: 'merge'; content: Content }
)

/**
 * One row that was handed over, against the record as it stands here.
 *
 * @param known rows of this record: those taken in here, and those that came with this one
 * @param earlier rows of this record that were taken in here before
 * @param isOwn what stands here holds an edit of this device that is not on the server
 * @param start what this device started from when it wrote what stands here; null: it did not, or from
 *   nothing
 */
export function takeRow(
  type: TypeDeclaration,
  row: HandedRow,
  here: RecordEnvelope | null,
  rows: {
    known: HandedRows
    earlier: readonly HandedRow[]
    isOwn: boolean
    start: Content | null
  },
): TakenIn {
  const { mine } = row
  if (here && sameJson(here, mine)) return { then: 'same', kept: [] }
  const from = startOfGrown(type, row, rows.earlier, rows.known)
  const before = here && contentOf(here, null)
  const { kept, ...content } = mergeKept(type, from, mine, before, undefined, rows.start)
  if (before && sameJson(content, before)) return { then: 'same', kept }
  const isTheirs = sameJson(content, contentOf(mine, from))
  if (isTheirs && !rows.isOwn) return { then: 'adopt', kept, record: mine }
  return { then: 'merge', kept, content }
}
