import { typeNamed } from '#shared/schema/everyType.ts'
import { isRestorable } from '#shared/history/restorable.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { ScopeRecords } from '../../../data/replica/watchScope.ts'
import { changeHeadlines } from '../../../words/changeHeadlines.ts'
import { changeWords, nameOfRecord } from '../../../words/changes.ts'
import { capital } from '../../../words/fieldNames.ts'
import { namesOfType } from '../../../words/recordNames.ts'
import type { NameOf } from '../../../words/values.ts'
import { ownName } from '../namesWith.ts'

export type BinEntry = {
  record: RecordEnvelope
  name: string
  kind: string
  by: string
  /** Unix ms by the device that deleted it. */
  at: number
}

/**
 * What was deleted and can come back, the latest first. What tells nothing any more, since it was erased
 * or went out of sight, is in nobody's bin.
 */
export function binEntries(records: ScopeRecords, nameOf: NameOf): BinEntry[] {
  const names: NameOf = (id) => nameOf(id) ?? ownName(records.get(id))
  return [...records.values()]
    .filter(({ _deleted, by, data }) => _deleted && by !== '' && Object.keys(data).length > 0)
    .flatMap((record) => {
      const type = typeNamed(record.type)
      // A named moment is no part of the plan, and can be listed again all the same.
      if (!type || !(isRestorable(type) || type.name === 'savepoint')) return []
      return [
        {
          record,
          name: nameIn(record, names),
          kind: capital(namesOfType(type.name).one),
          by: record.by,
          at: parseStamp(record.at).ms,
        },
      ]
    })
    .toSorted((a, b) => b.at - a.at || (a.record.id < b.record.id ? 1 : -1))
}

/** As the sentence about its deletion calls it. */
function nameIn(record: RecordEnvelope, names: NameOf): string {
  const own = ownName(record)
  if (own !== null) return own
  const base = { ...record, _deleted: false }
  const name = nameOfRecord(base, names)
  const { headline } = changeWords({ record, base }, names)
  return capital(headline === changeHeadlines.deleted(name) ? name : headline)
}
