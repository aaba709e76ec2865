import { applyResolution } from '#shared/merge/applyResolution.ts'
import type { Contest } from '#shared/merge/contest.ts'
import { decidedChange } from '#shared/merge/decidedChange.ts'
import { choicesOf } from '#shared/merge/mergeChoices.ts'
import { valueAt } from '#shared/merge/path.ts'
import type { Mine } from '#shared/merge/side.ts'
import { candidateOf } from '#shared/merge/walk.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { mayRead } from '#shared/schema/record/access.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { resolution, type ResolutionData } from '#shared/schema/resolution.ts'
import type { Applying } from './applying.ts'
import type { Refusal } from './judgeRow.ts'
import { contextOf, weddingOf } from './rowRights.ts'
import type { StoredRecord } from './store.ts'
import { theirsOf, writeMerged } from './writeMerged.ts'

/** A decision that may be applied, right after its own record is written; or why not. */
export type PlannedDecision = { refusal: Refusal } | { refusal?: undefined; apply: () => void }

/**
 * A resolution is an edit of the record it is about, by its author, with the author's rights on the
 * contested field. One that comes after the question was settled stays without effect: the first stands.
 */
export function planDecision(by: Applying, mine: Mine): PlannedDecision {
  const { draft, row, tags } = by
  const parsed = resolution.data.safeParse(row.mine.data)
  if (!parsed.success) return refusal('The decision is malformed.')
  const data = parsed.data
  const target = draft.record(data.record)
  const contest = target?.contests.find(
    (one) => one.conflict === data.conflict && one.path === data.path,
  )
  const type = target && typeNamed(target.record.type)
  const isReadable = target?.record.scope === row.mine.scope && mayRead(target.audience, tags)
  if (!isReadable || !contest || !type) return refusal('There is no such question.')
  if (!mayDecide(by, type, target, contest, data)) return refusal('You may not decide this.')

  if (isOvertaken(by, contest, data)) return { apply: () => undefined }
  const output = applyResolution({
    type,
    theirs: theirsOf(target),
    contest: withLaterEdit(contest, target, mine, data.sees),
    decision: data,
    mine,
    // The resolution's own record comes first.
    version: draft.nextVersion(row.mine.scope) + 1,
    choices: choicesOf(weddingOf(by)),
  })
  if (output.refused.length > 0)
    return { refusal: { code: 'INVALID', message: 'The record cannot have this value.' } }
  return {
    apply: () => {
      if (output.contests.length === 0 && output.changed.length === 0) return
      const { version: baseVersion } = target
      writeMerged(by, output, {
        type,
        stored: target,
        sent: null,
        baseVersion,
        cause: 'resolution',
      })
    },
  }
}

/** Its author has since given the field another value, and that row came first. */
function isOvertaken(
  { draft, row, sender }: Applying,
  contest: Contest,
  { record, sees }: ResolutionData,
) {
  const last = draft.head(sender.origin.name, record)
  if (!last || last.at <= row.mine.at) return false
  return contest.candidates.some(
    ({ origin, at }) => origin === sender.origin.name && !sees.includes(at),
  )
}

/**
 * A text may have taken in edits after the last candidate joined: whoever decides has not seen the
 * text with them in it, unless they name one of them.
 */
function withLaterEdit(
  contest: Contest,
  target: StoredRecord,
  decider: Mine,
  sees: readonly string[],
): Contest {
  const value = valueAt(target.record.data, contest.path)
  const origin = target.origins[contest.path]
  if (!origin) return contest
  const newest = [candidateOf(origin, value), ...(origin.also ?? [])]
    .filter((edit) => edit.version > contest.joinedAt && edit.origin !== decider.origin)
    .filter(({ at }) => !sees.includes(at) && contest.candidates.every((one) => one.at !== at))
    .sort((a, b) => a.version - b.version)
    .at(-1)
  if (!newest) return contest
  const { value: _value, ...edit } = newest
  const candidate = value === undefined ? edit : { ...edit, value }
  return { ...contest, candidates: [...contest.candidates, candidate] }
}

function mayDecide(
  by: Applying,
  type: TypeDeclaration,
  { record }: StoredRecord,
  { candidates }: Contest,
  { path, value }: ResolutionData,
): boolean {
  const { id, data } = record
  const context = contextOf(by)
  if (path !== '_deleted') {
    const given = candidates.map((one) => one.value)
    const change = { id, ...decidedChange(data, { path, value }, given) }
    return refusedFields(type, by.member, 'update', change, context).length === 0
  }
  const fate = { id, before: data, after: data }
  if (value !== undefined) return type.update(by.member, fate, context)
  return refusedFields(type, by.member, 'delete', fate, context).length === 0
}

function refusal(message: string): PlannedDecision {
  return { refusal: { code: 'FORBIDDEN', message } }
}
