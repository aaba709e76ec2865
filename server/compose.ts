import { randomUUID } from 'node:crypto'
import type { Express } from 'express'
import { createServer, type Server } from 'node:http'
import { filePath } from '#shared/protocol/files.ts'
import { SERVER_REPLICA } from '#shared/schema/record/ids.ts'
import { scopeId, scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import { v7 as makeRecordId } from 'uuid'
import type { AccountStore } from './auth/accountStore.ts'
import { createBecomeAccount } from './auth/becomeAccount.ts'
import { createDeviceKeys } from './auth/deviceKeys.ts'
import { createGrants, type MembershipSource } from './auth/grants.ts'
import { createInvitations } from './auth/invitations.ts'
import { createLinkBounds } from './auth/linkBounds.ts'
import { createLinks } from './auth/links.ts'
import { createPasswords, type PasswordCost } from './auth/passwords.ts'
import { createSessions } from './auth/sessions.ts'
import { createShares } from './auth/shares.ts'
import { recognise } from './blobs/recognise.ts'
import type { TusBlobs } from './blobs/tusBlobs.ts'
import type { FileIndex } from './files/fileIndex.ts'
import { composeNotices, type NoticeWay } from './composeNotices.ts'
import { composeRounds, type Rounds } from './composeRounds.ts'
import { createFileService } from './files/fileService.ts'
import { namedFiles } from './files/namedFiles.ts'
import { createApp } from './http/app.ts'
import type { ClientFiles } from './http/clientFiles.ts'
import type { RateLimitPoints } from './http/rateLimits.ts'
import { createProcessFanout } from './live/fanout.ts'
import { attachGateway, type Gateway } from './live/gateway.ts'
import { createFlushMetrics } from './jobs/flushMetrics.ts'
import type { Log } from './log.ts'
import { createDevices, type DeviceStatusStore } from './sync/deviceStatus.ts'
import { checkSignature } from './sync/courierSignature.ts'
import { createCounting } from './sync/metrics/counting.ts'
import type { MetricsStore } from './sync/metrics/metricsStore.ts'
import { CodedError } from './sync/codedError.ts'
import type { Membership, SyncStore } from './sync/store.ts'
import { createPreparing } from './sync/preparing.ts'
import { publicSchedule } from './sync/publicSchedule.ts'
import { readRecord } from './sync/readRecord.ts'
import { createRefusals } from './sync/readRefusals.ts'
import { createSyncService, type SyncService } from './sync/syncService.ts'

export type ServerParts = {
  store: SyncStore
  accounts: AccountStore
  deviceStatus: DeviceStatusStore
  metrics: MetricsStore
  /** What is known of files, where their bytes lie, and how many of them a wedding may hold. */
  files: { index: FileIndex; bytes: TusBlobs; quota: number }
  notices: NoticeWay
  client: ClientFiles
  commonPasswords: ReadonlySet<string>
  passwordCost: PasswordCost
  rateLimits: RateLimitPoints
  publicUrl: URL
  trustedProxies: number
  version: string
  log: Log
  now: () => number
  random: () => number
  /** How much of history stays whole, in milliseconds. */
  keepHistoryMs: number
  /** How long what was refused is held for its author, in milliseconds. */
  keepRefusedMs: number
  /** Resolves after so many milliseconds. */
  pause: (ms: number) => Promise<void>
}

export type ComposedServer = {
  http: Server
  /** What answers its requests; every address that there is can be read off it. */
  app: Express
  gateway: Gateway
  rounds: Rounds
  /** Keeps what was counted since the last time; to be run every minute, and last of all. */
  flushMetrics: () => Promise<void>
  /** Ends the memberships of links that are over; to be run every minute. */
  endLinks: () => Promise<number>
  /** Takes up what waited when the process before ended. */
  startNotices: () => Promise<void>
  /** No notice leaves after this. */
  stopNotices: () => void
}

/** The one place where the parts of the server are put together. Nothing listens yet. */
export function compose(parts: ServerParts): ComposedServer {
  const { store, accounts, publicUrl, log, now } = parts
  const fanout = createProcessFanout()
  const schedule = (task: () => void): void => void setImmediate(task)
  const notices = composeNotices({ store, way: parts.notices, log, now })

  const sync = createSyncService({
    store,
    schedule,
    now,
    maker: { stamper: createStamper(now, SERVER_REPLICA), makeId: () => makeRecordId() },
    onCommitted: (committed) => {
      fanout.publish({ kind: 'committed', committed })
      notices.committed(committed)
    },
    // Sockets follow the member records of the commit itself, which also tell of claims.
    onAccess: () => undefined,
    courier: { keysOf: (accounts) => keys.of(accounts), check: checkSignature },
  })
  const memberships: MembershipSource<Membership> = {
    ofUser: (user) => store.read(user, (snapshot) => snapshot.memberships()),
    ofScope: (scope) => store.members(scope),
  }
  const keys = createDeviceKeys({ accounts, memberships, now })
  const bounds = createLinkBounds({
    accounts,
    memberships,
    leave: (scope, user) => leaveByLink(sync, scope, user),
    onLeaving: notices.sessionEnded,
    now,
  })
  const passwords = createPasswords(parts.commonPasswords, parts.passwordCost)
  const sessions = createSessions({
    accounts,
    passwords,
    bounds,
    now,
    makeId: randomUUID,
    onEnded: (session) => {
      fanout.publish({ kind: 'sessionEnded', session })
      notices.sessionEnded(session)
    },
  })
  const invitations = createInvitations({
    accounts,
    memberships,
    titleOf: (scope) => titleOf(store, scope),
    join: sync.members.join,
    now,
  })
  const links = createLinks({
    accounts,
    memberships,
    bounds,
    sessions,
    join: sync.members.join,
    weddingOf: async (scope) => {
      const data = (await readRecord(store, scope, scopeId(scope)))?.data
      const { title, date } = data ?? {}
      return typeof title === 'string' && typeof date === 'string' ? { title, date } : null
    },
    dataOf: async (scope, type, id) => {
      const record = await readRecord(store, scope, id)
      return record?.type === type ? record.data : null
    },
    makeId: randomUUID,
    now,
  })
  const shares = createShares({
    accounts,
    memberships,
    schedule: (scope, maker) => publicSchedule(store, scope, maker),
    makeId: randomUUID,
    now,
  })
  const become = createBecomeAccount({ accounts, passwords, sessions, now })
  const isOfLink = async (user: string) => (await accounts.linkOfUser(user)) !== null
  const grants = createGrants(memberships)
  const refusals = createRefusals(store)
  const devices = createDevices(parts.deviceStatus, now)
  const counting = createCounting(parts.metrics, now)
  const { index, bytes, quota } = parts.files
  const files = createFileService({ index, blobs: bytes.blobs, recognise, quota, now })
  const { datastore } = bytes
  const preparing = createPreparing({
    store,
    filesNamed: namedFiles,
    whole: (scope, hashes) => index.whole(scope, hashes),
    pathOf: filePath,
    now,
  })
  const app = createApp({
    ...parts,
    notices,
    sessions,
    grants,
    invitations,
    links,
    shares,
    become,
    isOfLink,
    sync,
    keys,
    devices,
    refusals,
    preparing,
    counting,
    files,
    datastore,
  })
  const http = createServer(app)
  const gateway = attachGateway(http, {
    sessions,
    memberships,
    fanout,
    publicUrl,
    log,
    now,
    schedule,
  })
  const rounds = composeRounds({
    ...parts,
    index,
    blobs: bytes.blobs,
    ledger: parts.notices.ledger,
  })
  const flushMetrics = createFlushMetrics(counting, (error) =>
    log.warn('what was counted since the last minute is lost', { error }),
  )
  return {
    http,
    app,
    gateway,
    rounds,
    flushMetrics,
    endLinks: bounds.endDue,
    startNotices: notices.service.start,
    stopNotices: notices.service.stop,
  }
}

/** What the wedding or studio is called; every member may read that. */
async function titleOf(store: SyncStore, scope: ScopeName): Promise<string | null> {
  const record = await readRecord(store, scope, scopeId(scope))
  const name = record?.data[scopeKind(scope) === 'studio' ? 'name' : 'title']
  return typeof name === 'string' ? name : null
}

/** They leave by themselves, as their link says; nothing where they have left meanwhile. */
async function leaveByLink(sync: SyncService, scope: ScopeName, user: string): Promise<void> {
  try {
    await sync.members.remove({ scope, by: user, user, device: 'A link that ended' })
  } catch (error) {
    if (!(error instanceof CodedError && error.code === 'NOT_FOUND')) throw error
  }
}
