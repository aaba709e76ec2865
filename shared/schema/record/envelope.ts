import * as z from 'zod/mini'
import type { JsonObject } from './canonical.ts'
import { recordId } from './ids.ts'
import { scopeName, type ScopeName } from './scope.ts'
import { stampText, type Stamp } from './stamp.ts'

/**
 * Every replicated record. It carries nothing that only the server knows (version, receive time),
 * or each push would look like a conflict (R1).
 */
export type RecordEnvelope<Data = JsonObject> = {
  id: string
  scope: ScopeName
  type: string
  data: Data
  /** Stamp of the last edit; every local write has a new one (R3). */
  at: Stamp
  /** Account of the last editor; empty on a scrubbed tombstone. */
  by: string
  _deleted: boolean
}

/** What crosses an edge. Unknown envelope members are dropped, `data` is judged by its type. */
export const recordEnvelope: z.ZodMiniType<RecordEnvelope> = z.object({
  id: recordId,
  scope: scopeName,
  type: z.string().check(z.regex(/^[a-z][A-Za-z]{1,39}$/)),
  data: z.record(z.string(), z.json()) as unknown as z.ZodMiniType<JsonObject>,
  at: stampText,
  by: z.string().check(z.regex(/^[0-9a-f-]{0,36}$/)),
  _deleted: z.boolean(),
})

/** A tombstone that tells nothing but that the id is gone: for records that left a reader's sight. */
export function scrubbedTombstone(record: RecordEnvelope, at: Stamp): RecordEnvelope {
  return {
    id: record.id,
    scope: record.scope,
    type: record.type,
    data: {},
    at,
    by: '',
    _deleted: true,
  }
}
