import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createLink } from './link.ts'
import { LinkError } from './linkError.ts'
import { createPace } from './pace.ts'

const signal = new AbortController().signal
const emptyPull = { documents: [], checkpoint: {}, scopes: {}, now: '2026-09-21T10:00:00.000Z' }
const emptyPush = { conflicts: [], results: {}, scopes: {}, now: '2026-09-21T10:00:00.000Z' }

function linkTo(
  respond: (init: RequestInit) => Response | Promise<Response>,
  token = 't' as string | null,
) {
  const requests: { url: string; init: RequestInit }[] = []
  const pace = createPace(() => 5)
  const link = createLink({
    fetch: async (url, init) => {
      requests.push({ url, init })
      return respond(init)
    },
    token: () => token,
    now: () => 5,
    answered: () => {},
    pace,
  })
  return { link, requests, pace }
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

test('a body that broke on the way is no answer: it is asked for again, and no record is blamed', async () => {
  const whole = new TextEncoder().encode(JSON.stringify(emptyPush))
  const broken = [
    whole.slice(0, whole.length - 7),
    whole.map((byte, index) => (index === 3 ? byte ^ 0x40 : byte)),
    gzipSync(whole).map((byte, index) => (index === 12 ? byte ^ 0x01 : byte)),
  ]
  for (const body of broken) {
    const { link } = linkTo(() => new Response(body, { status: 200 }))
    const request = { request: 'x', replica: '0'.repeat(12), types: 1, rows: [] }
    const failed = await link.push(request, signal).catch((error: unknown) => error)
    expect(failed).toMatchObject({ failure: { kind: 'unreachable' } })
  }
})

test('a link that says nothing is left soon, and the next attempt is small', async () => {
  const { link, pace } = linkTo(
    ({ signal: ended }) =>
      new Promise((_resolve, reject) => {
        ended?.addEventListener('abort', () => reject(new Error('left')))
      }),
  )
  pace.answered({ bytes: 500, ms: 100, rows: 100 })
  pace.failed(true)
  const failed = await link.pull({}, signal).catch((error: unknown) => error)
  expect(failed).toMatchObject({ failure: { kind: 'unreachable', silent: true } })
  expect(pace.push().rows).toBe(10)
})
