import type { BlobStore } from './files/blobStore.ts'
import type { FileIndex } from './files/fileIndex.ts'
import { UNFINISHED_MS } from './blobs/tusBlobs.ts'
import { createForgetMetrics } from './jobs/forgetMetrics.ts'
import { createForgetRefusals } from './jobs/forgetRefusals.ts'
import { createForgetTold } from './jobs/forgetTold.ts'
import type { ScopeRounds } from './jobs/scopeRounds.ts'
import { createThinHistory } from './jobs/thinHistory.ts'
import { createTidyFiles } from './jobs/tidyFiles.ts'
import type { Log } from './log.ts'
import type { NoticeLedger } from './notices/ledger.ts'
import type { MetricsStore } from './sync/metrics/metricsStore.ts'
import type { SyncStore } from './sync/store.ts'

/** To be run now and then, by name. */
export type Rounds = Readonly<
  Record<
    'thinHistory' | 'tidyFiles' | 'forgetMetrics' | 'forgetRefusals' | 'forgetTold',
    ScopeRounds
  >
>

/** What is long past is tidied away, scope by scope; a scope that fails is told of and passed over. */
export function composeRounds(parts: {
  store: SyncStore
  index: FileIndex
  blobs: BlobStore
  metrics: MetricsStore
  ledger: NoticeLedger
  /** How much of history stays whole, and how long what was refused is held, in milliseconds. */
  keepHistoryMs: number
  keepRefusedMs: number
  now: () => number
  pause: (ms: number) => Promise<void>
  log: Log
}): Rounds {
  const { store, index, blobs, metrics, now, pause, log } = parts
  const told = (sentence: string) => (scope: string, error: unknown) =>
    log.warn(sentence, { scope, error })
  return {
    thinHistory: createThinHistory({
      store,
      keepMs: parts.keepHistoryMs,
      now,
      pause,
      onFailed: told('history could not be thinned out'),
    }),
    tidyFiles: createTidyFiles({
      store,
      index,
      blobs,
      unfinishedMs: UNFINISHED_MS,
      keepMs: parts.keepHistoryMs,
      now,
      pause,
      onFailed: told('files could not be tidied up'),
    }),
    forgetMetrics: createForgetMetrics({
      store,
      metrics,
      now,
      onFailed: told('old metrics could not be forgotten'),
    }),
    forgetTold: createForgetTold({
      store,
      ledger: parts.ledger,
      now,
      onFailed: told('what was told long ago could not be forgotten'),
    }),
    forgetRefusals: createForgetRefusals({
      store,
      keepMs: parts.keepRefusedMs,
      now,
      onFailed: told('old refusals could not be forgotten'),
    }),
  }
}
