import { typeNamed } from '#shared/schema/everyType.ts'
import type { Actor } from '#shared/schema/record/access.ts'

/**
 * Whether I may erase for good what nobody may delete, by the rule the server judges by. What may be
 * deleted is erased from the bin.
 *
 * @param author whoever made it
 */
export function mayErase(
  actor: Actor | null | undefined,
  { type: name, record, author }: { type: string; record: string; author: string },
): boolean {
  const type = typeNamed(name)
  if (!actor || !type?.erase) return false
  const data = { author }
  const context = { now: 0, locked: false, related: () => null }
  return type.erase(actor, { id: record, before: data, after: data }, context)
}
