import { CARRIED_NAMES } from '#shared/protocol/courier.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { mayRead, type Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { BUNDLE_ROWS } from './bundle.ts'
import { inOrder } from './inOrder.ts'
import { keysNamedBy, namesIn, rowKey, type SignedRow } from './signedRow.ts'

/**
 * Which of the rows at hand the receiver gets: all of a record or none, since rows of one record may
 * stand upon one another. None where any state in them is not theirs to read, or where all are
 * their own: those they have, unless it is another device of the giver's.
 *
 * @param tags what the receiver holds, as far as this device knows
 */
export function planBundle(
  rows: readonly SignedRow[],
  tags: readonly Tag[],
  { from, to }: { from: string; to: string },
): { rows: SignedRow[]; left: number } {
  const byRecord = Map.groupBy(withoutOutgrown(rows), ({ row }) => row.newDocumentState.id)
  const planned: SignedRow[] = []
  let left = 0
  const oldestFirst = [...byRecord.values()].sort((a, b) => (latest(a) < latest(b) ? -1 : 1))
  for (const record of oldestFirst) {
    if (to !== from && record.every(({ author }) => author.account === to)) continue
    if (!record.every(({ row }) => isReadable(row.newDocumentState, tags))) continue
    const bases = record.flatMap(({ row }) => row.assumedMasterState ?? [])
    if (!bases.every((base) => isReadable(base, tags))) continue
    const fits = planned.length + record.length <= BUNDLE_ROWS
    if (fits && namesIn([...planned, ...record]) <= CARRIED_NAMES) planned.push(...record)
    else left += record.length
  }
  return { rows: inOrder(planned), left }
}

/** A row that its device said again, grown, on the same base, and that nobody's row stands upon. */
function withoutOutgrown(rows: readonly SignedRow[]): SignedRow[] {
  const named = keysNamedBy(rows)
  return rows.filter((one) => {
    const { newDocumentState: mine, assumedMasterState: base } = one.row
    const isGrown = rows.some(
      ({ author, row }) =>
        author.replica === one.author.replica &&
        row.newDocumentState.id === mine.id &&
        row.newDocumentState.at > mine.at &&
        row.assumedMasterState?.at === base?.at,
    )
    return !isGrown || named.has(rowKey(one))
  })
}

function isReadable(record: RecordEnvelope, tags: readonly Tag[]): boolean {
  const type = typeNamed(record.type)
  return type !== null && mayRead(type.audience(record), tags)
}

function latest(rows: readonly SignedRow[]): string {
  return rows.reduce(
    (at, { row }) => (row.newDocumentState.at > at ? row.newDocumentState.at : at),
    '',
  )
}
