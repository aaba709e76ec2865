import { saltedId } from '#shared/schema/saltedId.ts'

const KINDS = {
  contact: 0xc0,
  terms: 0x7e,
  note: 0x9e,
  diet: 0xd1,
  handover: 0x4a,
} as const

/**
 * Id of a record that belongs to one other: it follows from the other's, so that two phones that
 * write the first one without hearing of each other write the same record, and it merges.
 */
export function companionId(of: string, kind: keyof typeof KINDS): string {
  return saltedId(of, KINDS[kind])
}

/** The one that stands for all of an owner's where there are several: the first that was made. */
export function companions<T extends { id: string }>(
  records: readonly T[],
  ownerOf: (record: T) => string,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const record of records) {
    const owner = ownerOf(record)
    const known = found.get(owner)
    if (!known || record.id < known.id) found.set(owner, record)
  }
  return found
}
