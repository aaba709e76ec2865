import type { ConflictData, Sibling } from '#shared/schema/conflict.ts'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import { WEDDING_ROLES, type WeddingRole } from '#shared/schema/record/access.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { splitPath } from '#shared/merge/path.ts'

/** A contest as it stands in its record. */
export type KnownConflict = { id: string; data: ConflictData }

/** A contest between two roles that a person settled. */
export type SettledCase = {
  conflict: string
  /** Id of the field group. */
  group: string
  /** Sorted by name. */
  between: readonly [WeddingRole, WeddingRole]
  /** Whose value was chosen; null: neither's alone. */
  taken: WeddingRole | null
  /** Account that chose. */
  by: string
}

/** Contests that say something about whose value is wanted; the others are about what happened. */
const ABOUT_VALUES: readonly ConflictData['reason'][] = [
  'overlap',
  'unsafeText',
  'cap',
  'protected',
]

/**
 * What can be learned from one contest: one case for each pair of roles in it. Nothing from one that no
 * person settled, from fields that always ask, or from a value that is protected by its kind.
 */
export function settledCases({ id, data }: KnownConflict): readonly SettledCase[] {
  const { resolution, siblings } = data
  const group = learnableGroup(data)
  if (data.status !== 'resolved' || !resolution || group === null) return []
  const isChosen = ({ value }: Sibling) => sameJson(value, resolution.value)
  const chosen = rolesOf(siblings.filter(isChosen))
  const left = rolesOf(siblings.filter((one) => !isChosen(one)))
  const about = { conflict: id, group, by: resolution.by }
  if (chosen.length > 0 && resolution.choice !== 'both') {
    return chosen.flatMap((taken) =>
      left
        .filter((over) => !chosen.includes(over))
        .map((over) => ({ ...about, between: pairOf(taken, over), taken })),
    )
  }
  // Somebody went on writing: that is no word about either of the values.
  if (resolution.choice === 'laterEdit') return []
  const roles = rolesOf(siblings)
  return roles.flatMap((one, index) =>
    roles.slice(index + 1).map((other) => ({ ...about, between: pairOf(one, other), taken: null })),
  )
}

function learnableGroup({ recordType, path, kind, reason, decidedBy }: ConflictData) {
  if (!ABOUT_VALUES.includes(reason)) return null
  // A fixed time asks whatever was chosen; a field that asks because people said so may be learned.
  if (kind === 'protected' && decidedBy?.strategy !== 'ask') return null
  const field = splitPath(path)[0] ?? ''
  const group = FIELD_GROUPS.find(({ fields }) => fields[recordType]?.includes(field))
  return group && group.strategies.length > 1 ? group.id : null
}

function rolesOf(siblings: readonly Sibling[]): WeddingRole[] {
  return WEDDING_ROLES.filter((role) => siblings.some((one) => one.role === role))
}

function pairOf(a: WeddingRole, b: WeddingRole): [WeddingRole, WeddingRole] {
  return a < b ? [a, b] : [b, a]
}
