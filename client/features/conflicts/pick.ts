import type { Stamp } from '#shared/schema/record/stamp.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { bothOf } from '#shared/merge/bothOf.ts'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { Choice } from '#shared/merge/planResolution.ts'

/** What is marked on a card, before it is applied. */
export type Pick =
  | { kind: 'sibling'; at: Stamp }
  | { kind: 'both' }
  /** What held before the question came up, or what a text was merged to. */
  | { kind: 'standing'; value: Json | undefined }
  /** `value` is absent until something was written. */
  | { kind: 'custom'; value?: Json | undefined }

/** The decision a mark becomes; null while it says nothing yet. */
export function choiceOf(card: ConflictData, pick: Pick): Choice | null {
  if (pick.kind === 'sibling') return pick
  if (pick.kind === 'both') {
    const value = bothOf(card)
    return value === null ? null : { kind: 'both', value }
  }
  if (pick.value !== undefined) return { kind: 'custom', value: pick.value }
  return pick.kind === 'standing' ? { kind: 'none' } : null
}

/** The value it stands for. */
export function pickedValue(card: ConflictData, pick: Pick): Json | undefined {
  if (pick.kind === 'both') return bothOf(card) ?? undefined
  if (pick.kind !== 'sibling') return pick.value
  return card.siblings.find(({ at }) => at === pick.at)?.value
}
