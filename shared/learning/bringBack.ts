import { valueAt } from '#shared/merge/path.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import { ruleRecord, valueOfRole } from './ruleRecord.ts'
import type { KnownConflict } from './settledCases.ts'

/** One value that a rule had put aside, and what stands in its place. */
export type BroughtBack = {
  conflict: string
  record: string
  recordType: string
  path: string
  from: Json | undefined
  to: Json | undefined
}

/**
 * The other values of what a rule decided, as edits to offer when it is turned off. Only where its
 * choice still stands: what a person decided or changed since is theirs.
 *
 * @param dataOf a record as it stands; null: it is not here, or it is deleted
 */
export function bringBack(
  id: string,
  rule: MergeRule,
  conflicts: readonly KnownConflict[],
  dataOf: (record: string) => JsonObject | null,
): readonly BroughtBack[] {
  return ruleRecord(id, rule, conflicts).decided.flatMap(({ id: conflict, data }) => {
    const [taken, other] = [valueOfRole(data, rule.take), valueOfRole(data, rule.over)]
    const record = dataOf(data.record)
    if (data.status !== 'auto' || !taken || !other || record === null) return []
    const from = valueAt(record, data.path)
    if (!sameJson(from, taken.value) || sameJson(from, other.value)) return []
    const { recordType, path } = data
    return [{ conflict, record: data.record, recordType, path, from, to: other.value }]
  })
}
