import type * as z from 'zod/mini'
import { errorBody } from '#shared/protocol/errors.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Why a call to the server did not succeed. */
export type CallProblem =
  /** No answer: no network, or it took too long. */
  | { kind: 'unreachable' }
  /** `code` is one of the protocol's catalogue. */
  | { kind: 'refused'; code: string; status: number; message: string; wipe: boolean }

export type CallResult<T> = { ok: true; value: T } | { ok: false; problem: CallProblem }

const TIMEOUT_MS = 20_000

/** One call of the documented API, its answer parsed. Never throws for what a server or network does. */
export async function serverCall<T>(
  fetch: Fetch,
  request: { method: string; path: string; token: string | null; body?: unknown },
  answer: z.ZodMiniType<T>,
): Promise<CallResult<T>> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(request.path, {
      method: request.method,
      headers: {
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(request.token && { authorization: `Bearer ${request.token}` }),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    body = response.status === 204 ? null : await response.json().catch(() => null)
  } catch {
    return { ok: false, problem: { kind: 'unreachable' } }
  }
  if (!response.ok) return { ok: false, problem: refusalOf(response.status, body) }
  const parsed = answer.safeParse(body)
  if (parsed.success) return { ok: true, value: parsed.data }
  // A captive portal answers 200 with a page of its own.
  return { ok: false, problem: { kind: 'unreachable' } }
}

function refusalOf(status: number, body: unknown): CallProblem & { kind: 'refused' } {
  const parsed = errorBody.safeParse(body)
  const { code, message, details } = parsed.success
    ? parsed.data.error
    : { code: 'INTERNAL', message: `HTTP ${status}`, details: undefined }
  return { kind: 'refused', code, status, message, wipe: details?.['wipe'] === true }
}
