import type { Actor } from '#shared/schema/record/access.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { savepoint } from '#shared/schema/savepoint.ts'

/** Whether this person may give moments a name. */
export function namesMoments(actor: Actor | null | undefined): boolean {
  if (!actor) return false
  const change = { id: '', before: null, after: { name: 'x', namedAt: 0 } }
  const context = { now: 0, locked: false, related: () => null }
  const type = savepoint as unknown as TypeDeclaration
  return refusedFields(type, actor, 'create', change, context).length === 0
}
