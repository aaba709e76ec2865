import { handedByStamp, type HandedRows } from '#shared/courier/handedRow.ts'
import type { SignedRow } from '#shared/courier/signedRow.ts'

/** By record, each looked at once: what is reckoned from them is kept with them. */
export function knownRows(rows: readonly SignedRow[]): (record: string) => HandedRows {
  const byRecord = Map.groupBy(rows, ({ row }) => row.newDocumentState.id)
  const known = new Map<string, HandedRows>()
  return (record) => {
    const found = known.get(record) ?? handedByStamp(byRecord.get(record) ?? [])
    known.set(record, found)
    return found
  }
}
