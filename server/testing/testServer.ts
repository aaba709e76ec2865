import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccountStore } from '../auth/accountStore.ts'
import { createMemoryAccounts } from '../auth/memoryAccounts.ts'
import { openDiskBlobs } from '../blobs/diskBlobs.ts'
import type { TusBlobs } from '../blobs/tusBlobs.ts'
import { compose } from '../compose.ts'
import type { NoticeWay } from '../composeNotices.ts'
import type { FileIndex } from '../files/fileIndex.ts'
import { createMemoryFiles } from '../files/memoryFiles.ts'
import type { ClientFiles } from '../http/clientFiles.ts'
import { RATE_LIMITS, type RateLimitPoints } from '../http/rateLimits.ts'
import { createLog } from '../log.ts'
import type { DeviceStatusStore } from '../sync/deviceStatus.ts'
import { createMemoryLedger } from '../notices/memoryLedger.ts'
import { createMemorySubscriptions } from '../notices/memorySubscriptions.ts'
import { createMemoryDeviceStatus } from '../sync/memoryDeviceStatus.ts'
import { createMemoryStore } from '../sync/memoryStore.ts'
import { createMemoryMetrics } from '../sync/metrics/memoryMetrics.ts'
import type { MetricsStore } from '../sync/metrics/metricsStore.ts'
import type { SyncStore } from '../sync/store.ts'
import { scopesOf } from './memoryScopes.ts'
import { routesOf, type FoundRoute } from './routesOf.ts'

export type TestServerOptions = {
  store?: SyncStore
  accounts?: AccountStore
  deviceStatus?: DeviceStatusStore
  metrics?: MetricsStore
  files?: { index?: FileIndex; bytes?: TusBlobs; quota?: number }
  notices?: Partial<NoticeWay>
  now?: () => number
  publicUrl?: string
  rateLimits?: Partial<RateLimitPoints>
  client?: ClientFiles
  commonPasswords?: readonly string[]
  port?: number
}

export type TestServer = {
  url: string
  port: number
  routes: readonly FoundRoute[]
  /** Everything it logged. */
  logged: readonly string[]
  flushMetrics: () => Promise<void>
  endLinks: () => Promise<number>
  close: () => Promise<void>
}

/** A whole server on a free port of this machine; in memory unless it is given stores. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const logged: string[] = []
  const store = options.store ?? createMemoryStore()
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-files-'))
  const { http, app, gateway, flushMetrics, endLinks, startNotices, stopNotices } = compose({
    store,
    files: {
      index: createMemoryFiles(scopesOf(store)),
      bytes: await openDiskBlobs(folder),
      quota: Number.MAX_SAFE_INTEGER,
      ...options.files,
    },
    accounts: options.accounts ?? createMemoryAccounts(),
    deviceStatus: options.deviceStatus ?? createMemoryDeviceStatus(),
    metrics: options.metrics ?? createMemoryMetrics(),
    notices: {
      subscriptions: createMemorySubscriptions(),
      ledger: createMemoryLedger(),
      deliver: () => Promise.resolve({ kind: 'sent' }),
      key: 'a key',
      allowsLocal: true,
      ...options.notices,
    },
    client: options.client ?? new Map(),
    commonPasswords: new Set(options.commonPasswords ?? []),
    // The least that Argon2 takes: what is tested is not its price.
    passwordCost: { memoryCost: 8, timeCost: 1, parallelism: 1 },
    rateLimits: { ...RATE_LIMITS, ...options.rateLimits },
    publicUrl: new URL(options.publicUrl ?? 'http://wedsync.test'),
    trustedProxies: 0,
    version: '0.0.0-test',
    log: createLog('debug', (line) => logged.push(line)),
    now: options.now ?? Date.now,
    random: () => 0,
    keepHistoryMs: Number.MAX_SAFE_INTEGER,
    keepRefusedMs: Number.MAX_SAFE_INTEGER,
    pause: () => Promise.resolve(),
  })
  await startNotices()
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    routes: routesOf(app),
    logged,
    flushMetrics,
    endLinks,
    async close() {
      stopNotices()
      http.closeAllConnections()
      await gateway.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
