import { stateHash } from '#shared/courier/handedRow.ts'
import { TooTangled, withTaken } from '#shared/courier/startOf.ts'
import { choicesOf } from '#shared/merge/mergeChoices.ts'
import { mergeRecord, type MergeOutput } from '#shared/merge/mergeRecord.ts'
import type { Base, Mine } from '#shared/merge/side.ts'
import { mayRead, tagsOf } from '#shared/schema/record/access.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { Taken } from '#shared/protocol/courier.ts'
import { resolution } from '#shared/schema/resolution.ts'
import { planDecision } from './applyDecision.ts'
import type { Applying, Maker, Sender } from './applying.ts'
import { unsettled } from './conflictRecords.ts'
import type { Draft } from './draft.ts'
import { findBase, isEcho, isKnownState, isSuperseded, versionSeen } from './findBase.ts'
import { mayBear } from './mayBear.ts'
import type { BadRow, GoodRow, Refusal } from './judgeRow.ts'
import { refused, refusedBlindly, refusedUnread, settled, shown, type Outcome } from './outcome.ts'
import { letGoOfRefusals, refusedBefore } from './refusals.ts'
import { refusedByRights, weddingOf } from './rowRights.ts'
import { stampInForce } from './stampInForce.ts'
import type { Revision, StoredRecord } from './store.ts'
import { signature, theirsOf, writeMerged } from './writeMerged.ts'

/**
 * One row of a push, against what stands and what the rows before it did: judge, find the base, merge,
 * write. Synchronous and without effects but on the draft.
 *
 * Invariants: the outcome covers the row (P0); it names no id but the row's own (F7); a row that is
 * refused leaves the draft untouched (P4).
 */
export function applyRow(draft: Draft, row: GoodRow, sender: Sender, maker: Maker): Outcome {
  const { mine } = row
  const member = draft.member(mine.scope, sender.user)
  if (!draft.scope(mine.scope) || !member || member.leftAt !== null)
    return refusedBlindly(mine, 'SCOPE_LOST', 'You are not a member there.')

  const tags = tagsOf(member)
  const stored = draft.record(mine.id)
  const isForeign = stored && !mayRead(stored.audienceEver, [...tags, ...member.pastTags])
  if (draft.isTaken(mine.id) || isForeign || (stored && stored.record.type !== mine.type))
    return refusedBlindly(mine, 'ID_TAKEN', 'The id belongs to another record.')
  if (!stored && !mayBear(row))
    return refusedBlindly(mine, 'ID_TAKEN', 'The id belongs to another record.')

  if (stored && isKnownState(draft, row, sender.origin)) {
    const covered = isEcho(draft, row, sender.origin) ? null : row.raw
    return settled({ status: 'noop', version: stored.version }, stored, tags, covered)
  }
  // CAR3: what became of it stands under its author's name, also where that is this very account's.
  if (row.isCopy)
    return stored
      ? settled({ status: 'noop', version: stored.version }, stored, tags, null)
      : refusedBlindly(mine, 'FORBIDDEN', 'What came by hand was not taken in.')
  const by = { draft, row, sender, member, tags, maker }
  const before = refusedBefore(draft, row, sender)
  if (before) return reject(by, before)
  if (stored?.erased)
    return reject(by, {
      code: 'ERASED',
      message: 'This was erased for good: nothing of it is taken in.',
    })
  if (mine.by !== sender.user) return forbidden(by, 'The record names somebody else as its author.')
  if (stored && !mayRead(stored.audience, tags))
    return forbidden(by, 'You no longer see this record.')
  if (stored && isSuperseded(draft, row, sender.origin)) return keepSuperseded(by)
  return merge(by)
}

/** A row of the wrong form: answered with what stands, for members only. */
export function answerBadRow(draft: Draft, bad: BadRow, user: string): Outcome {
  const member = bad.place && draft.member(bad.place.scope, user)
  const stored = bad.place && draft.record(bad.place.id)
  if (!member || member.leftAt !== null || !stored) return refusedUnread(bad, user)
  const tags = tagsOf(member)
  if (!mayRead(stored.audienceEver, tags)) return refusedUnread(bad, user)
  return refused(stored, tags, bad.code, bad.message)
}

function merge(by: Applying): Outcome {
  const { draft, row, tags, maker } = by
  const { id, scope } = row.mine
  const stored = draft.record(id)
  const found = findBase(draft, row, by.sender.origin)
  const base = withHandedOver(draft, row, found)
  if (base === 'tooTangled')
    return reject(by, { code: 'INVALID', message: 'Too much stands upon one another in it.' })
  const mine = mineOf(by, base)

  const notAllowed = refusedByRights(by, base)
  if (notAllowed) return forbidden(by, notAllowed)
  const output = mergeRecord({
    type: row.type,
    base,
    mine,
    theirs: stored ? theirsOf(stored) : null,
    contests: unsettled(stored?.contests ?? []),
    version: draft.nextVersion(scope),
    choices: choicesOf(weddingOf(by)),
  })
  if (output.refused.length > 0)
    return forbidden(by, `What was written once cannot change: ${output.refused.join(', ')}.`)
  // One that was taken back before it was ever sent decides nothing.
  const decides = row.type === resolution && !stored && !mine.deleted
  const decision = decides ? planDecision(by, mine) : null
  if (decision?.refusal) return reject(by, decision.refusal)

  const late = stored && base?.trust === 'client' ? { late: true } : {}
  maker.stamper.observe(mine.at)
  if (stored && changesNothing(output, stored)) {
    keepHead(by, stored.version)
    return settled({ status: 'noop', version: stored.version, ...late }, stored, tags, row.raw)
  }
  const { after, conflicts } = writeMerged(by, output, {
    type: row.type,
    stored,
    sent: row.mine,
    baseVersion: found?.version ?? 0,
    cause: 'edit',
  })
  keepHead(by, after.version)
  letGoOfRefusals(draft, row, by.sender)
  decision?.apply()
  const status = sameJson(after.record, row.mine) && conflicts.length === 0 ? 'applied' : 'merged'
  const result = { status, version: after.version, ...late, ...shown(conflicts, tags) } as const
  return settled(result, after, tags, row.raw)
}

/** What the author had taken in by hand is part of what they started from, and was seen by them. */
function withHandedOver(
  draft: Draft,
  { mine, type, taken }: GoodRow,
  found: ReturnType<typeof findBase>,
): Base | null | 'tooTangled' {
  if (!taken || taken.rows.length === 0) return found
  const start = found && { data: found.data ?? {}, deleted: found.deleted }
  try {
    const content = withTaken(type, start, taken.rows, taken.known, found?.own)
    const handed = taken.rows.flatMap((one) => statesNamed(draft, mine.id, one))
    const { own: _own, ...base } = found ?? { version: 0 }
    return content && { ...base, ...content, handed: handed.map(({ version }) => version) }
  } catch (error) {
    if (error instanceof TooTangled) return 'tooTangled'
    throw error
  }
}

/** Where history has what a row had taken in: the very edit, not another one under its stamp. */
export function statesNamed(draft: Draft, id: string, { at, hash }: Taken): readonly Revision[] {
  return draft
    .revisions(id, at)
    .filter(({ state, sent }) => [state, sent].some((one) => one && stateHash(one) === hash))
}

function mineOf({ row, sender, member, draft }: Applying, base: Base | null): Mine {
  const { mine } = row
  const bare = mine._deleted && Object.keys(mine.data).length === 0
  const stored = draft.record(mine.id)
  const standing = base?.data ?? stored?.record.data ?? {}
  return {
    data: bare ? standing : mine.data,
    deleted: mine._deleted,
    at: stampInForce(mine.at, sender, stored),
    by: sender.user,
    role: member.role,
    device: sender.device,
    origin: sender.origin.name,
    receivedAt: sender.receivedAt,
  }
}

function changesNothing({ data, deleted, contests, origins }: MergeOutput, stored: StoredRecord) {
  return (
    contests.length === 0 &&
    deleted === stored.record._deleted &&
    sameJson(origins, stored.origins) &&
    sameJson(data, stored.record.data)
  )
}

/** Kept for what was accepted only: R2 and redelivery look here. */
function keepHead({ draft, row, sender }: Applying, version: number): void {
  const { id, scope, at } = row.mine
  const baseAt = row.base?.at ?? null
  const origin = sender.origin.name
  draft.keepHead({ scope, origin, id, baseAt, at, hash: row.hash, version, state: row.mine })
}

/** An edit that came too late is kept in history, not applied. */
function keepSuperseded(by: Applying): Outcome {
  const { draft, row, sender, tags } = by
  const { id, scope } = row.mine
  const stored = draft.record(id)
  if (!stored) throw new Error('superseded by nothing')
  const version = draft.nextVersion(scope)
  draft.write({
    ...signature(by),
    version,
    id,
    cause: 'superseded',
    state: stored.record,
    sent: row.mine,
    baseVersion: versionSeen(draft, row.base, sender.origin),
  })
  return settled({ status: 'noop', version: stored.version }, stored, tags, row.raw)
}

function forbidden(by: Applying, message: string): Outcome {
  return reject(by, { code: 'FORBIDDEN', message })
}

function reject({ draft, row, tags }: Applying, { code, message }: Refusal): Outcome {
  const stored = draft.record(row.mine.id)
  return stored ? refused(stored, tags, code, message) : refusedBlindly(row.mine, code, message)
}
