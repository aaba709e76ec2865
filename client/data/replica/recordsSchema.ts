import type { RxJsonSchema } from 'rxdb'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'

/** The envelope as RxDB sees it: `_deleted` is its own member. */
export type StoredFields = Omit<RecordEnvelope, '_deleted'>

/**
 * Frozen for good: `data` is judged by its type, so a new type or field changes nothing here.
 * Any change, an index too, has another hash, and a tab or worker of the other build then cannot
 * open the database at all.
 */
export const recordsSchema: RxJsonSchema<StoredFields> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 36 },
    scope: { type: 'string', maxLength: 44 },
    type: { type: 'string', maxLength: 40 },
    data: { type: 'object', additionalProperties: true },
    at: { type: 'string', maxLength: 32 },
    by: { type: 'string', maxLength: 36 },
  },
  required: ['id', 'scope', 'type', 'data', 'at', 'by'],
  indexes: [['scope', 'type'], ['type']],
}
