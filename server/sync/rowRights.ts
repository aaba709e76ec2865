import type { Base } from '#shared/merge/side.ts'
import type { RightsContext } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import {
  changedFields,
  refusedFields,
  WHOLE_RECORD,
  type Operation,
} from '#shared/schema/record/rights.ts'
import { scopeId, scopeKind } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Applying } from './applying.ts'

/**
 * Why the author may not do what this row does, or null. Judged by what stands and by what the author
 * changed against their base: what others changed meanwhile is not theirs to answer for.
 */
export function refusedByRights(by: Applying, base: Base | null): string | null {
  const { row, draft, member } = by
  const { mine, type } = row
  const stored = draft.record(mine.id)?.record
  const context = contextOf(by)
  const started = base?.data ? { base: base.data } : {}
  const asks = (op: Operation, before: JsonObject | null, after: JsonObject) =>
    refusedFields(type, member, op, { id: mine.id, before, after, ...started }, context)

  if (!stored) return told(type, 'create', asks('create', null, mine.data))
  if (mine._deleted && !base?.deleted) {
    const refused = asks('delete', stored.data, stored.data)
    if (refused.length > 0) return told(type, 'delete', refused)
    if (Object.keys(mine.data).length === 0) return null
  }
  // Bringing back undoes a deletion, so it is judged as one; what was scrubbed meanwhile is made anew.
  const isScrubbed = Object.keys(stored.data).length === 0
  if (base?.deleted && !mine._deleted && stored._deleted) {
    const op = isScrubbed ? 'create' : 'delete'
    const refused = asks(op, isScrubbed ? null : stored.data, mine.data)
    if (isScrubbed || refused.length > 0) return told(type, op, refused)
  }
  const authored = changedFields(base?.data ?? null, mine.data)
  const refused = asks('update', stored.data, mine.data)
  return told(
    type,
    'update',
    refused.filter((name) => authored.includes(name)),
  )
}

/** The record of the wedding that a row belongs to, as it stands. */
export function weddingOf({ draft, row }: Applying): JsonObject | undefined {
  const { scope } = row.mine
  return scopeKind(scope) === 'wedding' ? draft.record(scopeId(scope))?.record.data : undefined
}

export function contextOf(by: Applying): RightsContext {
  const { draft, row, sender } = by
  const { scope } = row.mine
  return {
    now: sender.receivedAt,
    locked: isLocked(weddingOf(by), sender.receivedAt),
    related: (id, named) => {
      const record = draft.record(id)?.record
      const isThere = record?.scope === scope && record.type === named && !record._deleted
      return isThere ? record.data : null
    },
  }
}

function isLocked(wedding: JsonObject | undefined, now: number): boolean {
  const status = wedding?.['status'] ?? 'draft'
  const lockAt = wedding?.['lockAt']
  return status !== 'draft' || (typeof lockAt === 'number' && lockAt <= now)
}

const VERBS: Record<Operation, string> = { create: 'create', update: 'change', delete: 'delete' }

function told(type: TypeDeclaration, op: Operation, refused: readonly string[]): string | null {
  if (refused.length === 0) return null
  const what = refused.includes(WHOLE_RECORD)
    ? `this ${type.words.one}`
    : refused.map((name) => type.fields[name]?.words ?? name).join(', ')
  return `You may not ${VERBS[op]} ${what}.`
}
