import * as z from 'zod/mini'
import { recordEnvelope } from '#shared/schema/record/envelope.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { scopeName } from '#shared/schema/record/scope.ts'

const version = z.int().check(z.minimum(0))

/**
 * Lines of a scope's memory, newest first. With `record`, of that record alone; with `path` too, only
 * those that changed that field (a path as in a conflict record).
 */
export const historyRequest = z.object({
  scope: scopeName,
  record: z.optional(recordId),
  path: z.optional(z.string().check(z.maxLength(300))),
  /** Only lines by this account. */
  user: z.optional(z.string().check(z.maxLength(80))),
  /** Exclusive: the `next` of the page before. */
  before: z.optional(version),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
})
export type HistoryRequest = z.output<typeof historyRequest>

/** Absent `before`: the field was not there; absent `after`: it was taken away. */
export const historyChange = z.object({
  path: z.string(),
  before: z.optional(z.json()),
  after: z.optional(z.json()),
})
export type HistoryChange = z.output<typeof historyChange>

/** One edit of one record, as the server took it in. */
export const historyLine = z.object({
  /** Version of the scope that it made. */
  version,
  record: recordId,
  type: z.string(),
  /** A name for the record as it was then, from its own data. */
  title: z.string(),
  /**
   * edit · merge · resolution (a decision) · rule · server · superseded (came too late, was not applied)
   * · erased (for good: the one line that is left of a record).
   */
  cause: z.string(),
  user: z.string(),
  role: z.string(),
  device: z.string(),
  /** Unix ms by the server. */
  receivedAt: z.int(),
  /** Unix ms by the device that made the edit. */
  madeAt: z.int(),
  kind: z.enum(['created', 'changed', 'deleted', 'restored']),
  changes: z.array(historyChange),
  /** What was sent and did not come to count. */
  lost: z.array(z.object({ path: z.string(), value: z.optional(z.json()) })),
  /** Of a decision: the questions it settled, by the ids of their conflict records. */
  conflicts: z.optional(z.array(recordId)),
  /** Ids of the rules that decided. */
  rules: z.optional(z.array(z.string())),
})
export type HistoryLine = z.output<typeof historyLine>

export const historyAnswer = z.object({
  lines: z.array(historyLine),
  /** Null: this was the end. */
  next: z.nullable(version),
  /** Unix ms; what lies before may have been thinned out. Null: everything is kept. */
  wholeSince: z.nullable(z.int()),
})
export type HistoryAnswer = z.output<typeof historyAnswer>

/** A moment of a scope: a version, an instant (unix ms, server's clock), or a savepoint by its id. */
export const momentAsked = z.union([
  z.object({ version }),
  z.object({ time: z.int() }),
  z.object({ savepoint: recordId }),
])
export type MomentAsked = z.output<typeof momentAsked>

/** The records of a scope as they stood at a moment, paged by id. */
export const asOfRequest = z.object({
  scope: scopeName,
  moment: momentAsked,
  record: z.optional(recordId),
  /** Exclusive: the `next` of the page before. */
  after: z.optional(recordId),
})
export type AsOfRequest = z.output<typeof asOfRequest>

export const asOfAnswer = z.object({
  /** The version that the moment was; later pages ask with it. */
  version,
  /** Unix ms of the last change before the moment; null: there was nothing yet. */
  changedAt: z.nullable(z.int()),
  /** Live ones only, and only what the asker may read today and could read then. */
  records: z.array(recordEnvelope),
  next: z.nullable(recordId),
})
export type AsOfAnswer = z.output<typeof asOfAnswer>

/** Erases one record for good, its history and every value of it in conflicts. */
export const eraseRequest = z.object({ scope: scopeName, record: recordId })
export type EraseRequest = z.output<typeof eraseRequest>
