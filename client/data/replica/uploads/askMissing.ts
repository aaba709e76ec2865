import { missingAnswer, type MissingRequest } from '#shared/protocol/files.ts'
import { failureFrom } from './failureFrom.ts'
import { UploadError } from './uploadFailure.ts'

const TIMEOUT_MS = 30_000

/**
 * Which of these the server does not have whole.
 *
 * @throws UploadError
 */
export async function askMissing(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  token: string,
  request: MissingRequest,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const answer = await fetch('/api/files/missing', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(request),
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  }).catch(() => {
    throw new UploadError({ kind: 'unreachable' })
  })
  const text = await answer.text().catch(() => '')
  if (!answer.ok) {
    const originalResponse = {
      getStatus: () => answer.status,
      getHeader: (name: string) => answer.headers.get(name) ?? undefined,
      getBody: () => text,
    }
    throw new UploadError(failureFrom({ originalResponse }))
  }
  const parsed = missingAnswer.safeParse(readJson(text))
  // A captive portal answers 200 with a page of its own.
  if (!parsed.success) throw new UploadError({ kind: 'unreachable' })
  return new Set(parsed.data.missing)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
