import { expect, test } from 'vitest'
import { personOn } from '../testing/apiCaller.ts'
import { noticesAreGiven } from '../testing/noticesAreGiven.ts'
import { startTestServer } from '../testing/testServer.ts'

noticesAreGiven('memory', async () => ({ stores: {}, drop: async () => undefined }))

test('an endpoint on this machine is refused where tests do not ask for it', async () => {
  const server = await startTestServer({ notices: { allowsLocal: false } })
  const maya = await personOn(server.url, 'Maya')
  const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
  const put = (endpoint: string) => maya.call('PUT', '/notices/subscription', { endpoint, keys })
  expect(await put('https://127.0.0.1/push')).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  expect((await put('http://push.example.com/push')).status).toBe(400)
  expect((await put('https://push.example.com/push')).status).toBe(204)
  await server.close()
})
