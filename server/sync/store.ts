import type { FieldOrigins } from '#shared/merge/side.ts'
import type { Contest } from '#shared/merge/contest.ts'
import type { Actor, Role, Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Stamp } from '#shared/schema/record/stamp.ts'
import type { HistoryReader } from './history/historyReader.ts'
import type { Thinned, Thinning } from './history/thinning.ts'
import type { HeldRefusal } from './refusals.ts'

/** A record as it stands, with what only the server knows about it. */
export type StoredRecord = {
  record: RecordEnvelope
  version: number
  firstVersion: number
  origins: FieldOrigins
  /** Tags that may read it now, and all that ever could. */
  audience: readonly Tag[]
  audienceEver: readonly Tag[]
  /**
   * Every contest it ever had, settled ones too: the readers of a conflict record follow its target's.
   * At most one per path is not settled.
   */
  contests: readonly StoredContest[]
  /** Erased for good: nothing with this id is ever taken in again. */
  erased?: true
}
/** A contest and what is needed to write its conflict record again. */
export type StoredContest = Contest & {
  /** Id of the conflict record. */
  conflict: string
  firstVersion: number
  audienceEver: readonly Tag[]
}

/** What a replica last had accepted for a record (R2, and rows that left no revision). */
export type Head = {
  scope: ScopeName
  /** Replica, or `user:<id>` for clients that name none. */
  origin: string
  id: string
  /** Stamp of the base that the accepted row started from; null for an insert. */
  baseAt: Stamp | null
  at: Stamp
  /** SHA-256 of the accepted row's new state, canonical JSON, hex. */
  hash: string
  /** Version of the record after acceptance. */
  version: number
  /** The state accepted, as it was sent. */
  state: RecordEnvelope
}

/** One line of a record's history; written in the same transaction as the change it tells of. */
export type Revision = {
  scope: ScopeName
  version: number
  id: string
  cause: 'edit' | 'merge' | 'resolution' | 'server' | 'superseded' | 'erased'
  origin: string
  user: string
  role: Role
  device: string
  receivedAt: number
  /** The record after the change. */
  state: RecordEnvelope
  /** What was sent, where that differs from `state` (P3). */
  sent: RecordEnvelope | null
  /** Version of the ancestor this edit started from; 0 if unknown. */
  baseVersion: number
  /** What decided, where it was a person about questions, or people's rules. */
  decided?: Decided
}

/** Ids of conflict records that a person decided about by this change; ids of the rules that did it for them. */
export type Decided = { conflicts?: readonly string[]; rules?: readonly string[] }

export type Membership = Actor & {
  scope: ScopeName
  /** Id of the mirrored `member` record. */
  memberRecord: string
  name: string
  /** Raised when what this member may read has changed: the scope is then listed from zero. */
  epoch: number
  /**
   * Tags they held before a change of role or an earlier stay, and the version up to which a record
   * may have reached them by those: of such a record they still get a tombstone.
   */
  pastTags: readonly Tag[]
  pastUntil: number
  joinedAt: number
  /** Version of the scope when they left; null while they belong to it. */
  leftAt: number | null
}

export type ScopeHead = { scope: ScopeName; epoch: number; version: number }

/** What a batch needs to see, asked for at once: the whole transaction has two waits. */
export type Wanted = {
  scopes: readonly ScopeName[]
  users: readonly string[]
  /** Records to load with their contests; for one row: itself, what it names, its wedding. */
  records: readonly { scope: ScopeName; id: string }[]
  heads: readonly { scope: ScopeName; origin: string; id: string }[]
  /** States by stamp: bases that were sent, and echoes (R4). */
  revisions: readonly { scope: ScopeName; id: string; at: Stamp }[]
  /** What of a record was refused to its author, who is among `users`. */
  refusals?: readonly { scope: ScopeName; user: string; id: string }[]
}

export type Loaded = {
  /** Locked in sorted order; an unknown or erased scope is missing. */
  scopes: ReadonlyMap<ScopeName, ScopeHead>
  /** Key `<scope> <user>`, former members included. */
  members: ReadonlyMap<string, Membership>
  /** Key `<id>`. */
  records: ReadonlyMap<string, StoredRecord>
  /** Ids of `wanted.records` that exist in another scope. */
  takenIds: ReadonlySet<string>
  /** Key `<origin> <id>`. */
  heads: ReadonlyMap<string, Head>
  /** Key `<id> <at>`; every revision whose `state` or `sent` has that stamp. */
  revisions: ReadonlyMap<string, readonly Revision[]>
  /** Key `<user> <id>`. */
  refusals: ReadonlyMap<string, readonly HeldRefusal[]>
}

/** One held refusal, by name. */
export type RefusalName = Pick<HeldRefusal, 'scope' | 'user' | 'id' | 'at'>

/**
 * What a plan wants written. Versions are consecutive per scope, from the head loaded: every version
 * has exactly one revision, so the new head is the highest of them; of a record that changed several
 * times only the last state is here.
 */
export type Writes = {
  records: readonly StoredRecord[]
  revisions: readonly Revision[]
  heads: readonly Head[]
  memberships: readonly Membership[]
  /**
   * Records whose past is blanked: states, what was sent and the salts of their revisions, states and
   * hashes of their heads. Who did something when stays; what of them was refused to anybody goes.
   */
  erased?: readonly { scope: ScopeName; id: string }[]
  /** Refusals that nobody misses any more; they go before others are held. */
  letGo?: readonly RefusalName[]
  /** Of an author's in a scope, only the newest stay (MOST_HELD, MOST_HELD_BYTES). */
  held?: readonly HeldRefusal[]
}

/** A change of one record as readers will be told of it. */
export type CommittedChange = {
  stored: StoredRecord
  /** The record before, where it was loaded; null: it is new, or a question, which is never loaded. */
  before: RecordEnvelope | null
  /** Tags that could read it before; a tag that lost it gets a scrubbed tombstone. */
  audienceBefore: readonly Tag[]
}

export type PageRequest = {
  scope: ScopeName
  /** Exclusive. */
  after: number
  /** Inclusive upper bound, if any (former members). */
  until?: number
  limit: number
  tags: readonly Tag[]
  /** Tags held before; only records first written up to `pastUntil` are listed by them. */
  pastTags: readonly Tag[]
  pastUntil: number
}

/** One line of a page, in version order: the record, or only that it left these tags' audience. */
export type PageEntry = { version: number; record: RecordEnvelope; readable: boolean }

/** Everything the pull sees is one snapshot. */
export type Snapshot = {
  /** Present memberships of the user, and former ones. */
  memberships: () => Promise<readonly Membership[]>
  heads: (scopes: readonly ScopeName[]) => Promise<ReadonlyMap<ScopeName, ScopeHead>>
  /** Records whose audience ever met the tags, now or before; filtered before the limit (F12). */
  page: (request: PageRequest) => Promise<readonly PageEntry[]>
  /** How many entries such pages have in all. */
  count: (request: Omit<PageRequest, 'limit'>) => Promise<number>
  /**
   * For former members only: records first written up to `until` that their tags ever met, in order
   * of that first version, which is what `after` and the entries' `version` mean here.
   */
  farewell: (request: PageRequest & { until: number }) => Promise<readonly PageEntry[]>
  /** Live records of these types that the tags may read, by id. */
  ofTypes: (
    scope: ScopeName,
    types: readonly string[],
    tags: readonly Tag[],
  ) => Promise<readonly RecordEnvelope[]>
  /** What was refused to this user in these scopes, of which they may be former members. */
  refusals: (request: RefusalsRequest) => Promise<readonly HeldRefusal[]>
  history: HistoryReader
}

/** By scope, id and stamp, from after this one on; null begins. */
export type RefusalsRequest = {
  scopes: readonly ScopeName[]
  after: Omit<RefusalName, 'user'> | null
  limit: number
}

export type ClaimRequest = {
  scope: ScopeName
  user: string
  name: string
  role: Role
  memberRecord: string
  now: number
}

/** A value that the store cannot hold; the batch is then tried in halves until the row is alone (P4). */
export type UnstorableError = Error & { unstorable: true }

/**
 * Where records live. Two implementations, one contract (storeContract.ts): memory and Postgres.
 */
export interface SyncStore {
  /**
   * Gives an unknown scope to its first writer, in a transaction of its own: scope row and
   * membership; `exists` when somebody has it already, `erased` when it can never be claimed again.
   */
  claim(request: ClaimRequest): Promise<'claimed' | 'exists' | 'erased'>
  /**
   * One transaction: lock the scopes' counters (sorted), load, plan, write, commit. `plan` is pure
   * and synchronous. Resolves only after the commit is durable (P1).
   * Rejects without having written anything: with an `UnstorableError` if a row is to blame, with
   * any other error if the store itself failed.
   */
  commit<T>(wanted: Wanted, plan: (loaded: Loaded) => { writes: Writes; result: T }): Promise<T>
  /** One repeatable-read snapshot for one user. */
  read<T>(user: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T>
  /** Members of a scope, without former ones. */
  members(scope: ScopeName): Promise<readonly Membership[]>
  /** Names of scopes in order, from after this one on; '' begins. */
  scopesAfter(scope: ScopeName | '', limit: number): Promise<readonly ScopeName[]>
  /** Scopes in which a live day is on, or a live task due on, one of these dates, in order. */
  scopesOn(type: 'day' | 'task', dates: readonly string[]): Promise<readonly ScopeName[]>
  /** Thins out the history of some records of one scope, in a transaction that locks nobody out. */
  thin(thinning: Thinning): Promise<Thinned>
  /** Takes away what was refused in a scope before this moment; resolves with how many went. */
  dropRefusals(scope: ScopeName, before: number): Promise<number>
}
