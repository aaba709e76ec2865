import type { Replica } from '../database.ts'

/** Which of these records are here and not deleted. */
export async function standingRecords(
  { records }: Replica,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const found = await records.storageInstance.findDocumentsById([...new Set(ids)], false)
  return new Set(found.map(({ id }) => id))
}
