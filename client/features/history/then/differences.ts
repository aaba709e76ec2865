import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { isRestorable } from '#shared/history/restorable.ts'
import { capital } from '../../../words/fieldNames.ts'
import { changeWords, type ChangedField } from '../../../words/changes.ts'
import { namesOfType } from '../../../words/recordNames.ts'
import type { NameOf } from '../../../words/values.ts'

export type Difference = { id: string; headline: string; fields: readonly ChangedField[] }
export type DifferenceGroup = { id: string; title: string; rows: readonly Difference[] }

type Records = ReadonlyMap<string, RecordEnvelope>

/**
 * What differs between two moments, by record and told as if it were one edit. Reports, questions and
 * memberships are lines of what happened, not of how it stood.
 */
export function differences(from: Records, to: Records, nameOf: NameOf): DifferenceGroup[] {
  const groups = new Map<string, Difference[]>()
  for (const id of new Set([...from.keys(), ...to.keys()])) {
    const [a, b] = [live(from.get(id)), live(to.get(id))]
    const about = b ?? a
    const type = about && typeNamed(about.type)
    if (!about || !type || !isRestorable(type)) continue
    if (a && b && sameJson(a.data, b.data)) continue
    const record = b ?? { ...about, _deleted: true }
    const { headline, fields } = changeWords({ record, base: a ?? null }, nameOf)
    const row = { id, headline, fields: a && b ? fields : [] }
    groups.set(type.name, [...(groups.get(type.name) ?? []), row])
  }
  return [...groups].map(([id, rows]) => ({
    id,
    title: capital(namesOfType(id).many),
    rows,
  }))
}

function live(record: RecordEnvelope | undefined): RecordEnvelope | undefined {
  return record?._deleted ? undefined : record
}
