import { useActor } from '../data/hooks/useActor.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Fields, TypeDeclaration } from '#shared/schema/record/type.ts'

/** What I may do with records whose rules ask for the role alone, by the rules the server judges by. */
export type RoleRights = {
  /** False while it is being found out who I am here. */
  isKnown: boolean
  change: <F extends Fields>(type: TypeDeclaration<F>, field: keyof F & string) => boolean
  create: <F extends Fields>(type: TypeDeclaration<F>) => boolean
  remove: <F extends Fields>(type: TypeDeclaration<F>) => boolean
}

/** None of them asks for the record's content or a lock, so an empty one stands for all. */
const context = { now: 0, locked: false, related: () => null }

export function useRoleRights(scope: ScopeName): RoleRights {
  const actor = useActor(scope)

  function may(
    type: TypeDeclaration,
    op: 'create' | 'update' | 'delete',
    before: JsonObject | null,
    after: JsonObject,
  ): boolean {
    return (
      !!actor && refusedFields(type, actor, op, { id: '', before, after }, context).length === 0
    )
  }

  return {
    isKnown: actor !== undefined,
    change: (type, field) => may(plain(type), 'update', {}, { [field]: true }),
    create: (type) => may(plain(type), 'create', null, {}),
    remove: (type) => may(plain(type), 'delete', {}, {}),
  }
}

/** A declaration of known fields is one of fields. */
function plain<F extends Fields>(type: TypeDeclaration<F>): TypeDeclaration {
  return type as unknown as TypeDeclaration
}
