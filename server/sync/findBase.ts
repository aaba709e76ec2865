import { changedUnits } from '#shared/merge/changedUnits.ts'
import { valueAt, withValueAt } from '#shared/merge/path.ts'
import type { Base } from '#shared/merge/side.ts'
import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import { parseStamp, type Stamp } from '#shared/schema/record/stamp.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Origin } from './applying.ts'
import type { Draft } from './draft.ts'
import type { GoodRow } from './judgeRow.ts'
import type { Head, Revision, StoredRecord } from './store.ts'

/**
 * The common ancestor of a row and what stands (R2): the base sent; but if this replica's last
 * accepted push of the record started from that same base, the state then accepted, since the row
 * is then a grown retry after a lost answer.
 *
 * Null: an insert without known ancestor. `own`: stamp of the device's own state that the base is.
 */
export function findBase(
  draft: Draft,
  { base, mine, type }: GoodRow,
  origin: Origin,
): (Base & { own?: Stamp }) | null {
  const sentVersion = versionSeen(draft, base, origin)
  const accepted = origin.isReplica ? draft.head(origin.name, mine.id) : undefined
  const isCurrent = base !== null && draft.record(mine.id)?.record.at === base.at
  const isGrown =
    accepted && (accepted.baseAt === (base?.at ?? null) || liesBetween(accepted, base, mine))
  if (accepted && !isCurrent && isGrown) {
    const { _deleted } = accepted.state
    const data = withAnswered(draft.record(mine.id), accepted, { base, mine, type })
    // A grown insert still comes from before everything: it has seen nothing that others wrote here.
    const firstVersion = draft.record(mine.id)?.firstVersion ?? 1
    const version = base === null ? firstVersion - 1 : sentVersion
    return { data, deleted: _deleted, version, own: accepted.at }
  }
  if (base === null) return null
  // Our own history is trusted before what the client believes stood there.
  const known = stateAt(draft, base)?.state ?? base
  const trust = draft.revisions(base.id, base.at).length > 0 ? 'server' : 'client'
  const last = draft.head(origin.name, mine.id)
  const isAnswered = last && !isCurrent && !accepted && last.baseAt === base.at
  const data = isAnswered
    ? withAnswered(draft.record(mine.id), last, { base, mine, type }, known.data)
    : known.data
  return { data, deleted: known._deleted, version: sentVersion, trust }
}

/**
 * The state accepted is one of the device's own, made after the base and before the row, on an older base:
 * it came by hand (CAR2), from before the base was accepted. A device whose base is its own state had
 * nothing else before it in between.
 */
function liesBetween(accepted: Head, base: RecordEnvelope | null, mine: RecordEnvelope): boolean {
  if (base === null || base.at >= accepted.at || accepted.at >= mine.at) return false
  const [from, to] = [parseStamp(base.at), parseStamp(mine.at)]
  return from.replica === to.replica && parseStamp(accepted.at).replica === to.replica
}

/**
 * The state accepted, but with the values that this push was answered with where mine has just those:
 * the device took the answer in and lost the base that came with it (F14), and its person wrote none of
 * them. Back to the base sent is an undoing, and was written, unless some other value shows that the
 * answer was taken in.
 */
function withAnswered(
  stored: StoredRecord | undefined,
  accepted: Head,
  { base, mine, type }: Pick<GoodRow, 'base' | 'mine' | 'type'>,
  data = accepted.state.data,
): JsonObject {
  if (!stored) return data
  const given = changedUnits(type, data, mine.data).filter((path) =>
    wasInForce(stored, accepted, path, valueAt(mine.data, path)),
  )
  const isTakenIn = given.some(
    (path) => !sameJson(valueAt(mine.data, path), valueAt(base?.data ?? null, path)),
  )
  if (!isTakenIn || lacksAnswered(stored, accepted, { mine, type })) return data
  return given.reduce((known, path) => withValueAt(known, path, valueAt(mine.data, path)), data)
}

/** Another value of that answer is not in it: so its person only gave the same value as somebody else. */
function lacksAnswered(
  { record, origins }: StoredRecord,
  { state, origin, version }: Head,
  { mine, type }: Pick<GoodRow, 'mine' | 'type'>,
): boolean {
  return changedUnits(type, state.data, record.data).some((path) => {
    const source = origins[path]
    const isAnswered = source && source.version <= version && source.origin !== origin
    return isAnswered && sameJson(valueAt(mine.data, path), valueAt(state.data, path))
  })
}

/** Whether this value of somebody else's stood when that push was answered, as far as it still can be told. */
function wasInForce(
  { record, origins, contests }: StoredRecord,
  { origin, version }: Head,
  path: string,
  value: Json | undefined,
): boolean {
  const isFrom = (edit: { origin?: string; version: number }) =>
    edit.origin !== origin && edit.version <= version
  const source = origins[path]
  // Nothing came into force since: what stands is what was answered.
  if (source && source.version <= version)
    return isFrom(source) && sameJson(valueAt(record.data, path), value)
  const contest = contests.find((one) => one.path === path && one.status !== 'resolved')
  return contest?.candidates.some((edit) => isFrom(edit) && sameJson(edit.value, value)) ?? false
}

/**
 * The version of the scope that the maker of this base had seen; 0 if history does not know it. A
 * state that this origin made itself shows it nothing new: it had seen what that edit started from, or,
 * where that is unknown or nothing, the state itself.
 */
export function versionSeen(draft: Draft, base: RecordEnvelope | null, origin: Origin): number {
  if (base === null) return 0
  const made = stateAt(draft, base)
  if (made) {
    const isOwn = made.origin === origin.name && made.cause === 'edit'
    return isOwn && made.baseVersion > 0 ? made.baseVersion : made.version
  }
  const sent = draft.revisions(base.id, base.at)[0]
  return sent?.baseVersion ?? 0
}

/** The state with this stamp; of several, where a client kept its stamp over a deletion, this very one. */
function stateAt(draft: Draft, base: RecordEnvelope): Revision | undefined {
  const known = draft
    .revisions(base.id, base.at)
    .filter(({ state, cause }) => state.at === base.at && cause !== 'superseded')
    .sort((a, b) => a.version - b.version)
  return known.find(({ state }) => sameJson(state, base)) ?? known[0]
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
 * F25: a state that was given out to this origin, not one of its own edits come again. The device may
 * show an older one by now, so it is told what stands even if that is what it sent: else it would believe
 * in a base that it does not show, and its next edit would undo the difference. A row that says that
 * nothing changed is RxDB's receipt for an answer; it is not answered again, or that would never end.
 */
export function isEcho(draft: Draft, { base, mine }: GoodRow, origin: Origin): boolean {
  if (sameJson(base, mine)) return false
  return draft.revisions(mine.id, mine.at).some((made) => {
    const isOwn = made.origin === origin.name && made.cause === 'edit'
    // One's own edit upon another base than it was made on: paired with it by the library (F25).
    const isPaired = isOwn && made.baseVersion !== versionSeen(draft, base, origin)
    return (!isOwn || isPaired) && sameJson(made.state, mine)
  })
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
