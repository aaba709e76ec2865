import { changedUnits } from '#shared/merge/changedUnits.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { Rejection } from '../../data/replica/localStore.ts'
import { isEditable } from '../../frame/ValueEditor.tsx'

/** Paths of what a refused edit wrote, as far as a person can write it anew in one place. */
export function editableFields({ mine, base }: Pick<Rejection, 'mine' | 'base'>): string[] {
  const type = typeNamed(mine.type)
  // A report and a decision are said once; what differs is said anew where it belongs.
  if (!type || mine._deleted || mine.type === 'fact' || mine.type === 'resolution') return []
  const before = base === null || base._deleted ? null : base.data
  return changedUnits(type, before, mine.data).filter((path) => isEditable(mine.type, path))
}
