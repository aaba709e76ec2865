import { parseStamp } from '#shared/schema/record/stamp.ts'

/**
 * When each account last changed something that has reached this device, in Unix ms; later edits by
 * others hide earlier ones, so this is the least that is known. A stamp of a clock that runs ahead
 * counts as now.
 */
export function lastChanges(
  records: Iterable<{ at: string; by: string }>,
  now: number,
): ReadonlyMap<string, number> {
  const newest = new Map<string, string>()
  for (const { at, by } of records) if (at > (newest.get(by) ?? '')) newest.set(by, at)
  return new Map([...newest].map(([by, at]) => [by, Math.min(parseStamp(at).ms, now)]))
}
