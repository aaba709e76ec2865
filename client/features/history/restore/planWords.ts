import type { LeftAsIs, RestorePlan, RestoreStep } from '#shared/history/planRestore.ts'
import { withUnits } from '#shared/history/restoredUnits.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { changeWords, type ChangedField } from '../../../words/changes.ts'
import { fieldWords } from '../../../words/refusals.ts'
import { historyWords } from '../../../words/history.ts'
import type { NameOf } from '../../../words/values.ts'

/** One step of a plan, as the edit it will be. */
export type PlannedRow = { id: string; headline: string; fields: readonly ChangedField[] }

export type PlanWords = {
  bringBack: readonly PlannedRow[]
  change: readonly PlannedRow[]
  delete: readonly PlannedRow[]
  left: readonly string[]
}

/** A plan in words: what comes, what changes, what goes, and what stays although it differs. */
export function planWords({ steps, left }: RestorePlan, nameOf: NameOf): PlanWords {
  const rows = (op: RestoreStep['op']) =>
    steps.filter((step) => step.op === op).map((step) => row(step, nameOf))
  return {
    bringBack: rows('bringBack'),
    change: rows('change'),
    delete: rows('delete'),
    left: leftWords(left),
  }
}

function row(step: RestoreStep, nameOf: NameOf): PlannedRow {
  const { record } = step
  const { headline, fields } = changeWords(editOf(step), nameOf)
  return { id: record.id, headline, fields: step.op === 'change' ? fields : [] }
}

function editOf(step: RestoreStep): { record: RecordEnvelope; base: RecordEnvelope | null } {
  const { record } = step
  switch (step.op) {
    case 'change':
      return { record: { ...record, data: withUnits(record.data, step.units) }, base: record }
    case 'delete':
      return { record: { ...record, _deleted: true }, base: record }
    case 'bringBack':
      return {
        record: { ...record, _deleted: false, data: withUnits(record.data, step.units) },
        base: { ...record, _deleted: true },
      }
  }
}

function leftWords(left: readonly LeftAsIs[]): string[] {
  const words = historyWords.restore.leftWhy
  const why = (reason: LeftAsIs['why']) => left.filter((one) => one.why === reason)
  const records = (found: readonly LeftAsIs[]) => new Set(found.map(({ record }) => record.id)).size
  const names = (found: readonly LeftAsIs[]) => [
    ...new Set(found.map(({ record, path }) => fieldWords(record.type, path ?? null))),
  ]
  // A membership or a question that stays surprises nobody; a report of the day might.
  const reports = why('saidOnce').filter(({ record }) => record.type === 'fact')
  const [unknown, unsure] = [why('unknownType'), why('unsure')]
  const [refused, invalid] = [why('notAllowed'), why('invalid')]
  return [
    reports.length > 0 ? words.saidOnce(records(reports)) : null,
    unsure.length > 0 ? words.unsure(records(unsure)) : null,
    refused.length > 0 ? words.notAllowed(names(refused)) : null,
    invalid.length > 0 ? words.invalid(names(invalid)) : null,
    unknown.length > 0 ? words.unknownType(records(unknown)) : null,
  ].filter((text) => text !== null)
}
