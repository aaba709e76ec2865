import { isMarked } from '#shared/schema/record/marks.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { stageRank } from './stageLadder.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import { vendorStanding } from '#shared/schedule/vendorStanding.ts'

export type VendorRecord = TypedRecord<VendorData>

/** Views of the list; any other word is a kind. */
export const VIEWS = ['all', 'attention', 'coming', 'here', 'over'] as const

/** Late, silent or in trouble: somebody has to pick up the phone. */
export function needsAttention(data: VendorData, now: Minute | undefined): boolean {
  const { kind } = vendorStanding(data, now)
  return isMarked(data.trouble) || kind === 'late' || kind === 'noContact'
}

/** Who was replaced is neither awaited nor called any more. */
export function isIn(
  view: string,
  data: VendorData,
  now: Minute | undefined,
  isReplaced = false,
): boolean {
  if (isReplaced && (view === 'attention' || view === 'coming')) return false
  const rank = stageRank(data.stage)
  switch (view) {
    case 'all':
      return true
    case 'attention':
      return needsAttention(data, now)
    case 'coming':
      return rank < stageRank('arrived')
    case 'here':
      return rank >= stageRank('arrived') && rank < stageRank('done')
    case 'over':
      return rank >= stageRank('done')
    default:
      return data.kind === view
  }
}

/** Whether they are at the venue: whoever is done may still be packing, whoever left is not. */
export function isOnSite({ stage }: Pick<VendorData, 'stage'>): boolean {
  const rank = stageRank(stage)
  return rank >= stageRank('arrived') && rank < stageRank('left')
}

/** Their own card first, then by call time, by name, by id. */
export function inOrder(
  records: readonly VendorRecord[],
  own: string | undefined,
): readonly VendorRecord[] {
  return records.toSorted(
    (a, b) =>
      Number(b.id === own) - Number(a.id === own) ||
      callOf(a) - callOf(b) ||
      a.data.name.localeCompare(b.data.name) ||
      (a.id < b.id ? -1 : 1),
  )
}

function callOf({ data }: VendorRecord): number {
  return data.callTime ?? Number.MAX_SAFE_INTEGER
}
