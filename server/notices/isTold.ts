import { hasRole, mayRead, tagsOf, type Actor, type Role } from '#shared/schema/record/access.ts'
import { resolution } from '#shared/schema/resolution.ts'
import type { Happening } from './happenings.ts'

/** Whether this member is to hear of it: as far as roles and ties say, before their own wishes. */
export function isTold(happening: Exclude<Happening, { kind: 'over' }>, member: Actor): boolean {
  const tags = tagsOf(member)
  if (!mayRead(happening.audience, tags)) return false
  switch (happening.kind) {
    case 'decision':
      return mayDecide(happening.target, happening.deciders, member)
    case 'emergency':
      return happening.by !== member.user
  }
}

/** The same that decides on a device whether a question is shown as this person's own. */
function mayDecide(target: string, deciders: readonly string[], member: Actor): boolean {
  const change = { id: target, before: null, after: {} }
  if (!resolution.create(member, change, { now: 0, locked: false, related: () => null }))
    return false
  return deciders.length === 0 || hasRole(member, deciders as readonly Role[])
}
