import type { HistoryChange, HistoryLine } from '#shared/protocol/history.ts'
import { changedUnits } from '#shared/merge/changedUnits.ts'
import { valueAt } from '#shared/merge/path.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { mayRead, type Tag } from '#shared/schema/record/access.ts'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Revision } from '../store.ts'
import type { PastRevision } from './historyReader.ts'
import { titleOf } from './titleOf.ts'

/** Path of whether a record is deleted, as in contests. */
const DELETED = '_deleted'

/**
 * What a reader with these tags is told of a revision; null: nothing, not even that it is there.
 *
 * A state that was not theirs to read never shows, neither as what stood before nor as what was sent:
 * a record that came into their sight begins there.
 *
 * @param wholeSince unix ms before which neighbours may be missing, so that no change can be named
 */
export function buildLine(
  past: PastRevision,
  tags: readonly Tag[],
  wholeSince: number | null,
): HistoryLine | null {
  const { revision } = past
  const { state, sent, cause } = revision
  const type = typeNamed(state.type)
  if (!type) return null
  if (cause === 'erased')
    return { ...signed(revision), title: '', ...NOTHING_SAID, kind: 'deleted' }
  const mayReadState = (one: RecordEnvelope | null) =>
    one !== null && mayRead(type.audience(one), tags)
  // Erased states are scrubbed; nobody ever wrote one like that.
  if (state.by === '' || !mayReadState(state)) return null

  const before = mayReadState(past.before) ? past.before : null
  const isThinned = wholeSince !== null && revision.receivedAt < wholeSince
  // Nobody is said to have created what stood before the line that is missing.
  const kind = isThinned && before === null ? kindOf(state, state) : kindOf(before, state)
  const line = { ...signed(revision), title: titleOf(type, state), kind }
  // A decision says who settled what; its value stands in the record it is about, for its readers.
  if (isThinned || type.name === 'resolution') return { ...line, ...NOTHING_SAID }
  const tells = sent !== null && mayReadState(sent)
  return {
    ...line,
    changes: cause === 'superseded' ? [] : changesOf(type, before, state),
    lost: tells ? lostOf(type, past, before, sent) : [],
  }
}

const NOTHING_SAID = { changes: [], lost: [] }

function signed(revision: Revision) {
  const { version, id, state, sent, user, role, device, receivedAt, decided } = revision
  // A state that the server made has a stamp of the server; the edit itself is in what was sent.
  const made = (sent ?? state).at
  const conflicts = state.type === 'resolution' ? ownQuestion(state.data) : decided?.conflicts
  return {
    version,
    record: id,
    type: state.type,
    cause: causeOf(revision),
    user,
    role,
    device,
    receivedAt,
    madeAt: parseStamp(made).ms,
    ...(conflicts?.length ? { conflicts: [...conflicts] } : {}),
    ...(decided?.rules?.length ? { rules: [...decided.rules] } : {}),
  }
}

function ownQuestion({ conflict }: JsonObject): string[] {
  return typeof conflict === 'string' ? [conflict] : []
}

function causeOf({ cause, state, decided }: Revision): string {
  if (state.type === 'resolution' && cause === 'edit') return 'resolution'
  return cause === 'merge' && decided?.rules?.length ? 'rule' : cause
}

function kindOf(before: RecordEnvelope | null, state: RecordEnvelope): HistoryLine['kind'] {
  if (state._deleted) return before?._deleted ? 'changed' : 'deleted'
  if (before === null) return 'created'
  return before._deleted ? 'restored' : 'changed'
}

function changesOf(
  type: TypeDeclaration,
  before: RecordEnvelope | null,
  state: RecordEnvelope,
): HistoryChange[] {
  return changedUnits(type, before?.data ?? null, state.data).map((path) => {
    const [was, is] = [valueAt(before?.data ?? null, path), valueAt(state.data, path)]
    return {
      path,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    }
  })
}

/**
 * Of what the author changed against what they had seen, the values that did not come to count: what
 * stood before still stands. A text that took both sides in has lost nothing.
 */
function lostOf(
  type: TypeDeclaration,
  { revision: { state, cause }, base }: PastRevision,
  before: RecordEnvelope | null,
  sent: RecordEnvelope,
): HistoryLine['lost'] {
  const stood = cause === 'superseded' ? state : before
  const bare = sent._deleted && Object.keys(sent.data).length === 0
  const paths = bare ? [] : changedUnits(type, (base ?? stood)?.data ?? null, sent.data)
  const lost = paths
    .filter((path) => {
      const standing = valueAt(state.data, path)
      return (
        !sameJson(valueAt(sent.data, path), standing) &&
        sameJson(standing, valueAt(stood?.data ?? null, path))
      )
    })
    .map((path) => {
      const value = valueAt(sent.data, path)
      return { path, ...(value === undefined ? {} : { value }) }
    })
  return sent._deleted && !state._deleted ? [...lost, { path: DELETED, value: true }] : lost
}
