import { typeNamed } from '#shared/schema/everyType.ts'
import type { Actor, RightsContext } from '#shared/schema/record/access.ts'
import { FILE_TYPES } from './namedHashes.ts'

/**
 * Whether a member may bring files into a scope: whoever may create a record there that names them.
 * Which record it will be is not known yet, so a vendor counts as speaking of themselves.
 */
export function mayBring(actor: Actor, record: string, now: number): boolean {
  const context: RightsContext = { now, locked: false, related: () => null }
  const after = actor.vendor === undefined ? {} : { vendor: actor.vendor }
  return FILE_TYPES.some((name) =>
    typeNamed(name)?.create(actor, { id: record, before: null, after }, context),
  )
}
