import type { RowCode } from '#shared/protocol/errors.ts'
import type { RowResult } from '#shared/protocol/push.ts'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { userScope } from '#shared/schema/record/scope.ts'
import { mayRead, type Tag } from '#shared/schema/record/access.ts'
import type { BadRow } from './judgeRow.ts'
import type { StoredRecord } from './store.ts'
import { asSeenBy, tombstoneOf } from './tombstone.ts'

/** What became of one row. */
export type Outcome = {
  id: string
  result: RowResult
  /** What P0 owes for this row; null where the stored record equals what was sent. */
  owed: RecordEnvelope | null
}

/** What stands now, as far as the sender may read it; nothing if that is what they sent. */
export function owedFor(
  stored: StoredRecord,
  tags: readonly Tag[],
  sent: unknown,
): RecordEnvelope | null {
  const seen = asSeenBy(stored, tags)
  return canonicalJson(seen) === canonicalJson(sent) ? null : seen
}

/** A refusal that tells nothing of what may stand there: the sender's copy goes away. */
export function refusedBlindly(row: RecordEnvelope, code: RowCode, message: string): Outcome {
  return { id: row.id, result: { status: 'rejected', code, message }, owed: tombstoneOf(row, 0) }
}

/** A refusal after which the sender's copy becomes what stands. */
export function refused(
  stored: StoredRecord,
  tags: readonly Tag[],
  code: RowCode,
  message: string,
): Outcome {
  const result = { status: 'rejected', code, message } as const
  return { id: stored.record.id, result, owed: asSeenBy(stored, tags) }
}

/** The refusal of a row so malformed that nothing can be looked up; its id is named if it has one. */
export function refusedUnread({ id, type, place, code, message }: BadRow, user: string): Outcome {
  const result = { status: 'rejected', code, message } as const
  if (id.startsWith('#')) return { id, result, owed: null }
  const record = { id, type, scope: place?.scope ?? userScope(user), data: {}, by: '' }
  return { id, result, owed: tombstoneOf({ ...record, at: '', _deleted: true }, 0) }
}

const URGENCY = ['open', 'review', 'auto']

/** The contests that a row left unsettled, whole, so that its author has the cards at once. */
export function shown(
  conflicts: readonly StoredRecord[],
  tags: readonly Tag[],
): Pick<RowResult, 'conflict' | 'moreConflicts'> {
  const urgency = ({ record }: StoredRecord) =>
    URGENCY.findIndex((status) => status === record.data['status'])
  const [conflict, ...moreConflicts] = conflicts
    .filter((one) => urgency(one) >= 0 && mayRead(one.audience, tags))
    .sort((a, b) => urgency(a) - urgency(b))
    .map(({ record }) => record)
  if (!conflict) return {}
  return moreConflicts.length > 0 ? { conflict, moreConflicts } : { conflict }
}
