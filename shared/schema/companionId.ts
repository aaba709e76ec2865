import type { JsonObject } from './record/canonical.ts'
import { derivedId } from './record/derivedId.ts'
import { saltedId } from './saltedId.ts'

const KINDS = {
  contact: 0xc0,
  terms: 0x7e,
  note: 0x9e,
  diet: 0xd1,
  handover: 0x4a,
} as const

export type CompanionKind = keyof typeof KINDS

/**
 * Id of a record that belongs to one other: it follows from the other's, so that two phones that
 * write the first one without hearing of each other write the same record, and it merges.
 */
export function companionId(of: string, kind: CompanionKind): string {
  const id = saltedId(of, KINDS[kind])
  // Looked for by its id alone, also where an older device wrote it.
  return kind === 'handover' ? id : derivedId(id)
}

/** For the declaration of a type: its id follows from the record that `owner` names. */
export function companionOf(owner: string, kind: CompanionKind) {
  return (data: JsonObject): string | null => {
    const of = data[owner]
    return typeof of === 'string' ? companionId(of, kind) : null
  }
}
