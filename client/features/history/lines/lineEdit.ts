import { withValueAt } from '#shared/merge/path.ts'
import type { HistoryLine } from '../../../data/history/remember.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

const NO_STAMP = '00000000000000-0000-000000000000'

/** What a line tells of its record, as the edit that it was: only the values that it changed. */
export function lineEdit(
  scope: ScopeName,
  line: HistoryLine,
): { record: RecordEnvelope; base: RecordEnvelope | null } {
  const { kind } = line
  const state = (data: JsonObject, isDeleted: boolean): RecordEnvelope => ({
    id: line.record,
    scope,
    type: line.type,
    data,
    at: NO_STAMP,
    by: line.user,
    _deleted: isDeleted,
  })
  const [before, after] = [valuesOf(line, 'before'), valuesOf(line, 'after')]
  return {
    record: state(after, kind === 'deleted'),
    base: kind === 'created' ? null : state(before, kind === 'restored'),
  }
}

function valuesOf({ changes }: HistoryLine, side: 'before' | 'after'): JsonObject {
  return changes.reduce<JsonObject>((data, change) => {
    const value: Json | undefined = change[side]
    return value === undefined ? data : withValueAt(data, change.path, value)
  }, {})
}
