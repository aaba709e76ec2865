import type { MomentAsked } from '#shared/protocol/history.ts'
import type { Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Revision } from '../store.ts'

/** A revision beside what it changed. */
export type PastRevision = {
  revision: Revision
  /** The state before it; null: there was none, or it was thinned out. */
  before: RecordEnvelope | null
  /** Where something else was sent than came to be: what its author had seen, as far as it is kept. */
  base: RecordEnvelope | null
}

export type LinesWanted = {
  scope: ScopeName
  /** Exclusive. */
  before: number
  limit: number
  tags: readonly Tag[]
  record?: string | undefined
  /** Only where this member of the data, or of what was sent, differs; with `record` alone. */
  field?: string | undefined
  user?: string | undefined
}

export type StatesWanted = {
  scope: ScopeName
  version: number
  limit: number
  tags: readonly Tag[]
  /** Exclusive. */
  after?: string | undefined
  record?: string | undefined
}

export type PastState = { id: string; state: RecordEnvelope }

/** The version that a moment was, and when it came about. */
export type Moment = { version: number; changedAt: number | null }

/**
 * The past of the scopes of one snapshot. It leaves out what the tags may not read where it can tell;
 * an older server wrote no audiences, so that whoever shows something judges it once more.
 */
export type HistoryReader = {
  /** By version, newest first; conflict records have no lines. */
  lines: (wanted: LinesWanted) => Promise<readonly PastRevision[]>
  /** Each record's last state up to the version, live ones only, by id; questions and decisions have none. */
  states: (wanted: StatesWanted) => Promise<readonly PastState[]>
  /** Null: no such savepoint for these tags. */
  moment: (scope: ScopeName, asked: MomentAsked, tags: readonly Tag[]) => Promise<Moment | null>
  /** Unix ms before which history was thinned out; null: all is there. */
  wholeSince: (scope: ScopeName) => Promise<number | null>
  /** Decisions and proposals about this record, and the questions' hand-overs, that still say something. */
  companions: (scope: ScopeName, record: string) => Promise<readonly string[]>
}
