import type { Actor } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Delivering } from './deliverNotice.ts'
import type { NoticeLedger } from './ledger.ts'

/** Some records of a scope by their types, as one of its members may read them. */
export type ReadTypes = (
  user: string,
  scope: ScopeName,
  types: readonly string[],
) => Promise<{ member: Actor; records: readonly RecordEnvelope[] } | null>

export type NoticeParts = Delivering & {
  ledger: NoticeLedger
  /** Present members of a scope. */
  members: (scope: ScopeName) => Promise<readonly Actor[]>
  /** Some records as one account may read them, in one snapshot; those it may not are missing. */
  readFor: (
    user: string,
    wanted: ReadonlyMap<ScopeName, readonly string[]>,
  ) => Promise<ReadonlyMap<string, RecordEnvelope>>
  /** Null: no member. */
  readTypes: ReadTypes
  /** Scopes in which a record of this type is of one of these dates. */
  scopesOn: (type: 'day' | 'task', dates: readonly string[]) => Promise<readonly ScopeName[]>
  /** Runs a task after so many milliseconds; returns what takes it back. */
  after: (ms: number, task: () => void) => () => void
  onFailed: (error: unknown) => void
}
