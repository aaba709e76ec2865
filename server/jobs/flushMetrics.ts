import type { Counting } from '../sync/metrics/counting.ts'

/**
 * Hands on what was counted, one time after the other; resolves when that is done. A failure is told
 * of and costs what was counted since the time before, never a request.
 */
export function createFlushMetrics(
  counting: Pick<Counting, 'flush'>,
  onFailed: (error: unknown) => void,
): () => Promise<void> {
  let last = Promise.resolve()
  return () => (last = last.then(counting.flush).catch(onFailed))
}
