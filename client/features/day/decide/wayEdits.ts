import type { NewDeps } from '#shared/schedule/beside.ts'
import type { Cut } from '#shared/schedule/recover.ts'
import type { WayOut } from '#shared/schedule/waysOut.ts'
import type { ItemRecord } from '../dayView.ts'
import type { PlanEdit } from './planEdits.ts'

/** Ways that change the plan; the others are reports. */
export type PlanWay = Exclude<WayOut, ReportWay>
export type ReportWay = Extract<WayOut, { kind: 'late' | 'lateEnd' | 'skip' }>

export function isPlanWay(way: WayOut): way is PlanWay {
  return way.kind !== 'late' && way.kind !== 'lateEnd' && way.kind !== 'skip'
}

/** What a way out writes into the plan. */
export function wayEdits(way: PlanWay, items: readonly ItemRecord[], target: string): PlanEdit[] {
  switch (way.kind) {
    case 'cut':
      return cutEdits(way.recovery.cuts, items)
    case 'beside':
    case 'swap':
      return depsEdits(way.deps)
    case 'pullOut':
      return [{ id: way.item, changes: { deps: {}, durationMin: way.durationMin } }]
    case 'movePin': {
      const item = items.find(({ id }) => id === target)
      return item ? [{ id: target, changes: { timing: { ...item.data.timing, at: way.at } } }] : []
    }
  }
}

export function cutEdits(cuts: readonly Cut[], items: readonly ItemRecord[]): PlanEdit[] {
  return cuts.flatMap(({ item, minutes }) => {
    const record = items.find(({ id }) => id === item)
    return record && minutes > 0
      ? [{ id: item, changes: { durationMin: record.data.durationMin - minutes } }]
      : []
  })
}

function depsEdits(deps: NewDeps): PlanEdit[] {
  return [...deps].map(([id, own]) => ({ id, changes: { deps: own } }))
}

/** The moments as they would be. */
export function withEdits(
  items: readonly ItemRecord[],
  edits: readonly PlanEdit[],
): readonly ItemRecord[] {
  const changes = new Map(edits.map((edit) => [edit.id, edit.changes]))
  return items.map((item) => {
    const own = changes.get(item.id)
    return own ? { ...item, data: { ...item.data, ...own } as ItemRecord['data'] } : item
  })
}
