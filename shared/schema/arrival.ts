import type { BroadcastData } from './broadcast.ts'
import { tagsOf, type Actor } from './record/access.ts'
import { memberTags, roleTags } from './readers.ts'

/** Its author and those who run the day are told who has it. */
export const toldOfBroadcast = ({ author }: Pick<BroadcastData, 'author'>) => ({
  roles: { planner: true, coordinator: true } as const,
  members: { [author]: true as const },
})

/** Those who deal with an emergency see whom it reached, and so does whoever called. */
export const toldOfIncident = (author: string) => ({
  roles: {
    couple: true,
    planner: true,
    coordinator: true,
    photographer: true,
    vendor: true,
  } as const,
  members: { [author]: true as const },
})

/** Whether it is said to this member, rather than only readable for those who run the day. */
export function isSaidTo(
  { author, state, roles, members }: Pick<BroadcastData, 'author' | 'state' | 'roles' | 'members'>,
  member: Actor,
): boolean {
  if (state !== 'sent' || author === member.user) return false
  const named = [...roleTags(roles), ...memberTags(members)]
  return tagsOf(member).some((tag) => named.includes(tag))
}

/** After that nobody needs to hear it any more. */
export function isOver({ expiresAt }: Pick<BroadcastData, 'expiresAt'>, now: number): boolean {
  return expiresAt !== undefined && expiresAt <= now
}
