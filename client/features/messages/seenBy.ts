import type { AckData } from '#shared/schema/ack.ts'
import { isRead } from '../../data/unreadTalk.ts'
import type { Said } from './conversation.ts'
import { readersOf, type Talker, type Thread } from './threadList.ts'

export type SeenBy = { seen: readonly Talker[]; unseen: readonly Talker[] }

/** Who of those who were to read it has read it; its author is none of them. */
export function seenBy(
  said: Said,
  thread: Thread,
  people: readonly Talker[],
  acks: ReadonlyMap<string, AckData> | undefined,
): SeenBy {
  const to = said.records[0]?.data ?? thread.data
  const readers = readersOf(to, people).filter(({ user }) => user !== said.author)
  const first = { author: said.author, saidAt: said.saidAt }
  const hasSeen = ({ user }: Talker) => isRead(said.id, first, user, acks?.get(user))
  return {
    seen: readers.filter(hasSeen),
    unseen: readers.filter((one) => !hasSeen(one)),
  }
}
