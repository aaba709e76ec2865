import type { Delta, Poke } from '#shared/protocol/live.ts'
import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import { mayRead, type Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Committed } from '../sync/groupCommit.ts'
import type { CommittedChange } from '../sync/store.ts'
import { asSeenBy } from '../sync/tombstone.ts'
import { tagRoom, viewRoom } from './rooms.ts'

/** How committed changes reach rooms, in this process and, one day, in others. */
export type Fanout = {
  delta: (room: string, except: readonly string[], event: Delta) => void
  poke: (rooms: readonly string[], event: Poke) => void
}

/** The views that somebody in this scope listens with. */
export type ListeningViews = (
  scope: ScopeName,
) => readonly { view: string; roleTags: readonly Tag[] }[]

/**
 * Tells every room of a scope what its readers may know of a commit: records, tombstones for what
 * they just lost, nothing of what was never theirs (P5). A view for which nothing changed gets an
 * empty delta, so that its devices know they have missed nothing.
 */
export function createRelay(fanout: Fanout, viewsOf: ListeningViews) {
  return (committed: Committed): void => {
    const { scope, epoch, from, to, replica, changes } = committed
    const touched = ownTagsTouched(changes)
    const rooms = touched.map((tag) => tagRoom(scope, tag))
    const event: Poke = { scope, epoch, to }
    if (rooms.length > 0) fanout.poke(rooms, event)

    for (const { view, roleTags } of viewsOf(scope)) {
      const room = viewRoom(scope, view)
      const records = changes.flatMap((change) => seenThrough(change, roleTags))
      const delta: Delta = { scope, epoch, from, to, replica, records }
      if (isTooLarge(delta)) fanout.poke([room], event)
      else fanout.delta(room, rooms, delta)
    }
  }
}

function seenThrough(
  { stored, audienceBefore }: CommittedChange,
  tags: readonly Tag[],
): RecordEnvelope[] {
  const isTheirs = mayRead(stored.audience, tags) || mayRead(audienceBefore, tags)
  return isTheirs ? [asSeenBy(stored, tags)] : []
}

/** Tags of single readers that these changes concern; what such a reader sees only a pull knows. */
function ownTagsTouched(changes: readonly CommittedChange[]): Tag[] {
  const tags = changes.flatMap(({ stored, audienceBefore }) => [
    ...stored.audience,
    ...audienceBefore,
  ])
  return [...new Set(tags)].filter((tag) => !tag.startsWith('role:'))
}

function isTooLarge(delta: Delta): boolean {
  if (delta.records.length > WIRE_LIMITS.deltaRecords) return true
  const size = delta.records.reduce((sum, record) => sum + JSON.stringify(record).length, 0)
  return size > WIRE_LIMITS.deltaBytes
}
