import { valueAt, withValueAt } from '#shared/merge/path.ts'
import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'

/** An ordinary edit that gives the contested place another value, whatever stands around it by now. */
export function valueOps(record: string, path: string, value: Json | undefined): WriteOp[] {
  if (path === '_deleted') {
    return [value === undefined ? { op: 'delete', id: record } : { op: 'restore', id: record }]
  }
  return [
    {
      op: 'patch',
      id: record,
      change: (data) =>
        sameJson(valueAt(data, path), value) ? data : withValueAt(data, path, value),
    },
  ]
}
