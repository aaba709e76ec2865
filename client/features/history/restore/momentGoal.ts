import { withValueAt } from '#shared/merge/path.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { HistoryLine, Moment } from '../../../data/history/remember.ts'
import type { RestoreGoal } from './useRestorePlan.ts'

const NOTHING_NEW: ReadonlySet<string> = new Set()

/** Everything as it was at a moment. @param created ids of what came since, as far as is known */
export function momentGoal({ records }: Moment, created: ReadonlySet<string>): RestoreGoal {
  const then = new Map(records.map((record) => [record.id, record]))
  return { asked: { kind: 'scope' }, then: () => then, createdSince: created }
}

/** One record as it was at a moment, with what it needs. */
export function recordGoal(id: string, then: ReadonlyMap<string, RecordEnvelope>): RestoreGoal {
  return { asked: { kind: 'record', id }, then: () => then, createdSince: NOTHING_NEW }
}

type Value = { path: string; value?: Json | undefined }

/** One record with these values of earlier; also from what the device alone remembers. */
function valuesGoal(record: string, values: readonly Value[]): RestoreGoal {
  const [only] = values
  return {
    asked:
      only && values.length === 1
        ? { kind: 'unit', id: record, path: only.path }
        : { kind: 'record', id: record },
    createdSince: NOTHING_NEW,
    then(now) {
      const standing = now.get(record)
      if (!standing || standing._deleted) return new Map()
      const data = values.reduce(
        (all, { path, value }) => withValueAt(all, path, value),
        standing.data,
      )
      return new Map([[record, { ...standing, data }]])
    },
  }
}

/** A deleted record as its last state was, with what went along with it. */
export function deletedGoal(record: string): RestoreGoal {
  return {
    asked: { kind: 'record', id: record },
    createdSince: NOTHING_NEW,
    then: (now) =>
      new Map(
        [...now].flatMap(([id, one]) =>
          one._deleted && Object.keys(one.data).length > 0
            ? [[id, { ...one, _deleted: false }] as const]
            : [],
        ),
      ),
  }
}

/** What a line changed, as it was before it. */
export function beforeGoal({ record, changes }: HistoryLine): RestoreGoal {
  return valuesGoal(
    record,
    changes.map(({ path, before }) => ({ path, value: before })),
  )
}

/** What a line sent that did not come to count. */
export function lostGoal({ record, lost }: HistoryLine): RestoreGoal {
  return valuesGoal(record, lost)
}
