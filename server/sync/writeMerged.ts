import type { MergeOutput } from '#shared/merge/mergeRecord.ts'
import type { Theirs } from '#shared/merge/side.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Applying } from './applying.ts'
import { conflictRecord, union, withTouched } from './conflictRecords.ts'
import type { Decided, Revision, StoredContest, StoredRecord } from './store.ts'

/** What a merge is written over. */
export type Target = {
  type: TypeDeclaration
  stored: StoredRecord | undefined
  /** The row that says so; null for a decision, whose own record tells of it. */
  sent: RecordEnvelope | null
  /** Version that the author had seen. */
  baseVersion: number
  cause: 'edit' | 'resolution'
}

export function theirsOf({ record, version, origins }: StoredRecord): Theirs {
  return { data: record.data, deleted: record._deleted, version, origins }
}

/** Who did it, for every revision of a row. */
export function signature({ row, sender, member }: Applying) {
  return {
    scope: row.mine.scope,
    origin: sender.origin.name,
    user: sender.user,
    role: member.role,
    device: sender.device,
    receivedAt: sender.receivedAt,
  }
}

/**
 * Writes the result of a merge: the record, its revision, and the conflict records of contests that
 * changed, or of all if the target's audience did.
 *
 * A state that is not exactly what was sent, or that leaves a question open, gets a stamp of the
 * server: (id, at) names one state, and whoever starts from it has been answered with it.
 */
export function writeMerged(
  by: Applying,
  output: MergeOutput,
  target: Target,
): { after: StoredRecord; conflicts: StoredRecord[] } {
  const { draft, row, maker } = by
  const { stored, sent, type } = target
  const { scope } = row.mine
  const version = draft.nextVersion(scope)
  const { all, changed } = withTouched(stored?.contests ?? [], output.contests, maker.makeId)

  const asks = changed.some(({ status }) => status !== 'resolved')
  const isAsSent =
    sent !== null && !asks && output.deleted === sent._deleted && sameJson(output.data, sent.data)
  const record = isAsSent ? sent : merged(by, output, stored)
  const audience = type.audience(record)
  const isMoved = stored !== undefined && !sameJson([...stored.audience], [...audience])

  const conflicts = (isMoved ? all : changed).map((contest, index) =>
    conflictRecord({ record, audience }, contest, {
      at: maker.stamper.next(),
      by: by.sender.user,
      version: version + 1 + index,
    }),
  )
  const after: StoredRecord = {
    record,
    version,
    firstVersion: stored?.firstVersion ?? version,
    origins: output.origins,
    audience,
    audienceEver: union(stored?.audienceEver ?? [], audience),
    contests: all.map((contest) => withRecord(contest, conflicts)),
  }
  const common = { ...signature(by), baseVersion: target.baseVersion }
  const cause = target.cause === 'edit' && !isAsSent ? 'merge' : target.cause
  const decided = decidedBy(target.cause, changed)
  draft.write(
    {
      ...common,
      version,
      id: record.id,
      cause,
      state: record,
      sent: isAsSent ? null : sent,
      ...(decided ? { decided } : {}),
    },
    after,
  )
  for (const conflict of conflicts) draft.write(serverRevision(common, conflict), conflict)
  return { after, conflicts }
}

/** Which questions a person decided about by this, or which rules did it for them. */
function decidedBy(cause: Target['cause'], changed: readonly StoredContest[]): Decided | undefined {
  if (cause === 'resolution') return { conflicts: changed.map(({ conflict }) => conflict) }
  const rules = changed.flatMap(({ decidedBy: by }) => by?.rule ?? [])
  return rules.length > 0 ? { rules: [...new Set(rules)] } : undefined
}

function merged(by: Applying, output: MergeOutput, stored?: StoredRecord): RecordEnvelope {
  const { row, maker, sender } = by
  const standing = stored?.record ?? row.mine
  return {
    ...standing,
    data: output.data,
    _deleted: output.deleted,
    at: maker.stamper.next(),
    by: output.changed.length > 0 ? sender.user : standing.by,
  }
}

function withRecord(contest: StoredContest, conflicts: readonly StoredRecord[]): StoredContest {
  const written = conflicts.find(({ record }) => record.id === contest.conflict)
  if (!written) return contest
  return { ...contest, firstVersion: written.firstVersion, audienceEver: written.audienceEver }
}

function serverRevision(
  common: Omit<Revision, 'version' | 'id' | 'cause' | 'state' | 'sent'>,
  { record, version }: StoredRecord,
): Revision {
  return { ...common, version, id: record.id, cause: 'server', state: record, sent: null }
}
