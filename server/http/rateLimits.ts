import type { Request } from 'express'
import { isIP } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AuthRefusal } from '../auth/authRefusal.ts'
import { hashOfToken } from '../auth/tokens.ts'
import { Refusal } from './refusal.ts'

/** How often; tests and benches allow themselves more. */
export type RateLimitPoints = {
  /** Failed sign-ins for one account from one address, in 15 minutes. */
  signInPerAccountAndAddress: number
  /** Failed sign-ins for one account from anywhere, in an hour. */
  signInPerAccount: number
  /** New accounts from one address, in an hour. */
  accountsPerAddress: number
  /** Invitations by one account, in an hour. */
  invitationsPerAccount: number
  /** Links and shares made by one account, in an hour. */
  linksPerAccount: number
  /** Tries of links and shares that there are not, from one address, in 15 minutes. */
  wrongLinksPerAddress: number
  /** Openings of one link, in an hour. */
  openingsPerLink: number
  /** Readings by one shared link, in an hour: a hundred guests at one table of addresses. */
  readingsPerShare: number
  /** Pages of history by one account, in an hour. */
  historyPerAccount: number
  /** Scopes compared by one account, in an hour; each is read whole. */
  checksumsPerAccount: number
  /** Uploads begun by one account, and questions what is missing, in an hour. */
  uploadsPerAccount: number
  /** What its devices tell of themselves by one account, in an hour. */
  deviceReportsPerAccount: number
  /** Subscriptions and notices to themselves by one account, in an hour. */
  noticesPerAccount: number
  /** Requests that carry what came by hand, by one account, in a minute: who sends too many waits no longer. */
  carriesPerAccount: number
}

export const RATE_LIMITS: RateLimitPoints = {
  signInPerAccountAndAddress: 5,
  signInPerAccount: 20,
  accountsPerAddress: 30,
  invitationsPerAccount: 1_000,
  linksPerAccount: 200,
  wrongLinksPerAddress: 30,
  openingsPerLink: 60,
  readingsPerShare: 20_000,
  historyPerAccount: 6_000,
  checksumsPerAccount: 200,
  uploadsPerAccount: 6_000,
  deviceReportsPerAccount: 2_000,
  noticesPerAccount: 120,
  carriesPerAccount: 120,
}

export type RateLimits = {
  /**
   * Counts before the work, so that guesses made at once count too, and takes it back for the right
   * password. RATE_LIMITED.
   */
  signIn: <T>(request: Request, email: string, attempt: () => Promise<T>) => Promise<T>
  /** RATE_LIMITED. */
  account: (request: Request) => Promise<void>
  /** RATE_LIMITED. */
  invitation: (user: string) => Promise<void>
  /** RATE_LIMITED. */
  linkMade: (user: string) => Promise<void>
  /** Counts before the work, and takes it back for a token that opens, or did once. RATE_LIMITED. */
  opening: <T>(request: Pick<Request, 'ip'>, token: string, attempt: () => Promise<T>) => Promise<T>
  /** The same for reading what is shared. */
  reading: <T>(request: Pick<Request, 'ip'>, token: string, attempt: () => Promise<T>) => Promise<T>
  /** RATE_LIMITED. */
  history: (user: string) => Promise<void>
  /** For so many scopes. RATE_LIMITED. */
  checksum: (user: string, scopes: number) => Promise<void>
  /** RATE_LIMITED. */
  upload: (user: string) => Promise<void>
  /** RATE_LIMITED. */
  deviceReport: (user: string) => Promise<void>
  /** RATE_LIMITED. */
  notice: (user: string) => Promise<void>
  /** RATE_LIMITED. */
  carry: (user: string) => Promise<void>
}

/** In memory: each process counts for itself. */
export function createRateLimits(points: RateLimitPoints): RateLimits {
  const hour = 3_600
  const pair = limiter('pair', points.signInPerAccountAndAddress, hour / 4)
  const account = limiter('account', points.signInPerAccount, hour)
  const accounts = limiter('accounts', points.accountsPerAddress, hour)
  const invitations = limiter('invitations', points.invitationsPerAccount, hour)
  const linksMade = limiter('linksMade', points.linksPerAccount, hour)
  const wrongLinks = limiter('wrongLinks', points.wrongLinksPerAddress, hour / 4)
  const openings = limiter('openings', points.openingsPerLink, hour)
  const readings = limiter('readings', points.readingsPerShare, hour)
  const history = limiter('history', points.historyPerAccount, hour)
  const checksums = limiter('checksums', points.checksumsPerAccount, hour)
  const uploads = limiter('uploads', points.uploadsPerAccount, hour)
  const deviceReports = limiter('deviceReports', points.deviceReportsPerAccount, hour)
  const notices = limiter('notices', points.noticesPerAccount, hour)
  const carries = limiter('carries', points.carriesPerAccount, 60)

  async function byToken<T>(
    of: RateLimiterMemory,
    address: string,
    token: string,
    attempt: () => Promise<T>,
  ): Promise<T> {
    const isCounted = !isLoopback(address)
    const takeBack = async () => isCounted && (await wrongLinks.reward(address))
    try {
      if (isCounted) await consume(wrongLinks, address)
    } catch (refused) {
      // What was not even tried: or a crowd behind one address that comes at once would shut itself out.
      await takeBack()
      throw refused
    }
    await consume(of, hashOfToken(token))
    try {
      const result = await attempt()
      await takeBack()
      return result
    } catch (refused) {
      if (isOfKnownToken(refused)) await takeBack()
      throw refused
    }
  }

  return {
    async signIn(request, email, attempt) {
      const key = email.trim().normalize('NFC').toLowerCase()
      const from = `${key} ${request.ip ?? ''}`
      await consume(pair, from)
      await consume(account, key)
      const result = await attempt()
      await pair.delete(from)
      await account.reward(key)
      return result
    },
    async account(request) {
      const address = request.ip ?? ''
      if (!isLoopback(address)) await consume(accounts, address)
    },
    invitation: (user) => consume(invitations, user),
    linkMade: (user) => consume(linksMade, user),
    opening: ({ ip = '' }, token, attempt) => byToken(openings, ip, token, attempt),
    reading: ({ ip = '' }, token, attempt) => byToken(readings, ip, token, attempt),
    history: (user) => consume(history, user),
    checksum: (user, scopes) => consume(checksums, user, Math.max(1, scopes)),
    upload: (user) => consume(uploads, user),
    deviceReport: (user) => consume(deviceReports, user),
    notice: (user) => consume(notices, user),
    carry: (user) => consume(carries, user),
  }
}

/** Nobody guesses a token that was right once. */
function isOfKnownToken(refused: unknown): boolean {
  return refused instanceof AuthRefusal && ['LINK_ENDED', 'LINK_FULL'].includes(refused.code)
}

/**
 * Calls from this machine are its owner's, or come through a proxy that was not declared: then one
 * bucket would stand for everybody.
 */
function isLoopback(address: string): boolean {
  return isIP(address) === 0 || /^(::ffff:)?127\.|^::1$/.test(address)
}

function limiter(keyPrefix: string, points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration })
}

async function consume(from: RateLimiterMemory, key: string, points = 1): Promise<void> {
  try {
    await from.consume(key, points)
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown
    throw new Refusal('RATE_LIMITED', 'Too many attempts. Wait a while.', {
      details: { retryAfterMs: thrown.msBeforeNext },
      retryAfterMs: thrown.msBeforeNext,
    })
  }
}
