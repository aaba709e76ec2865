import type { AckData } from '#shared/schema/ack.ts'
import { isSaidTo } from '#shared/schema/arrival.ts'
import type { BroadcastRecord } from '../../data/announcements.ts'
import type { MemberData } from '#shared/schema/member.ts'
import type { Actor } from '#shared/schema/record/access.ts'

export type Listener = Actor & { name: string }

/** How far one word to many got, by what their own devices say. */
export type Delivery = {
  of: number
  received: number
  seen: number
  /** Those who have not looked at it, by name. */
  unseen: readonly Listener[]
}

export function listenersAmong(members: readonly { data: MemberData }[]): readonly Listener[] {
  return members
    .map(({ data }): Listener => ({ ...data, grants: undefined }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Who has it: whoever has seen it has received it. */
export function deliveryOf(
  { data }: Pick<BroadcastRecord, 'data'>,
  everybody: readonly Listener[],
  acks: ReadonlyMap<string, AckData> | undefined,
): Delivery {
  const to = everybody.filter((one) => isSaidTo({ ...data, state: 'sent' }, one))
  const hasSeen = ({ user }: Listener) => acks?.get(user)?.seenAt !== undefined
  const unseen = to.filter((one) => !hasSeen(one))
  const received = to.filter((one) => hasSeen(one) || acks?.get(one.user)?.receivedAt !== undefined)
  return { of: to.length, received: received.length, seen: to.length - unseen.length, unseen }
}
