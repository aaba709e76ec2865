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
  /** What stands after it, as far as the sender may see; null if the row could not even be named. */
  stands: RecordEnvelope | null
  /** What stands is what was sent, so that P0 owes nothing. */
  isAsSent: boolean
}

export function settled(
  result: RowResult,
  stored: StoredRecord,
  tags: readonly Tag[],
  sent: unknown,
): Outcome {
  const stands = asSeenBy(stored, tags)
  const isAsSent = canonicalJson(stands) === canonicalJson(sent)
  return { id: stands.id, result, stands, isAsSent }
}

/** A refusal that tells nothing of what may stand there: the sender's copy goes away. */
export function refusedBlindly(row: RecordEnvelope, code: RowCode, message: string): Outcome {
  const result = { status: 'rejected', code, message } as const
  return { id: row.id, result, stands: tombstoneOf(row, 0), isAsSent: false }
}

/** A refusal after which the sender's copy becomes what stands. */
export function refused(
  stored: StoredRecord,
  tags: readonly Tag[],
  code: RowCode,
  message: string,
): Outcome {
  const result = { status: 'rejected', code, message } as const
  return { id: stored.record.id, result, stands: asSeenBy(stored, tags), isAsSent: false }
}

/** The refusal of a row so malformed that nothing can be looked up; its id is named if it has one. */
export function refusedUnread({ id, type, place, code, message }: BadRow, user: string): Outcome {
  const result = { status: 'rejected', code, message } as const
  if (id.startsWith('#')) return { id, result, stands: null, isAsSent: false }
  const record = { id, type, scope: place?.scope ?? userScope(user), data: {}, by: '' }
  const stands = tombstoneOf({ ...record, at: '', _deleted: true }, 0)
  return { id, result, stands, isAsSent: false }
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
