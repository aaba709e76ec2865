import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { NameOf } from '../../words/values.ts'
import type { ScopeRecords } from '../../data/replica/watchScope.ts'

/** The names of today, and for what is gone the ones it had, here or at the moment that is looked at. */
export function namesWith(
  nameOf: NameOf,
  now: ScopeRecords,
  then?: (now: ScopeRecords) => ReadonlyMap<string, RecordEnvelope>,
): NameOf {
  const was = then?.(now)
  return (id) => nameOf(id) ?? ownName(now.get(id)) ?? ownName(was?.get(id))
}

/** What a record calls itself; null for one without a name. */
export function ownName(record: RecordEnvelope | undefined): string | null {
  if (!record) return null
  const { title, name, label } = record.data
  const isName = (one: unknown): one is string => typeof one === 'string' && one !== ''
  return [title, name, label].find(isName) ?? null
}
