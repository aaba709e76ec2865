import { changedUnits } from '#shared/merge/changedUnits.ts'
import { mergeRecord } from '#shared/merge/mergeRecord.ts'
import { NO_CHOICES } from '#shared/merge/mergeChoices.ts'
import { valueAt, withValueAt } from '#shared/merge/path.ts'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'

/** A record's content. */
export type Content = { data: JsonObject; deleted: boolean }

const DELETED = '_deleted'

/**
 * What a row changed, put upon what stands here, by the merge of the server. Where both sides gave a
 * unit a value of their own, the one that stands here is kept and the unit is named: the question is
 * the server's to make, when both have come to it.
 *
 * @param from what the row's author started from; null for a new record
 * @param here what stands here; null: nothing does, so all of the row is taken
 * @param declared units that were kept when the row was taken in, where that is known; and whose
 *   value the others have where both gave one
 * @param hereFrom what the writer of what stands here started from, where that is known: what differs
 *   from it is theirs, even where it is back at what the row's author started from
 */
export function mergeKept(
  type: TypeDeclaration,
  from: Content | null,
  mine: RecordEnvelope,
  here: Content | null,
  declared?: { except: readonly string[]; else: 'row' | 'here' },
  hereFrom: Content | null = null,
): Content & { kept: string[] } {
  const row = contentOf(mine, from)
  if (here === null) return { ...row, kept: [] }
  const output = mergeRecord({
    type,
    base: from && { ...from, version: 0 },
    mine: { ...row, ...HAND, at: mine.at, by: mine.by },
    theirs: { ...here, version: 1, origins: {} },
    contests: new Map(),
    version: 2,
    choices: NO_CHOICES,
  })
  const asked = new Set(output.contests.map(({ path }) => path))
  const changed = changedUnits(type, from?.data ?? null, row.data)
  const isContested = (path: string) => {
    if (asked.has(path)) return true
    const [before, now] = [valueAt(from?.data ?? null, path), valueAt(here.data, path)]
    const isOwn = hereFrom !== null && !sameJson(valueAt(hereFrom.data, path), now)
    // Their own last word would be gone without a question.
    if (isOwn && sameJson(valueAt(output.data, path), valueAt(row.data, path))) return true
    if (sameJson(before, now)) return false
    // The same value given by both is as much one's own as the other's; a text merged is both's.
    return sameJson(now, valueAt(row.data, path)) || sameJson(now, valueAt(output.data, path))
  }
  // Whoever deleted it had not seen the edit, or the other way round: then nothing of it is taken in.
  if (asked.has(DELETED) && !declared) return { ...here, kept: [...changed, DELETED] }
  const contested = changed.filter(isContested)
  if (asked.has(DELETED)) contested.push(DELETED)
  // A deletion that was taken in is not its taker's.
  const isRows = (path: string) =>
    declared !== undefined && (declared.else === 'row' || (path === DELETED && row.deleted))
  const kept = [...contested, ...(declared?.except ?? [])].filter(
    (path) => !isRows(path) || declared?.except.includes(path),
  )
  const decided = [...contested, ...kept].filter((path) => path !== DELETED)
  const data = decided.reduce(
    (known, path) => withValueAt(known, path, valueAt(sideOf(path).data, path)),
    output.data,
  )
  const isFateDecided = kept.includes(DELETED) || asked.has(DELETED)
  const deleted = isFateDecided ? sideOf(DELETED).deleted : output.deleted
  // Parts of two wholes need not make a third: then all of what stands here is kept.
  if (!deleted && type.invariant?.(data)) return { ...here, kept: [...changed, DELETED] }
  return { data, deleted, kept }

  function sideOf(path: string): Content {
    return here !== null && kept.includes(path) ? here : row
  }
}

/** Nobody is asked by these here: they only fill the merge's form. */
const HAND = { role: 'planner', device: '', origin: 'hand', receivedAt: 0 } as const

/** A deletion may come without its data. */
export function contentOf(state: RecordEnvelope, from: Content | null): Content {
  const isBare = state._deleted && Object.keys(state.data).length === 0
  return { data: isBare ? (from?.data ?? {}) : state.data, deleted: state._deleted }
}
