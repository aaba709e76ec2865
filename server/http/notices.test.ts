import { expect, test } from 'vitest'
import { scopeId } from '#shared/schema/record/scope.ts'
import { createMemoryStore } from '../sync/memoryStore.ts'
import { readSome } from '../sync/readSome.ts'
import { admit, personOn, weddingOf } from '../testing/apiCaller.ts'
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

test('P5 who left meanwhile, or never belonged to it, reads nothing that a notice could be made of', async () => {
  const store = createMemoryStore()
  const server = await startTestServer({ store })
  const maya = await personOn(server.url, 'Maya')
  const lena = await personOn(server.url, 'Lena')
  const eve = await personOn(server.url, 'Eve')
  const scope = await weddingOf(maya)
  await admit(maya, scope, lena, 'coordinator')
  const read = async (user: string) =>
    (await readSome(store, user, new Map([[scope, [scopeId(scope)]]]))).size
  expect([await read(maya.id), await read(lena.id), await read(eve.id)]).toEqual([1, 1, 0])
  await maya.call('DELETE', `/scopes/${scope}/members/${lena.id}`)
  expect(await read(lena.id)).toBe(0)
  await server.close()
})
