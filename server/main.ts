import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { PASSWORD_COST } from './auth/passwords.ts'
import { openBlobs } from './blobs/openBlobs.ts'
import { compose } from './compose.ts'
import { readConfig, WrongVariable, type Config } from './config.ts'
import { startEmbedded, type Embedded } from './db/embedded.ts'
import { migrate } from './db/migrate.ts'
import { createPgAccounts } from './db/pgAccounts.ts'
import { createPgDeviceStatus } from './db/pgDeviceStatus.ts'
import { createPgFiles } from './db/pgFiles.ts'
import { keptKeys } from './db/pgKeys.ts'
import { createPgNoticeLedger } from './db/pgNoticeLedger.ts'
import { createPgSubscriptions } from './db/pgSubscriptions.ts'
import { createPgSyncMetrics } from './db/pgSyncMetrics.ts'
import { createPgSyncStore } from './db/pgSyncStore.ts'
import { warmCommits } from './db/pgCommit.ts'
import { openDatabase } from './db/pool.ts'
import { readClientFiles } from './http/clientFiles.ts'
import { RATE_LIMITS } from './http/rateLimits.ts'
import { createLog, type Log } from './log.ts'
import { makePushKeys } from './push/makeKeys.ts'
import { createWebPush } from './push/webPush.ts'

/** Long enough for a push under way, short enough for whoever restarts the machine. */
const DRAIN_MS = 10_000
/** How often sessions that have ended are deleted. */
const FORGET_MS = 3_600_000
/** How often what was counted is kept; a process that dies loses no more. */
const COUNTED_MS = 60_000
/** How often what is long past is tidied away, and how long after a start for the first time. */
const ROUND_MS = 24 * 3_600_000
const FIRST_ROUND_MS = 10 * 60_000

/** It did not start; the message is one sentence for the person who started it. */
class NotStarted extends Error {
  override name = 'NotStarted'
}

await start().catch((error: unknown) => {
  createLog('info').error(sentenceOf(error))
  process.exit(1)
})

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const embedded = await openEmbedded(config, log)
  try {
    await serve(config, log, embedded)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

async function serve(config: Config, log: Log, embedded: Embedded | null): Promise<void> {
  const url = embedded?.url ?? config.databaseUrl ?? ''
  await migrate({ url, folder: pathOf('../migrations'), log: (message) => log.info(message) })
  let isStopping = false
  const database = openDatabase({
    url,
    onLost: (error) => {
      if (!isStopping) log.warn('a database connection was lost', { error })
    },
  })
  const accounts = createPgAccounts(database)
  const keys = await keptKeys(database, 'push', makePushKeys, Date.now())
  const { http, gateway, rounds, flushMetrics, endLinks, startNotices, stopNotices } = compose({
    store: createPgSyncStore(database),
    accounts,
    deviceStatus: createPgDeviceStatus(database),
    metrics: createPgSyncMetrics(database),
    files: {
      index: createPgFiles(database),
      bytes: await openBlobs(config),
      quota: config.filesPerWedding,
    },
    notices: {
      subscriptions: createPgSubscriptions(database),
      ledger: createPgNoticeLedger(database),
      deliver: createWebPush({
        keys,
        subject: config.pushSubject,
        allowsLocal: config.pushAllowsLocal,
        now: Date.now,
        onFailed: (error) => log.warn('a notice was not delivered', { error }),
      }),
      key: keys.publicKey,
      allowsLocal: config.pushAllowsLocal,
    },
    client: await readClientFiles(pathOf('../dist/client')),
    commonPasswords: new Set((await readText('./auth/commonPasswords.txt')).split('\n')),
    passwordCost: PASSWORD_COST,
    rateLimits: RATE_LIMITS,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    version: await readVersion(),
    log,
    now: Date.now,
    random: Math.random,
    keepHistoryMs: config.historyDays * 24 * 3_600_000,
    keepRefusedMs: config.refusedDays * 24 * 3_600_000,
    pause: (ms) => wait(ms),
  })
  // Before anybody is answered: the first commits after a start would be the slow ones.
  await warmCommits(database)
  await startNotices()
  await listen(http, config)
  log.info(`WedSync is ready at ${config.publicUrl.origin}`)

  const forgetting = setInterval(() => {
    accounts
      .deleteSessionsEndedBefore(Date.now())
      .catch((error: unknown) => log.warn('ended sessions could not be forgotten', { error }))
  }, FORGET_MS)

  const flushing = setInterval(() => void flushMetrics(), COUNTED_MS)

  const ending = setInterval(() => {
    endLinks().catch((error: unknown) =>
      log.warn('links could not be brought to their end', { error }),
    )
  }, COUNTED_MS)

  function goRound(): void {
    for (const [job, { run }] of Object.entries(rounds))
      run().then(
        (removed) => log.debug('a round is over', { job, removed }),
        (error: unknown) => log.warn('a round failed', { job, error }),
      )
  }
  const roundTimers = [setTimeout(goRound, FIRST_ROUND_MS), setInterval(goRound, ROUND_MS)]

  async function stop(): Promise<void> {
    if (isStopping) return
    isStopping = true
    clearInterval(forgetting)
    clearInterval(flushing)
    clearInterval(ending)
    for (const timer of roundTimers) clearTimeout(timer)
    stopNotices()
    await Promise.all(Object.values(rounds).map((one) => one.stop()))
    // Answers under way go out before the database closes.
    const cut = setTimeout(() => http.closeAllConnections(), DRAIN_MS)
    await gateway.close()
    clearTimeout(cut)
    await flushMetrics()
    await database.close()
    await embedded?.stop()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('could not stop in order', { error })
          process.exit(1)
        },
      )
    })
}

async function openEmbedded(config: Config, log: Log): Promise<Embedded | null> {
  if (config.databaseUrl !== null) return null
  return startEmbedded({
    dataDir: config.dataDir,
    durable: true,
    log: (message) => log.debug(message),
    onLost: (error) => {
      log.error(error.message)
      process.exit(1)
    },
  })
}

function listen(http: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause) => reject(new NotStarted(whyNotListening(cause, port), { cause })))
    http.listen({ port, ...(host !== null && { host }) }, resolve)
  })
}

function whyNotListening(cause: Error, port: number): string {
  const code = 'code' in cause ? cause.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: stop it, or set PORT to a free one.`
  if (code === 'EACCES') return `Port ${port} needs rights that this account does not have.`
  return `The server cannot listen on port ${port}: ${cause.message}.`
}

/** Foreseen failures are one sentence; of anything else the whole story is wanted. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isForeseen = error instanceof NotStarted || error instanceof WrongVariable
  return isForeseen || error.name === 'DatabaseNotStarted' || error.cause !== undefined
    ? error.message
    : (error.stack ?? error.message)
}

async function readVersion(): Promise<string> {
  const description: unknown = JSON.parse(await readText('../package.json'))
  return z.object({ version: z.string() }).parse(description).version
}

function readText(path: string): Promise<string> {
  return readFile(pathOf(path), 'utf8')
}

function pathOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
