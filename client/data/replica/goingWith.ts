import { scopeId } from '#shared/schema/record/scope.ts'
import type { UnsentRecord } from './unsent.ts'

/**
 * What goes when these unsent edits are discarded: they, and every unsent edit that speaks of a record
 * that would then not exist. Without its wedding nothing of it can be sent.
 */
export function goingWith(
  unsent: readonly UnsentRecord[],
  ids: readonly string[],
): readonly UnsentRecord[] {
  const going = new Set(unsent.filter(({ record }) => ids.includes(record.id)))
  for (const one of going) {
    if (!vanishes(one)) continue
    const { id, scope } = one.record
    const isPlace = id === scopeId(scope)
    for (const other of unsent) {
      const isInIt = isPlace && other.record.scope === scope
      // Ids are long and random: their text stands nowhere by chance.
      if (isInIt || JSON.stringify(other.record.data).includes(id)) going.add(other)
    }
  }
  return [...going]
}

/** It was made, or brought back, by this very edit. */
function vanishes({ base, record }: UnsentRecord): boolean {
  return !record._deleted && (base === null || base._deleted)
}
