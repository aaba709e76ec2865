import { FILE_PARTS, type FilePart } from '../../data/replica/prepare/wantedFiles.ts'
import { NO_FILES, type PreparedNote } from '../../data/replica/prepare/preparedNotes.ts'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import type { StorageHealth } from '../../data/storageHealth.ts'
import type { DeviceWord } from '../../words/device.ts'
import { prepareWords } from '../../words/prepare.ts'

export type ReadyAction = keyof typeof prepareWords.actions

export type ReadyLine = {
  id: FilePart | 'records' | 'app' | 'kept' | 'clock' | 'unsent' | 'decisions'
  /** `look`: it opens, and something about it is worth knowing. */
  state: 'ok' | 'look' | 'missing'
  label: string
  detail: string
  /** How much of it is here, in bytes. */
  bar?: { value: number; max: number }
  /** The one thing that helps. */
  action?: ReadyAction
}

export type ReadyFacts = {
  check: ReadyCheck
  note: PreparedNote | null
  /** Unix ms when the wedding was last heard of; null: never. */
  heard: number | null
  health: StorageHealth
  /** Some browsers let a private window keep no app. */
  canKeepApp: boolean
  /** Server minus device, in ms. */
  clockOffset: number
  unsent: number
  decisions: number
  now: number
  device: DeviceWord
}

/** Further off than this, people would meet at different times. */
const CLOCK_WRONG_MS = 60_000

/** What comes along with a wedding, line by line. */
export function weddingLines(facts: ReadyFacts): readonly ReadyLine[] {
  return [recordsLine(facts), ...FILE_PARTS.flatMap((part) => filesLine(part, facts) ?? [])]
}

/** What is to be said of the device itself, and of what waits on it. */
export function deviceLines(facts: ReadyFacts): readonly ReadyLine[] {
  const { health, clockOffset, unsent, decisions, device } = facts
  const words = prepareWords
  const isClockWrong = Math.abs(clockOffset) > CLOCK_WRONG_MS
  return [
    appLine(facts),
    {
      id: 'kept',
      state: health === 'persistent' ? 'ok' : 'look',
      label: words.kept.label,
      detail: words.kept[health],
      ...(health === 'evictable' && { action: 'keep' as const }),
    },
    {
      id: 'clock',
      state: isClockWrong ? 'look' : 'ok',
      label: words.clock.label,
      detail: isClockWrong ? words.clock.wrong(clockOffset) : words.clock.right,
      ...(isClockWrong && { action: 'sync' as const }),
    },
    {
      id: 'unsent',
      state: unsent > 0 ? 'look' : 'ok',
      label: words.unsent.label,
      detail: unsent > 0 ? words.unsent.some(unsent, device) : words.unsent.none,
      ...(unsent > 0 && { action: 'send' as const }),
    },
    {
      id: 'decisions',
      state: decisions > 0 ? 'look' : 'ok',
      label: words.decisions.label,
      detail: decisions > 0 ? words.decisions.some(decisions) : words.decisions.none,
      ...(decisions > 0 && { action: 'decide' as const }),
    },
  ]
}

function recordsLine({ check, heard, now }: ReadyFacts): ReadyLine {
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

function filesLine(part: FilePart, { check, note }: ReadyFacts): ReadyLine | null {
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

function appLine({ check, canKeepApp }: ReadyFacts): ReadyLine {
  const words = prepareWords.app
  const { app } = check
  const line = { id: 'app' as const, label: words.label }
  if (app?.missing === 0) {
    return { ...line, state: 'ok', detail: words.here(app.files, app.bytes) }
  }
  // Nothing that a person could do in this window would help.
  if (!canKeepApp) return { ...line, state: 'missing', detail: words.never }
  const detail = app ? words.some(app.missing) : words.none
  return { ...line, state: 'missing', detail, action: 'reload' }
}
