import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { thread as threadType } from '#shared/schema/thread.ts'
import type { Thread } from './threadList.ts'
import type { Talk } from './useTalk.ts'

/** Whether I say who is in it, by the rule the server judges by. */
export function leads({ actor }: Talk, { id, data }: Thread): boolean {
  if (!actor) return false
  const after = { ...data, members: { ...data.members, [id]: true as const } }
  const type = threadType as unknown as TypeDeclaration
  const context = { now: 0, locked: false, related: () => null }
  return refusedFields(type, actor, 'update', { id, before: data, after }, context).length === 0
}
