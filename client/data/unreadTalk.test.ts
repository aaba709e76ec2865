import { expect, test } from 'vitest'
import type { MessageData } from '#shared/schema/message.ts'
import { readFurther, threadsToRead, unreadByThread, type ReadMarks } from './unreadTalk.ts'

const me = 'me'
const message = (id: string, author: string, saidAt: number, data: Partial<MessageData> = {}) => ({
  id,
  data: { thread: 't', author, roles: {}, members: {}, text: 'x', saidAt, ...data },
})
const NOW = 1_000
const unread = (messages: ReturnType<typeof message>[], marks?: ReadMarks) =>
  unreadByThread(messages, me, () => marks).get('t') ?? { count: 0, isMentioned: false }

test('what was written without signal is unread although later words of others were read', () => {
  const heard = [message('a', 'ida', 9), message('b', me, 10)]
  const marks = readFurther(heard, me, undefined, NOW) ?? {}
  expect(unread(heard, marks).count).toBe(0)
  expect(unread([...heard, message('c', 'ben', 3)], marks).count).toBe(1)
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
  const marks = { upTo: { ida: { at: 12 } } }
  expect(readFurther(heard, me, marks, NOW)).toBeNull()
  expect(readFurther([...heard, message('b', 'ben', 2)], me, marks, NOW)).toEqual({
    upTo: { ida: { at: 12 }, ben: { at: 2 } },
  })
})

test('a clock that is far ahead hides nothing of what its owner says once it is right again', () => {
  // Two hours ahead, as their phone has it.
  const ahead = message('a', 'ida', NOW + 7_200)
  const first = readFurther([ahead], me, undefined, NOW) ?? {}
  expect(first).toEqual({ upTo: { ida: { at: NOW } }, ahead: { a: true } })
  expect(unread([ahead], first).count).toBe(0)
  expect(readFurther([ahead], me, first, NOW + 1)).toBeNull()
  const right = message('b', 'ida', NOW + 60)
  expect(unread([ahead, right], first).count).toBe(1)
  const second = readFurther([ahead, right], me, first, NOW + 70) ?? {}
  expect(unread([ahead, right], second).count).toBe(0)
  // What lay ahead is read like everything else once its time is there.
  const later = message('c', 'ida', NOW + 8_000)
  const third = readFurther([ahead, right, later], me, second, NOW + 8_001) ?? {}
  expect(third).toEqual({ upTo: { ida: { at: NOW + 8_000 } }, ahead: {} })
  expect(unread([ahead, right, later], third).count).toBe(0)
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
