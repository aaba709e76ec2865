import { afterAll, beforeAll, expect, test } from 'vitest'
import { checksumAnswer } from '#shared/protocol/checksum.ts'
import { callerFor, newWedding, personOn, weddingOf } from '../testing/apiCaller.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ rateLimits: { checksumsPerAccount: 4 } })
})
afterAll(() => server.close())

test('P5 CHK1 a member is told what they should hold, a stranger nothing, nobody without a session', async () => {
  const [maya, eve] = [await personOn(server.url, 'Maya'), await personOn(server.url, 'Eve')]
  const scope = await weddingOf(maya)
  const { status, body } = await maya.call('POST', '/sync/checksum', { scopes: [scope] })
  expect(status).toBe(200)
  expect(checksumAnswer.parse(body).scopes[scope]).toMatchObject({ count: 2 })
  const foreign = await eve.call('POST', '/sync/checksum', { scopes: [scope] })
  expect(checksumAnswer.parse(foreign.body).scopes).toEqual({})
  const call = callerFor(server.url)
  expect((await call('POST', '/sync/checksum', { body: { scopes: [scope] } })).status).toBe(401)
})

test('a device that asks for too much is told to wait', async () => {
  const noah = await personOn(server.url, 'Noah')
  const scopes = Array.from({ length: 3 }, newWedding)
  expect((await noah.call('POST', '/sync/checksum', { scopes })).status).toBe(200)
  expect(await noah.call('POST', '/sync/checksum', { scopes })).toMatchObject({
    status: 429,
    body: { error: { code: 'RATE_LIMITED' } },
  })
})
