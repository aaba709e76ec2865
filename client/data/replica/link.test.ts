import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createLink } from './link.ts'
import { LinkError } from './linkError.ts'

const signal = new AbortController().signal
const emptyPull = { documents: [], checkpoint: {}, scopes: {}, now: '2026-09-21T10:00:00.000Z' }
const emptyPush = { conflicts: [], results: {}, scopes: {}, now: '2026-09-21T10:00:00.000Z' }

function linkTo(
  respond: (init: RequestInit) => Response | Promise<Response>,
  token = 't' as string | null,
) {
  const requests: { url: string; init: RequestInit }[] = []
  const link = createLink({
    fetch: async (url, init) => {
      requests.push({ url, init })
      return respond(init)
    },
    token: () => token,
    now: () => 5,
    answered: () => {},
  })
  return { link, requests }
}

async function failureOf(response: Response): Promise<unknown> {
  const { link } = linkTo(() => response)
  try {
    await link.pull({}, signal)
  } catch (error) {
    if (error instanceof LinkError) return error.failure
    throw error
  }
  return null
}

function refusal(status: number, code: string, details?: object, headers?: HeadersInit) {
  const body = { error: { code, message: 'no', ...(details && { details }) } }
  return Response.json(body, { status, ...(headers && { headers }) })
}

test('a push above 1 KB is compressed, and carries the token', async () => {
  const { link, requests } = linkTo(() => Response.json(emptyPush))
  const request = {
    request: 'x'.repeat(50),
    replica: '0'.repeat(12),
    types: 1,
    rows: ['y'.repeat(3_000)],
  }
  await link.push(request, signal)
  const { init, url } = requests[0] ?? { init: {}, url: '' }
  expect(url).toBe('/api/sync/push')
  expect(init.headers).toMatchObject({ authorization: 'Bearer t', 'content-encoding': 'gzip' })
  if (!(init.body instanceof Uint8Array)) throw new Error('not compressed')
  expect(JSON.parse(gunzipSync(init.body).toString())).toEqual(request)
})

test('each refusal is told apart', async () => {
  expect(await failureOf(refusal(401, 'UNAUTHENTICATED'))).toEqual({ kind: 'signedOut' })
  expect(await failureOf(refusal(401, 'DEVICE_REVOKED', { wipe: true }))).toEqual({
    kind: 'revoked',
    wipe: true,
  })
  expect(await failureOf(refusal(413, 'BODY_TOO_LARGE'))).toEqual({ kind: 'tooLarge' })
  expect(await failureOf(refusal(426, 'CLIENT_TOO_OLD'))).toEqual({ kind: 'tooOld' })
  expect(await failureOf(refusal(503, 'OVERLOADED', undefined, { 'retry-after': '3' }))).toEqual({
    kind: 'busy',
    status: 503,
    retryAfterMs: 3_000,
  })
  expect(await failureOf(refusal(400, 'BAD_REQUEST'))).toMatchObject({
    kind: 'refused',
    status: 400,
  })
})

test('what is not the server does not count as its answer', async () => {
  const page = (status: number) => new Response('<html>Sign in to the hotel</html>', { status })
  for (const status of [200, 401, 403, 404]) {
    expect(await failureOf(page(status))).toEqual({ kind: 'unreachable' })
  }
})

test('without a session nothing is sent', async () => {
  const { link, requests } = linkTo(() => Response.json(emptyPull), null)
  await expect(link.pull({}, signal)).rejects.toThrow('signedOut')
  expect(requests).toEqual([])
})
