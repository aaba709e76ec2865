import type { Cut } from '#shared/schedule/recover.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'

/**
 * Cuts as edits, and the way back from them: only where a length is still as the other way left it.
 * What somebody wrote meanwhile stays, and a moment that was deleted holds nothing up.
 */
export function shortenOps(
  cuts: readonly Cut[],
  lengthOf: (item: string) => number,
): { does: readonly WriteOp[]; undoes: readonly WriteOp[] } {
  const lengths = cuts.map(({ item, minutes }) => {
    const from = lengthOf(item)
    return { item, from, to: from - minutes }
  })
  return {
    does: lengths.map(({ item, from, to }) => lengthOp(item, from, to)),
    undoes: lengths.map(({ item, from, to }) => lengthOp(item, to, from)),
  }
}

function lengthOp(id: string, from: number, to: number): WriteOp {
  return {
    op: 'patch',
    id,
    ifFits: true,
    change: (data) => (data['durationMin'] === from ? { ...data, durationMin: to } : data),
  }
}
