import { rowKey, type SignedRow } from './signedRow.ts'

/**
 * The same rows, each after those it stands upon and after what its device said before. Else as they
 * were: clocks of two devices tell nothing of who came first.
 */
export function inOrder(rows: readonly SignedRow[]): SignedRow[] {
  const byKey = new Map(rows.map((row) => [rowKey(row), row]))
  const done = new Set<SignedRow>()

  function place(row: SignedRow): void {
    if (done.has(row)) return
    done.add(row)
    const { id } = row.row.newDocumentState
    for (const one of rows) if (isEarlierOf(row, one)) place(one)
    for (const { at } of row.taken) {
      const below = byKey.get(`${id} ${at}`)
      if (below) place(below)
    }
    placed.push(row)
  }

  const placed: SignedRow[] = []
  for (const row of rows) place(row)
  return placed
}

function isEarlierOf(row: SignedRow, other: SignedRow): boolean {
  const [mine, theirs] = [row.row.newDocumentState, other.row.newDocumentState]
  return other.author.replica === row.author.replica && theirs.id === mine.id && theirs.at < mine.at
}
