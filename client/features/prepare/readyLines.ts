import { FILE_PARTS, type FilePart } from '../../data/replica/prepare/wantedFiles.ts'
import { NO_FILES, type PreparedNote } from '../../data/replica/prepare/preparedNotes.ts'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import { prepareWords } from '../../words/prepare.ts'
import type { ReadyAction, ReadyLine } from './readyLine.ts'

export type WeddingFacts = {
  check: ReadyCheck
  note: PreparedNote | null
  /** Unix ms when the wedding was last heard of; null: never. */
  heard: number | null
  now: number
}

/** What comes along with a wedding, line by line. */
export function weddingLines(facts: WeddingFacts): readonly ReadyLine[] {
  return [recordsLine(facts), ...FILE_PARTS.flatMap((part) => filesLine(part, facts) ?? [])]
}

function recordsLine({ check, heard, now }: WeddingFacts): ReadyLine {
  const words = prepareWords.records
  const { isHere, count, unreadable, equalAt, isWrong } = check.records
  const line = { id: 'records' as const, label: words.label }
  if (!isHere) return { ...line, state: 'missing', detail: words.missing, action: 'sync' }
  const isCompared = !isWrong && equalAt !== null
  const detail = [
    words.here(count, heard, now),
    isWrong ? words.wrong : equalAt === null ? words.neverCompared : words.equal(equalAt, now),
    ...(unreadable > 0 ? [words.unreadable(unreadable)] : []),
  ].join(', ')
  return isCompared && unreadable === 0
    ? { ...line, state: 'ok', detail }
    : { ...line, state: 'look', detail, action: 'compare' }
}

function filesLine(part: FilePart, { check, note }: WeddingFacts): ReadyLine | null {
  const words = prepareWords.files
  const { opened, all } = check.files[part]
  // What nobody chose is not spoken of.
  if (all === 0 && part !== 'photos' && part !== 'documents') return null
  const line = { id: part, label: words.label(part) }
  if (all === 0) return { ...line, state: 'ok', detail: words.none }
  const counts = note?.parts[part] ?? NO_FILES
  if (opened === all) return { ...line, state: 'ok', detail: words.all(all, counts.bytesAll) }
  const isCounted = counts.all === all && counts.here === opened
  const stopped = note?.stopped ?? null
  const detail = [
    isCounted
      ? words.some(opened, all, counts.bytesHere, counts.bytesAll)
      : words.damaged(opened, all),
    ...(counts.elsewhere > 0 ? [words.elsewhere(counts.elsewhere)] : []),
    ...(stopped ? [words.stopped[stopped]] : []),
  ].join('. ')
  const action = actionFor(stopped)
  return {
    ...line,
    state: 'missing',
    detail,
    ...(isCounted && { bar: { value: counts.bytesHere, max: counts.bytesAll } }),
    action,
  }
}

function actionFor(stopped: PreparedNote['stopped']): ReadyAction {
  switch (stopped) {
    case 'metered':
      return 'overMobile'
    case 'full':
      return 'room'
    case 'signedOut':
      return 'signIn'
    case 'unreachable':
    case 'busy':
    case null:
      return 'fetch'
  }
}
