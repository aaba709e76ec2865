import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from './replica/database.ts'
import { envelopeOf } from './replica/planEdits.ts'

/** All records of a scope that this device holds now, as they would be sent. */
export async function scopeRecords(
  replica: Replica,
  scope: ScopeName,
): Promise<readonly RecordEnvelope[]> {
  const documents = await replica.records.find({ selector: { scope } }).exec()
  return documents.map(({ _data }) => envelopeOf(_data))
}
