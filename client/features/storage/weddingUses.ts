import type { ScopeName } from '#shared/schema/record/scope.ts'
import { NOTHING_USED, type StorageUse, type WeddingUse } from '../../data/prepare/storageUse.ts'
import { isNear } from '../../data/replica/prepare/nearWeddings.ts'

export type WeddingRow = {
  scope: ScopeName
  /** "Anna & Ben". */
  name: string
  /** First day, `YYYY-MM-DD`. */
  date: string
  dates: readonly string[]
}

export type UsedWedding = WeddingRow & { use: WeddingUse; isPinned: boolean; isNear: boolean }

/** Weddings on this device, the one that takes the most room first. */
export function usedWeddings(
  weddings: readonly WeddingRow[],
  use: StorageUse,
  isPinned: (scope: ScopeName) => boolean,
  now: number,
): readonly UsedWedding[] {
  return weddings
    .map((one) => ({
      ...one,
      use: use.byScope.get(one.scope) ?? NOTHING_USED,
      isPinned: isPinned(one.scope),
      isNear: isNear(one.dates, now),
    }))
    .toSorted((a, b) => total(b.use) - total(a.use) || (a.date < b.date ? -1 : 1))
}

/** By kind over everything on this device, in bytes, as they are listed. */
export function usedKinds({ byScope, memories, app }: StorageUse) {
  const all = [...byScope.values()]
  const sum = (part: keyof WeddingUse) => all.reduce((bytes, use) => bytes + use[part], 0)
  return [
    { id: 'photos', bytes: sum('photos') },
    { id: 'documents', bytes: sum('documents') },
    { id: 'records', bytes: sum('records') },
    { id: 'memories', bytes: memories },
    { id: 'app', bytes: app },
  ] as const
}

export function total({ records, photos, documents }: WeddingUse): number {
  return records + photos + documents
}
