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
  /** Photos and documents whose bytes are only on this device; their records may be sent. */
  files: number
}

export type SyncFacts = Omit<SyncStatus, 'chip' | 'needsYou' | 'progress' | 'files'> & {
  decisions: number
  progress?: SyncProgress
  files?: number
}

export function statusFrom(from: SyncFacts): SyncStatus {
  const { decisions, progress = AT_REST, files = 0, ...facts } = from
  const needsYou = facts.refused + decisions
  return { ...facts, progress, files, needsYou, chip: chipFrom({ ...facts, files }, needsYou) }
}

function chipFrom(
  { known, pending, sending, files }: Pick<SyncStatus, 'known' | 'pending' | 'sending' | 'files'>,
  needsYou: number,
): Chip {
  if (needsYou > 0) return { kind: 'needsYou', count: needsYou }
  if (sending > 0) return { kind: 'sending', count: sending }
  if (pending > 0) return { kind: 'onDevice', count: pending }
  if (files > 0) return { kind: 'onDevice', count: files }
  return { kind: known ? 'saved' : 'reading' }
}
