import { afterAll, expect, test } from 'vitest'
import { personOn } from '../testing/apiCaller.ts'
import { startTestServer } from '../testing/testServer.ts'

const server = await startTestServer()
afterAll(() => server.close())

test.each([
  ['GET', '', undefined],
  ['PATCH', '/me', { role: 'planner' }],
  ['DELETE', '/me', undefined],
])('the scope of an account has no members to %s', async (method, end, body) => {
  const ada = await personOn(server.url, 'Ada')
  const preference = {
    id: ada.id,
    scope: `user:${ada.id}`,
    type: 'preference',
    data: { hand: 'left' },
    at: '01780000000000-0000-0000000000aa',
    by: ada.id,
    _deleted: false,
  }
  const pushed = await ada.call('POST', '/sync/push', [{ newDocumentState: preference }])
  expect(pushed).toMatchObject({ status: 200, body: [] })
  const path = `/scopes/user:${ada.id}/members${end.replace('me', ada.id)}`
  expect(await ada.call(method, path, body)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
})
