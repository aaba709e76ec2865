import { hasRole, mayRead, tagsOf, type Actor, type Role } from '#shared/schema/record/access.ts'
import { resolution } from '#shared/schema/resolution.ts'
import { memberTags, roleTags } from '#shared/schema/readers.ts'
import type { Told } from './happenings.ts'

/** Whether this member is to hear of it: as far as roles and ties say, before their own wishes. */
export function isTold(happening: Told, member: Actor): boolean {
  const tags = tagsOf(member)
  if (!mayRead(happening.audience, tags)) return false
  switch (happening.kind) {
    case 'decision':
      return mayDecide(happening.target, happening.deciders, member)
    case 'emergency':
    case 'again':
    case 'message':
      return happening.by !== member.user
    case 'broadcast':
      return happening.by !== member.user && isMeant(happening, member)
  }
}

/** Those who run the day may read all of it; told are those it is said to, or who are asked to send it. */
function isMeant(
  { isAsked, roles, members }: Extract<Told, { kind: 'broadcast' }>,
  member: Actor,
): boolean {
  if (isAsked) return hasRole(member, ['planner', 'coordinator'])
  const named = [...roleTags(roles), ...memberTags(members)]
  return tagsOf(member).some((tag) => named.includes(tag))
}

/** The same that decides on a device whether a question is shown as this person's own. */
function mayDecide(target: string, deciders: readonly string[], member: Actor): boolean {
  const change = { id: target, before: null, after: {} }
  if (!resolution.create(member, change, { now: 0, locked: false, related: () => null }))
    return false
  return deciders.length === 0 || hasRole(member, deciders as readonly Role[])
}
