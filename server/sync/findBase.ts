import { sameJson } from '#shared/schema/record/canonical.ts'
import type { Base } from '#shared/merge/side.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Origin } from './applying.ts'
import type { Draft } from './draft.ts'
import type { GoodRow } from './judgeRow.ts'
import type { Revision } from './store.ts'

/**
 * The common ancestor of a row and what stands (R2): the base sent; but if this replica's last
 * accepted push of the record started from that same base, the state then accepted, since the row
 * is then a grown retry after a lost answer.
 *
 * Null: an insert without known ancestor.
 */
export function findBase(draft: Draft, { base, mine }: GoodRow, origin: Origin): Base | null {
  const sentVersion = versionSeen(draft, base, origin)
  const accepted = origin.isReplica ? draft.head(origin.name, mine.id) : undefined
  const isCurrent = base !== null && draft.record(mine.id)?.record.at === base.at
  if (accepted && !isCurrent && accepted.baseAt === (base?.at ?? null)) {
    const { data, _deleted } = accepted.state
    return { data, deleted: _deleted, version: sentVersion }
  }
  if (base === null) return null
  // Our own history is trusted before what the client believes stood there.
  const known = stateAt(draft, base)?.state ?? base
  return { data: known.data, deleted: known._deleted, version: sentVersion }
}

/**
 * The version of the scope that the maker of this base had seen; 0 if history does not know it. A
 * state that this origin made itself shows it nothing new: it had seen what that edit started from.
 */
export function versionSeen(draft: Draft, base: RecordEnvelope | null, origin: Origin): number {
  if (base === null) return 0
  const made = stateAt(draft, base)
  if (made)
    return made.origin === origin.name && made.cause === 'edit' ? made.baseVersion : made.version
  const sent = draft.revisions(base.id, base.at)[0]
  return sent?.baseVersion ?? 0
}

function stateAt(draft: Draft, { id, at }: RecordEnvelope): Revision | undefined {
  return draft
    .revisions(id, at)
    .filter(({ state, cause }) => state.at === at && cause !== 'superseded')
    .sort((a, b) => a.version - b.version)[0]
}

/**
 * R4, and redelivery: this very state stands in the record's history already, whoever wrote it, or was
 * the last one accepted from this origin. The stamp alone is not enough.
 */
export function isKnownState(draft: Draft, { mine, hash }: GoodRow, origin: Origin): boolean {
  const accepted = draft.head(origin.name, mine.id)
  if (accepted?.hash === hash) return true
  return draft
    .revisions(mine.id, mine.at)
    .some(({ state, sent }) => sameJson(state, mine) || (sent !== null && sameJson(sent, mine)))
}

/**
 * A delayed request that its own grown retry has overtaken: an older stamp of the same replica than
 * one accepted already, from a base that had not seen that one.
 */
export function isSuperseded(draft: Draft, { mine, base }: GoodRow, origin: Origin): boolean {
  if (!origin.isReplica) return false
  const accepted = draft.head(origin.name, mine.id)
  if (!accepted || mine.at >= accepted.at) return false
  if (accepted.baseAt === (base?.at ?? null)) return true
  return base === null || (stateAt(draft, base)?.version ?? 0) < accepted.version
}
