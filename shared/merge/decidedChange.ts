import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import { valueAt, withValueAt } from './path.ts'

/**
 * What a decision does to a record, for whoever judges the rights to it. Also the value that stands is
 * given by it: it takes the place of the others' edits, and the decider's role counts for it from then on.
 *
 * @param given values of the question
 */
export function decidedChange(
  record: JsonObject,
  { path, value }: { path: string; value?: Json | undefined },
  given: readonly (Json | undefined)[],
): { before: JsonObject; after: JsonObject } {
  const after = withValueAt(record, path, value)
  if (!sameJson(valueAt(record, path), value)) return { before: record, after }
  const other = given.find((one) => !sameJson(one, value))
  return { before: withValueAt(record, path, other), after }
}
