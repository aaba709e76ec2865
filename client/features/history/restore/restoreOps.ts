import { valueAt, withValueAt } from '#shared/merge/path.ts'
import type { RestoreStep } from '#shared/history/planRestore.ts'
import type { RestoredUnit } from '#shared/history/restoredUnits.ts'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { WriteOp } from '../../../data/replica/writeOp.ts'

/**
 * The one edit that a plan becomes. What somebody changed after it was previewed stays: each value is
 * set only where it is still the one that was shown.
 */
export function restoreOps(steps: readonly RestoreStep[]): WriteOp[] {
  return steps.flatMap((step): WriteOp[] => {
    const { id, scope, type: name, data } = step.record
    const ifFits = true
    switch (step.op) {
      case 'change':
        return [patch(id, step.units)]
      case 'delete':
        return [{ op: 'delete', id, ifFits }]
      case 'bringBack': {
        const type = typeNamed(name)
        if (!step.isHere) return type ? [{ op: 'create', id, scope, type, data }] : []
        const back: WriteOp = { op: 'restore', id, ifFits }
        return step.units.length > 0 ? [back, patch(id, step.units)] : [back]
      }
    }
  })
}

function patch(id: string, units: readonly RestoredUnit[]): WriteOp {
  return { op: 'patch', id, ifFits: true, change: (data) => units.reduce(withUnitIfStill, data) }
}

function withUnitIfStill(data: JsonObject, { path, from, to }: RestoredUnit): JsonObject {
  return sameJson(valueAt(data, path), from) ? withValueAt(data, path, to) : data
}
