import { ROW_CODES } from '#shared/protocol/errors.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Sender } from './applying.ts'
import type { Draft } from './draft.ts'
import type { BadRow, GoodRow, Refusal } from './judgeRow.ts'
import type { Outcome } from './outcome.ts'

/** A row that was refused, as it is held for its author, and for nobody else (P3, P5). */
export type HeldRefusal = Refusal & {
  scope: ScopeName
  user: string
  /** Of the record, and the stamp of the refused state; '' where it has none that can be read. */
  id: string
  at: string
  origin: string
  type: string
  /** What was sent; null where it is malformed or too large to be held. */
  content: RecordEnvelope | null
  device: string
  /** Unix ms. */
  refusedAt: number
}

/** Of one author in one scope: the newest that are both within this number and within these bytes. */
export const MOST_HELD = 200
export const MOST_HELD_BYTES = 4 * 1024 * 1024

/**
 * Why this very row was refused before. A copy of it that comes late is not judged by what its author
 * may do by then: their device has shown them a refusal. Another attempt has a new stamp (R3), which
 * only a link of our own vouches for.
 */
export function refusedBefore(draft: Draft, { mine }: GoodRow, { user, origin }: Sender) {
  if (!origin.isReplica) return null
  const before = draft
    .refusals(user, mine.id)
    .find(({ at, origin: by }) => at === mine.at && by === origin.name)
  return before && sameJson(before.content, mine) ? before : null
}

/** What was said later of the record was taken in: nobody misses the attempts before it. */
export function letGoOfRefusals(draft: Draft, { mine }: GoodRow, { user }: Sender): void {
  for (const { at } of draft.refusals(user, mine.id))
    if (at < mine.at) draft.letGo({ scope: mine.scope, user, id: mine.id, at })
}

/** Holds a refused row, the same one once. */
export function holdRefusedRow(draft: Draft, row: GoodRow, sender: Sender, outcome: Outcome): void {
  if (refusedBefore(draft, row, sender)) return
  const { id, scope, at, type } = row.mine
  hold(draft, { id, scope }, sender, outcome, { at, type, content: row.mine })
}

export function holdBadRow(draft: Draft, bad: BadRow, sender: Sender, outcome: Outcome): void {
  if (!bad.place) return
  const { type, sent } = bad
  hold(draft, bad.place, sender, outcome, { at: sent?.at ?? '', type, content: sent })
}

/**
 * Only for those who belong or belonged to the scope: nobody fills a place that was never theirs. Of
 * what was erased for good nothing is held.
 */
function hold(
  draft: Draft,
  place: { id: string; scope: ScopeName },
  { user, origin, device, receivedAt }: Sender,
  { result }: Outcome,
  state: Pick<HeldRefusal, 'at' | 'type' | 'content'>,
): void {
  if (result.status !== 'rejected' || !draft.scope(place.scope)) return
  if (!draft.member(place.scope, user) || result.code === 'ERASED' || isErased(draft, place)) return
  const code = ROW_CODES.find((one) => one === result.code) ?? 'INVALID'
  const { message = '' } = result
  const by = { user, origin: origin.name, device, refusedAt: receivedAt }
  draft.hold({ ...place, ...state, ...by, code, message })
}

function isErased(draft: Draft, { id, scope }: { id: string; scope: ScopeName }): boolean {
  const stored = draft.record(id)
  return stored?.erased === true && stored.record.scope === scope
}
