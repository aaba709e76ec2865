import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { createAccount, sessionAnswer } from '#shared/protocol/session.ts'
import { startTestServer } from '../testing/testServer.ts'

const server = await startTestServer()
afterAll(() => server.close())

test('a phone that loses its signal in the middle of a push is no fault that somebody has to look at', async () => {
  const input = createAccount.parse({
    name: 'A',
    email: 'a@wedsync.test',
    password: 'four garden chairs',
  })
  const answer = await fetch(`${server.url}/api/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const { token } = sessionAnswer.parse(await answer.json())
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST /api/sync/push HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n[',
  )
  await once(socket, 'data')
  socket.destroy()
  await vi.waitFor(() => expect(server.logged.join('\n')).toContain('request failed'), 15_000)
  expect(server.logged.join('\n')).toContain('BAD_REQUEST')
  expect(server.logged.join('\n')).not.toContain('INTERNAL')
})
