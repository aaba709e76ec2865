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
