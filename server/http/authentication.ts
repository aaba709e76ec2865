import type { CookieOptions, Request, Response } from 'express'
import { isSameOrigin } from '../auth/sameOrigin.ts'
import { cookieName, cookieOf } from '../auth/sessionCookie.ts'
import type { Sessions, SignedIn } from '../auth/sessions.ts'
import { Refusal } from './refusal.ts'

export type Authentication = {
  /** The token of a request, where it may be used. UNAUTHENTICATED, FORBIDDEN. */
  tokenOf: (request: Request) => string
  /** Who is asking. UNAUTHENTICATED, DEVICE_REVOKED, FORBIDDEN. */
  signedIn: (request: Request) => Promise<SignedIn>
  /**
   * The same for what only ever answers to present memberships, and tells former members what to
   * forget: open to somebody whose link has ended, too. UNAUTHENTICATED, DEVICE_REVOKED, FORBIDDEN.
   */
  leaving: (request: Request) => Promise<SignedIn>
  /** Who is asking, with an account of their own. FORBIDDEN for a person of a link; as `signedIn`. */
  withAccount: (request: Request) => Promise<SignedIn>
  /** For requests that hand out a cookie. FORBIDDEN. */
  refuseForeign: (request: Request) => void
  setCookie: (response: Response, token: string, expiresAt: number) => void
  clearCookie: (response: Response) => void
}

const READS = ['GET', 'HEAD']

/**
 * `Authorization: Bearer`, else the session cookie. A browser adds the cookie by itself, so what comes
 * with it and changes something must come from our own pages. A bearer token that is wrong is never
 * made up for by a cookie.
 */
export function createAuthentication(parts: {
  sessions: Sessions
  publicUrl: URL
}): Authentication {
  const isSecure = parts.publicUrl.protocol === 'https:'
  const name = cookieName(parts.publicUrl)
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' }

  function refuseForeign(request: Request): void {
    const { origin, host, 'sec-fetch-site': site } = request.headers
    const provenance = { origin, host, site: Array.isArray(site) ? site[0] : site }
    if (!isSameOrigin(provenance, parts.publicUrl.origin))
      throw new Refusal('FORBIDDEN', 'This request comes from another site.')
  }

  function tokenOf(request: Request): string {
    const bearer = bearerOf(request.headers.authorization)
    if (bearer !== null) return bearer
    const cookie = cookieOf(request.headers.cookie, name)
    if (cookie === null) throw new Refusal('UNAUTHENTICATED', 'Sign in first.')
    if (!READS.includes(request.method)) refuseForeign(request)
    return cookie
  }

  return {
    tokenOf,
    refuseForeign,
    signedIn: (request) => parts.sessions.authenticate(tokenOf(request)),
    leaving: (request) => parts.sessions.authenticate(tokenOf(request), 'leaving'),
    async withAccount(request) {
      const by = await parts.sessions.authenticate(tokenOf(request))
      if (by.account.kind === 'link')
        throw new Refusal('FORBIDDEN', 'A link is for one wedding: make it an account first.')
      return by
    },
    setCookie: (response, token, expiresAt) =>
      void response.cookie(name, token, { ...options, expires: new Date(expiresAt) }),
    clearCookie: (response) => void response.clearCookie(name, options),
  }
}

/** Null when no such header is there; a header of another form counts as a wrong token. */
function bearerOf(header: string | undefined): string | null {
  if (header === undefined) return null
  return /^Bearer ([\w.~+/=-]{1,2000})$/i.exec(header)?.[1] ?? ''
}
