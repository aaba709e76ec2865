import type { Delta } from '#shared/protocol/live.ts'
import { mayRead, type Tag } from '#shared/schema/record/access.ts'
import type { Committed } from '../groupCommit.ts'
import { tombstoneOf } from '../tombstone.ts'

export type Relay = (committed: Committed, tags: readonly Tag[]) => Delta | null

/** What the holder of these tags hears of a commit: records, and tombstones of what just left their sight. */
export const honestRelay: Relay = ({ scope, epoch, from, to, replica, changes }, tags) => ({
  scope,
  epoch,
  from,
  to,
  replica,
  records: changes.flatMap(({ stored, audienceBefore }) => {
    if (mayRead(stored.audience, tags)) return [stored.record]
    return mayRead(audienceBefore, tags) ? [tombstoneOf(stored.record, stored.version)] : []
  }),
})
