import express, { type Express } from 'express'
import type { DataStore } from '@tus/server'
import type { Grants } from '../auth/grants.ts'
import type { createBecomeAccount } from '../auth/becomeAccount.ts'
import type { Invitations } from '../auth/invitations.ts'
import type { Links } from '../auth/links.ts'
import type { Shares } from '../auth/shares.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { FileService } from '../files/fileService.ts'
import type { Log } from '../log.ts'
import type { Devices } from '../sync/deviceStatus.ts'
import type { Counting } from '../sync/metrics/counting.ts'
import type { MetricsStore } from '../sync/metrics/metricsStore.ts'
import type { Preparing } from '../sync/preparing.ts'
import type { Refusals } from '../sync/readRefusals.ts'
import type { SyncService } from '../sync/syncService.ts'
import { accountRoutes } from './accountRoutes.ts'
import type { DeviceKeys } from '../auth/deviceKeys.ts'
import { createAuthentication } from './authentication.ts'
import { checksumRoute } from './checksumRoute.ts'
import type { ClientFiles } from './clientFiles.ts'
import { courierRoutes } from './courierRoutes.ts'
import { deviceRoutes } from './deviceRoutes.ts'
import { fileRoutes } from './fileRoutes.ts'
import { healthRoute } from './healthRoute.ts'
import { historyRoutes } from './historyRoutes.ts'
import { invitationRoutes } from './invitationRoutes.ts'
import { linkRoutes } from './linkRoutes.ts'
import { memberRoutes } from './memberRoutes.ts'
import { metricsRoute } from './metricsRoute.ts'
import { answerProblems } from './problem.ts'
import { noticeRoutes, type NoticeRouteParts } from './noticeRoutes.ts'
import { prepareRoutes } from './prepareRoutes.ts'
import { pullRoute } from './pullRoute.ts'
import { pushRoute } from './pushRoute.ts'
import { createRateLimits, type RateLimitPoints } from './rateLimits.ts'
import { Refusal } from './refusal.ts'
import { refusedRoutes } from './refusedRoutes.ts'
import { securityHeaders } from './securityHeaders.ts'
import { serveClient } from './serveClient.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { shareRoutes } from './shareRoutes.ts'
import { unlisted } from './unlisted.ts'
import { createUploadLocks } from './uploadLocks.ts'
import { uploadRoute } from './uploadRoute.ts'

export type AppParts = {
  sessions: Sessions
  grants: Grants
  invitations: Invitations
  links: Links
  shares: Shares
  /** A person of a link gets an account. */
  become: ReturnType<typeof createBecomeAccount>
  isOfLink: (user: string) => Promise<boolean>
  sync: SyncService
  /** By which devices know what was signed by another. */
  keys: DeviceKeys
  devices: Devices
  /** What there is to fetch ahead. */
  preparing: Preparing
  /** What is held of refused rows. */
  refusals: Refusals
  metrics: MetricsStore
  /** Told of every push and pull. */
  counting: Counting
  files: FileService
  /** Where the bytes of uploads go while they arrive. */
  datastore: DataStore
  notices: NoticeRouteParts
  client: ClientFiles
  rateLimits: RateLimitPoints
  publicUrl: URL
  /** Proxies in front of us, each of which names the caller before it. */
  trustedProxies: number
  version: string
  log: Log
  now: () => number
  random: () => number
}

/** Everything that HTTP offers, in the order in which a request meets it. */
export function createApp(parts: AppParts): Express {
  const { sessions, grants, invitations, sync, devices, files, datastore, publicUrl } = parts
  const authentication = createAuthentication({ sessions, publicUrl })
  const limits = createRateLimits(parts.rateLimits)
  const index = parts.client.get('/index.html')?.bytes.toString('utf8') ?? ''

  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.set('trust proxy', parts.trustedProxies)

  app.use(securityHeaders(publicUrl, index))
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    response.vary('Authorization, Cookie')
    next()
  })
  app.use('/api', healthRoute(parts.version))
  app.use('/api', accountRoutes({ sessions, authentication, limits }))
  app.use('/api', sessionRoutes({ sessions, authentication, limits }))
  app.use('/api', invitationRoutes({ invitations, grants, authentication, limits, publicUrl }))
  const { links, shares, become } = parts
  const linked = { grants, authentication, limits, publicUrl }
  app.use('/api', linkRoutes({ links, become, ...linked }))
  app.use('/api', shareRoutes({ shares, ...linked }))
  app.use(
    '/api',
    memberRoutes({ grants, members: sync.members, isOfLink: parts.isOfLink, authentication }),
  )
  const { keys, counting, metrics, now } = parts
  const counted = { authentication, counting, now }
  app.use('/api', pullRoute({ pull: sync.pull, ...counted }))
  app.use('/api', pushRoute({ push: sync.push, ...counted }))
  app.use('/api', courierRoutes({ keys, carry: sync.carry, limits, ...counted }))
  app.use('/api', metricsRoute({ metrics, grants, authentication, limits, now }))
  app.use('/api', checksumRoute({ checksums: sync.checksums, authentication, limits }))
  app.use('/api', prepareRoutes({ preparing: parts.preparing, authentication, limits }))
  app.use('/api', refusedRoutes({ refusals: parts.refusals, authentication, limits }))
  app.use('/api', deviceRoutes({ devices, grants, authentication, limits }))
  app.use('/api', fileRoutes({ files, grants, authentication, limits }))
  const locker = createUploadLocks()
  app.use('/api', uploadRoute({ files, datastore, locker, authentication, limits, log: parts.log }))
  app.use('/api', noticeRoutes({ ...parts.notices, authentication, limits }))
  app.use('/api', historyRoutes({ history: sync.history, authentication, limits }))
  app.use('/api', () => {
    throw new Refusal('NOT_FOUND', 'There is no such address.')
  })
  app.use(unlisted)
  app.use(serveClient(parts.client))
  app.use(answerProblems(parts.log, parts.random))
  return app
}
