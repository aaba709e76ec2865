import type { JsonObject } from '../../record/canonical.ts'
import { exampleId } from '../exampleId.ts'

/** Two valid states of a type, which differ in every field that both have. */
export type Example = readonly [JsonObject, JsonObject]
export type Examples = Readonly<Record<string, Example>>

export const MARKED = {
  marks: { [exampleId(8)]: { by: exampleId(91), instant: 1_800_000_000_000, device: 'van' } },
  cleared: {},
}
