import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'

/** What a test tells a client process to do; each command is answered once. */
export type ClientCommand =
  /** `live`: where its socket connects, if it has one. */
  | { do: 'open'; url: string; token: string; user: string; live: string | null }
  | { do: 'create'; record: Omit<RecordEnvelope, 'at' | 'by'> }
  /** Edits one of its moments, the `pick`-th modulo their number. */
  | { do: 'edit'; pick: number; data: JsonObject }
  | { do: 'remove'; pick: number }
  | { do: 'connect'; online: boolean }
  /** Waits until nothing is left to send or to fetch. */
  | { do: 'settle' }
  | { do: 'dump' }

/** Every record that it holds, deleted ones as `null`, by id. */
export type Dump = Record<string, RecordEnvelope | null>

export type ClientAnswer = { count: number; value: unknown } | { count: number; failed: string }
