import { expect, test } from 'vitest'
import type { MessageData } from '#shared/schema/message.ts'
import { readFurther, threadsToRead, unreadByThread } from './unreadTalk.ts'

const me = 'me'
const message = (id: string, author: string, saidAt: number, data: Partial<MessageData> = {}) => ({
  id,
  data: { thread: 't', author, roles: {}, members: {}, text: 'x', saidAt, ...data },
})
const unread = (messages: ReturnType<typeof message>[], upTo?: Record<string, { at: number }>) =>
  unreadByThread(messages, me, () => upTo).get('t') ?? { count: 0, isMentioned: false }

test('what was written without signal is unread although later words of others were read', () => {
  const heard = [message('a', 'ida', 9), message('b', me, 10)]
  const upTo = readFurther(heard, me, undefined) ?? {}
  expect(unread(heard, upTo).count).toBe(0)
  expect(unread([...heard, message('c', 'ben', 3)], upTo).count).toBe(1)
})

test('a correction is no news, what was taken back is none, and being meant is said', () => {
  const meant = message('a', 'ida', 1, { mentions: { [me]: true } })
  expect(unread([meant])).toEqual({ count: 1, isMentioned: true })
  expect(unread([meant, message('b', 'ida', 2, { replaces: 'a', text: 'y' })]).count).toBe(1)
  expect(unread([meant, message('b', 'ida', 2, { replaces: 'a', text: '' })]).count).toBe(0)
})

test('nobody takes back what another said', () => {
  const heard = [message('a', 'ida', 1), message('b', 'ben', 2, { replaces: 'a', text: '' })]
  expect(unread(heard).count).toBe(1)
})

test('what is read goes on only forward, and is written down only when it does', () => {
  const heard = [message('a', 'ida', 9)]
  expect(readFurther(heard, me, { ida: { at: 12 } })).toBeNull()
  expect(readFurther([...heard, message('b', 'ben', 2)], me, { ida: { at: 12 } })).toEqual({
    ida: { at: 12 },
    ben: { at: 2 },
  })
})

test('what was said in a conversation that I was let out of, or that is closed, calls for nothing', () => {
  const all = ['here', 'closed', 'left'].map((thread, at) =>
    message(thread, 'ida', at + 1, { thread }),
  )
  const closed = { marks: { m: { by: 'ida', instant: 1, device: 'phone' } }, cleared: {} }
  const threads = [
    { id: 'here', data: {} },
    { id: 'closed', data: { closed } },
    { id: 'silent', data: {} },
  ]
  expect(
    threadsToRead(
      unreadByThread(all, me, () => undefined),
      threads,
    ),
  ).toBe(1)
})
