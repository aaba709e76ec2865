import type { Connection } from './connection.ts'
import { AT_REST, type SyncProgress } from './syncProgress.ts'

/** What the sync chip says; in this order of urgency, the first that holds. */
export type Chip =
  | { kind: 'needsYou'; count: number }
  | { kind: 'sending'; count: number }
  | { kind: 'onDevice'; count: number }
  | { kind: 'saved' }
  /** What waits here has not been read yet. */
  | { kind: 'reading' }

export type SyncProblem =
  /** The device has no room left; edits are not being kept. */
  | 'storageFull'
  /** The browser lost its database; a reload opens it again. */
  | 'storageLost'
  /** The server answered with a fault of its own. */
  | 'serverError'
  /** The session ended; what waits is kept until signing in again. */
  | 'signedOut'
  /** This app is too old for the server; update it. */
  | 'tooOld'
  /** The clock of this device is more than two minutes off. */
  | 'clockWrong'

export type SyncStatus = {
  chip: Chip
  connection: Connection
  /** False until what waits here has been read; `pending` is 0 till then. */
  known: boolean
  /** Records only on this device. */
  pending: number
  /** Of these, in a request now. */
  sending: number
  /** Refused edits to look at. */
  refused: number
  /** Refused edits and open decisions. */
  needsYou: number
  /** Unix ms of the last answer, by scope; a scope never read is missing. */
  lastContact: Readonly<Record<string, number>>
  /** Unix ms of the last answer to anything; null: never. */
  lastServerContact: number | null
  problems: readonly SyncProblem[]
  progress: SyncProgress
}

export type SyncFacts = Omit<SyncStatus, 'chip' | 'needsYou' | 'progress'> & {
  decisions: number
  progress?: SyncProgress
}

export function statusFrom({ decisions, progress = AT_REST, ...facts }: SyncFacts): SyncStatus {
  const needsYou = facts.refused + decisions
  return { ...facts, progress, needsYou, chip: chipFrom(facts, needsYou) }
}

function chipFrom(
  { known, pending, sending }: Pick<SyncStatus, 'known' | 'pending' | 'sending'>,
  needsYou: number,
): Chip {
  if (needsYou > 0) return { kind: 'needsYou', count: needsYou }
  if (sending > 0) return { kind: 'sending', count: sending }
  if (pending > 0) return { kind: 'onDevice', count: pending }
  return { kind: known ? 'saved' : 'reading' }
}
