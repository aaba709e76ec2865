import type * as z from 'zod/mini'
import {
  checksumAnswer,
  type ChecksumAnswer,
  type ChecksumRequest,
} from '#shared/protocol/checksum.ts'
import { errorBody } from '#shared/protocol/errors.ts'
import { pullAnswer, type PullAnswer, type PullRequest } from '#shared/protocol/pull.ts'
import { pushAnswer, type PushAnswer, type PushRequest } from '#shared/protocol/push.ts'
import { LinkError, type LinkFailure } from './linkError.ts'
import type { Pace } from './pace.ts'

/** One request to the server and its answer, or a LinkError; retries are the caller's. */
export type Link = {
  pull: (request: PullRequest, signal: AbortSignal) => Promise<PullAnswer>
  push: (request: PushRequest, signal: AbortSignal) => Promise<PushAnswer>
  /** Any other documented address that is asked by POST; absent where only these two are needed. */
  ask?: Ask
}

export type Ask = <T extends { now: string }>(
  path: string,
  body: unknown,
  answer: z.ZodMiniType<T>,
  signal: AbortSignal,
) => Promise<T>

/** What a device compares itself with; one attempt. */
export type AskChecksums = (
  request: ChecksumRequest,
  signal: AbortSignal,
) => Promise<ChecksumAnswer>

export type LinkDeps = {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** The session's token, or null when there is none. */
  token: () => string | null
  now: () => number
  /** Every answer's own time and when the request left and came back, all device times unix ms. */
  answered: (answer: { now: string; sentAt: number; receivedAt: number }) => void
  /** Says how long to wait, and learns from each answer. */
  pace: Pace
}

/** About what a record of a page takes, compressed. */
const RECORD_BYTES = 200
/** Smaller bodies grow by compression. */
const GZIP_FROM = 1_024

export function createLink(deps: LinkDeps): Link & { checksums: AskChecksums } {
  async function call<T extends { now: string }>(
    path: string,
    body: unknown,
    answer: z.ZodMiniType<T>,
    signal: AbortSignal,
    { rows = 0, records = 0 } = {},
  ): Promise<T> {
    const token = deps.token()
    if (!token) throw new LinkError({ kind: 'signedOut' })
    const packed = await pack(JSON.stringify(body))
    const sentAt = deps.now()
    const { response, json } = await send(path, packed, token, signal, records)
    const failure = response.ok ? null : failureOf(response, json)
    // A captive portal answers 200 with a page of its own; a body that broke on the way is no answer.
    const parsed = answer.safeParse(json)
    if (failure || !parsed.success) {
      deps.pace.failed(false)
      throw new LinkError(failure ?? { kind: 'unreachable' })
    }
    const receivedAt = deps.now()
    const bytes = packed.body.length + Number(response.headers.get('content-length') ?? 0)
    deps.pace.answered({ bytes, ms: Math.max(receivedAt - sentAt, 1), rows })
    deps.answered({ now: parsed.data.now, sentAt, receivedAt })
    return parsed.data
  }

  async function send(
    path: string,
    packed: Packed,
    token: string,
    signal: AbortSignal,
    records: number,
  ) {
    const bytes = packed.body.length + records * RECORD_BYTES
    const patience = AbortSignal.timeout(deps.pace.patienceMs(bytes))
    try {
      const response = await deps.fetch(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          ...(packed.gzip && { 'content-encoding': 'gzip' }),
        },
        body: packed.body,
        signal: AbortSignal.any([signal, patience]),
      })
      const json: unknown = await response.json().catch((error: unknown) => {
        // Broken off on the way, or nothing that could be read; the latter may be a refusal all the same.
        if (patience.aborted || signal.aborted) throw error
        return null
      })
      return { response, json }
    } catch {
      deps.pace.failed(patience.aborted || signal.aborted)
      signal.throwIfAborted()
      throw new LinkError({ kind: 'unreachable', ...(patience.aborted && { silent: true }) })
    }
  }

  return {
    pull: (request, signal) =>
      call('/api/sync/pull', request, pullAnswer, signal, { records: request.limit ?? 0 }),
    push: (request, signal) =>
      call('/api/sync/push', request, pushAnswer, signal, { rows: request.rows.length }),
    ask: (path, body, answer, signal) => call(path, body, answer, signal),
    checksums: (request, signal) => call('/api/sync/checksum', request, checksumAnswer, signal),
  }
}

type Packed = { body: string | Uint8Array<ArrayBuffer>; gzip: boolean }

async function pack(text: string): Promise<Packed> {
  if (text.length < GZIP_FROM || typeof CompressionStream === 'undefined') {
    return { body: text, gzip: false }
  }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return { body: new Uint8Array(await new Response(stream).arrayBuffer()), gzip: true }
}

function failureOf(response: Response, json: unknown): LinkFailure {
  const { status } = response
  const parsed = errorBody.safeParse(json)
  const error = parsed.success ? parsed.data.error : null
  switch (status) {
    case 401:
      return error?.code === 'DEVICE_REVOKED'
        ? { kind: 'revoked', wipe: error.details?.['wipe'] === true }
        : error
          ? { kind: 'signedOut' }
          : { kind: 'unreachable' }
    case 413:
      return { kind: 'tooLarge' }
    case 426:
      return { kind: 'tooOld' }
    case 429:
    case 503:
      return { kind: 'busy', status, retryAfterMs: retryAfter(response) }
    default:
      if (status >= 500) return { kind: 'busy', status, retryAfterMs: retryAfter(response) }
      // Only our server's own words count as a refusal: a proxy's 403 says nothing about a record.
      return error
        ? { kind: 'refused', status, code: error.code, message: error.message }
        : { kind: 'unreachable' }
  }
}

/** Seconds, or a date; at most ten minutes. */
function retryAfter(response: Response): number | null {
  const text = response.headers.get('retry-after')
  if (text === null) return null
  const seconds = Number(text)
  if (Number.isFinite(seconds)) return Math.min(Math.max(seconds, 0) * 1_000, 600_000)
  const served = Date.parse(response.headers.get('date') ?? '')
  const until = Date.parse(text) - served
  return Number.isNaN(until) ? null : Math.min(Math.max(until, 0), 600_000)
}
