import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import type { Delta, Poke } from '#shared/protocol/live.ts'
import { mayRead, type Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { member } from '#shared/schema/member.ts'
import type { Committed } from '../sync/groupCommit.ts'
import type { CommittedChange } from '../sync/store.ts'
import { tombstoneOf } from '../sync/tombstone.ts'
import type { View } from './rooms.ts'

/** What one room is told of a commit. */
export type RoomNews = {
  event: { name: 'delta'; delta: Delta } | { name: 'poke'; poke: Poke }
  /** Holders of these tags see something else than their room: they are left out, and poked. */
  except: readonly Tag[]
}

/** A membership that changed in this commit; its holder's rooms are no longer right. */
export type MemberChange = { user: string; kind: 'gained' | 'lost' }

/**
 * A commit as one view may hear of it: the records it may read, scrubbed tombstones for those it just
 * lost, nothing of the others (P5). `from` and `to` are the scope's, whatever was left out, so that a
 * device notices a gap.
 */
export function newsFor(committed: Committed, view: View): RoomNews {
  const { scope, epoch, from, to, replica, changes } = committed
  const records = changes.flatMap((change) => asHeardBy(change, view))
  const except = [...new Set(changes.flatMap((change) => seenOtherwise(change, view)))]
  const delta: Delta = { scope, epoch, from, to, replica, records }
  const isLarge =
    records.length > WIRE_LIMITS.deltaRecords ||
    Buffer.byteLength(JSON.stringify(delta)) > WIRE_LIMITS.deltaBytes
  return {
    event: isLarge ? { name: 'poke', poke: { scope, epoch, to } } : { name: 'delta', delta },
    except,
  }
}

/** Commits of one scope, in order, as if they had been one; the room then hears once. */
export function joinCommits(first: Committed, second: Committed): Committed {
  const changes = new Map(first.changes.map((change) => [change.stored.record.id, change]))
  for (const change of second.changes) {
    const { id } = change.stored.record
    const before = changes.get(id)
    // In version order, as a page would have it.
    changes.delete(id)
    changes.set(id, before ? { ...change, audienceBefore: union(before, change) } : change)
  }
  return {
    ...second,
    from: first.from,
    replica: first.replica === second.replica ? first.replica : null,
    changes: [...changes.values()],
  }
}

export function memberChanges({ changes }: Committed): MemberChange[] {
  return changes.flatMap(({ stored: { record } }): MemberChange[] => {
    const user = record.type === member.name ? record.data['user'] : undefined
    if (typeof user !== 'string') return []
    return [{ user, kind: record._deleted ? 'lost' : 'gained' }]
  })
}

function asHeardBy({ stored, audienceBefore }: CommittedChange, view: View): RecordEnvelope[] {
  if (mayRead(stored.audience, view)) return [stored.record]
  return mayRead(audienceBefore, view) ? [tombstoneOf(stored.record, stored.version)] : []
}

function seenOtherwise({ stored, audienceBefore }: CommittedChange, view: View): Tag[] {
  if (mayRead(stored.audience, view)) return []
  return [...stored.audience, ...audienceBefore].filter((tag) => !tag.startsWith('role:'))
}

/** What could read it at any moment in between: who saw it at either gets a tombstone. */
function union(first: CommittedChange, second: CommittedChange): Tag[] {
  return [...new Set([...first.audienceBefore, ...first.stored.audience, ...second.audienceBefore])]
}
