import type { AckData } from '#shared/schema/ack.ts'
import type { BroadcastData } from '#shared/schema/broadcast.ts'
import { isOver, isSaidTo } from '#shared/schema/arrival.ts'
import { hasRole, type Actor } from '#shared/schema/record/access.ts'
import type { TypedRecord } from './recordStores.ts'

export type BroadcastRecord = TypedRecord<BroadcastData>

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
