import type { AckData } from '#shared/schema/ack.ts'
import type { BroadcastData } from '#shared/schema/broadcast.ts'
import { hasRole, tagsOf, type Actor } from '#shared/schema/record/access.ts'
import { memberTags, roleTags } from '#shared/schema/readers.ts'
import type { TypedRecord } from './recordStores.ts'

export type BroadcastRecord = TypedRecord<BroadcastData>

/** Its author and those who run the day are told who has it. */
export const toldOfBroadcast = ({ author }: Pick<BroadcastData, 'author'>) => ({
  roles: { planner: true, coordinator: true } as const,
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

/** What somebody asks those who run the day to send. */
export function askedBroadcasts(
  records: readonly BroadcastRecord[],
  me: Actor,
): readonly BroadcastRecord[] {
  if (!hasRole(me, ['planner', 'coordinator'])) return []
  return records.filter(({ data }) => data.state === 'asked' && data.author !== me.user)
}

/** What was said to me that I have not looked at, the most urgent first, then the latest. */
export function unseenBroadcasts(
  records: readonly BroadcastRecord[],
  me: Actor,
  ackOf: (id: string) => AckData | undefined,
  now: number,
): readonly BroadcastRecord[] {
  const isUrgent = ({ data }: BroadcastRecord) => Number(data.urgency === 'urgent')
  return records
    .filter(
      ({ id, data }) => isSaidTo(data, me) && !isOver(data, now) && ackOf(id)?.seenAt === undefined,
    )
    .toSorted((a, b) => isUrgent(b) - isUrgent(a) || b.data.saidAt - a.data.saidAt)
}
