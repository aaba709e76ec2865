import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'

/**
 * Everything that its reader may see of a wedding, for another program: records by type, then id, so
 * that two exports of the same wedding are the same text.
 */
export function weddingJson(
  records: readonly RecordEnvelope[],
  about: { wedding: string; exportedAt: number; typesRelease: number },
): string {
  const ordered = records
    .filter(({ _deleted }) => !_deleted)
    .map(({ id, type, at, by, data }) => ({ type, id, at, by, data }))
    .toSorted((a, b) => compare(a.type, b.type) || compare(a.id, b.id))
  const whole = { format: 'wedsync/wedding', version: 1, ...about, records: ordered }
  return JSON.stringify(whole, null, 2)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
