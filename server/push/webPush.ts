import { request as callPlainly } from 'node:http'
import { Agent, request as callSecurely } from 'node:https'
import { isIP } from 'node:net'
import webPush from 'web-push'
import type { Notice } from '#shared/protocol/notices.ts'
import type { Attempt, Deliver, Urgency } from '../notices/subscription.ts'
import { publicLookup } from './addressGuard.ts'

export type PushParts = {
  /** The pair by which push services know this installation. */
  keys: { publicKey: string; privateKey: string }
  /** Whom a push service may turn to: `mailto:…` or `https://…`. */
  subject: string
  /** For tests: a push service on this machine may be called, without encryption. */
  allowsLocal: boolean
  now: () => number
  /** Told of what failed, never where. */
  onFailed: (error: unknown) => void
}

/** A push service that has not answered by then is busy. */
const TIMEOUT_MS = 10_000

/** Encrypts for the one device and hands over to its push service (RFC 8030, 8188, 8291, 8292). */
export function createWebPush(parts: PushParts): Deliver {
  const agent = new Agent({ maxSockets: 8, lookup: publicLookup })

  return async (to, notice, urgency) => {
    // Nothing is looked up for an address in numbers, so nothing would stand in its way.
    if (!parts.allowsLocal && isIP(new URL(to.endpoint).hostname) !== 0) return { kind: 'gone' }
    const details = detailsOf(parts, to, notice, urgency)
    if (!details) return { kind: 'gone' }
    try {
      const answer = await call(details, parts.allowsLocal ? null : agent)
      const attempt = attemptOf(answer, parts.now())
      if (attempt.kind === 'refused')
        parts.onFailed(new Error(`A push service answered ${answer.status}.`))
      return attempt
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
      parts.onFailed(new Error(`A push service could not be reached: ${code}.`))
      return { kind: 'later', afterMs: null }
    }
  }
}

type Details = ReturnType<typeof webPush.generateRequestDetails>
type Answer = { status: number; retryAfter: string | undefined }

function detailsOf(
  { keys, subject, onFailed }: PushParts,
  to: Parameters<Deliver>[0],
  notice: Notice,
  { urgency, ttl }: Urgency,
): Details | null {
  try {
    return webPush.generateRequestDetails(to, JSON.stringify(notice), {
      vapidDetails: { subject, ...keys },
      TTL: ttl,
      urgency,
      contentEncoding: 'aes128gcm',
    })
  } catch {
    onFailed(new Error('A device gave keys that nothing can be encrypted for.'))
    return null
  }
}

/** No redirect is followed and no answer is read: what is at the other end is somebody else's. */
function call({ endpoint, method, headers, body }: Details, agent: Agent | null): Promise<Answer> {
  const start = new URL(endpoint).protocol === 'http:' && !agent ? callPlainly : callSecurely
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const sent = { method, headers, signal, ...(agent && { agent }) }
    const request = start(endpoint, sent, (response) => {
      const retryAfter = response.headers['retry-after']
      resolve({ status: response.statusCode ?? 0, retryAfter })
      response.destroy()
    })
    request.on('error', reject)
    request.end(body)
  })
}

function attemptOf({ status, retryAfter }: Answer, now: number): Attempt {
  if (status >= 200 && status < 300) return { kind: 'sent' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status !== 429 && status < 500) return { kind: 'refused' }
  return { kind: 'later', afterMs: waitOf(retryAfter, now) }
}

/** Seconds, or a date. */
function waitOf(text: string | undefined, now: number): number | null {
  if (text === undefined) return null
  const ms = /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
