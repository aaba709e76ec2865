import type { HttpRequest, HttpResponse } from 'tus-js-client'
import { errorBody } from '#shared/protocol/errors.ts'
import { PassingStatus } from './tusFetch.ts'
import type { UploadFailure } from './uploadFailure.ts'

/** The bytes did not arrive as they left, or what had arrived is gone. */
const SPOILT = new Set(['FILE_HASH', 'BAD_REQUEST'])

/** What an error of an upload, or an answer to one, means for the file. */
export function failureFrom(error: unknown): UploadFailure {
  const response = responseOf(error)
  if (!response) return { kind: 'unreachable' }
  const status = response.getStatus()
  const code = codeOf(response.getBody())
  if (status === 401) return code === null ? { kind: 'unreachable' } : { kind: 'signedOut' }
  if (code !== null && (SPOILT.has(code) || (code === 'NOT_FOUND' && isPatch(error)))) {
    return { kind: 'spoilt' }
  }
  // The server still reads what an earlier, cut request had sent, or has more of it than we think.
  if (status === 423 || status === 409) return { kind: 'busy', retryAfterMs: null }
  if (status >= 500 || status === 408 || status === 425 || status === 429) {
    return { kind: 'busy', retryAfterMs: retryAfter(response) }
  }
  // Only our server's own words count as a refusal: a proxy's 403 says nothing about a file.
  if (status >= 400 && code !== null) return { kind: 'refused', code }
  return { kind: 'unreachable' }
}

function responseOf(error: unknown): HttpResponse | null {
  if (error instanceof PassingStatus) return error.response
  if (typeof error !== 'object' || error === null) return null
  const cause: unknown = Reflect.get(error, 'causingError')
  if (cause instanceof PassingStatus) return cause.response
  const found: unknown = Reflect.get(error, 'originalResponse')
  return isResponse(found) ? found : null
}

function isPatch(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const request: unknown = Reflect.get(error, 'originalRequest')
  return isRequest(request) && request.getMethod() === 'PATCH'
}

function isRequest(value: unknown): value is HttpRequest {
  return typeof value === 'object' && value !== null && 'getMethod' in value
}

function isResponse(value: unknown): value is HttpResponse {
  return typeof value === 'object' && value !== null && 'getStatus' in value
}

function codeOf(body: string): string | null {
  try {
    const parsed = errorBody.safeParse(JSON.parse(body))
    return parsed.success ? parsed.data.error.code : null
  } catch {
    return null
  }
}

/** Seconds; at most ten minutes. */
function retryAfter(response: HttpResponse): number | null {
  const seconds = Number(response.getHeader('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1_000, 600_000) : null
}
