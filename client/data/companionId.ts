const KINDS = {
  contact: 0xc0,
  terms: 0x7e,
  note: 0x9e,
  diet: 0xd1,
  handover: 0x4a,
  talkWork: 0x11,
  talkLead: 0x12,
  talkPhoto: 0x13,
  talkCouple: 0x14,
  talkFamily: 0x15,
} as const

/**
 * Id of a record that belongs to one other: it follows from the other's, so that two phones that
 * write the first one without hearing of each other write the same record, and it merges.
 */
export function companionId(of: string, kind: keyof typeof KINDS): string {
  const head = of.slice(0, -12)
  const tail = of.slice(-12)
  const first = Number.parseInt(tail.slice(0, 2), 16) ^ KINDS[kind]
  return `${head}${first.toString(16).padStart(2, '0')}${tail.slice(2)}`
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
