import { expect, test } from 'vitest'
import type { MessageData } from '#shared/schema/message.ts'
import { createConversationReader, rowsOf, type MessageRecord } from './conversation.ts'

const thread = '0190a000-0000-7000-8000-000000000001'
const message = (id: string, author: string, minute: number, data: Partial<MessageData> = {}) =>
  ({
    id,
    scope: 'wedding:w',
    type: 'message',
    at: '',
    by: author,
    data: {
      thread,
      author,
      roles: {},
      members: {},
      text: `${author} at ${minute}`,
      saidAt: minute * 60_000,
      ...data,
    },
  }) as unknown as MessageRecord
const words = (records: readonly MessageRecord[]) =>
  createConversationReader()(records).map(({ text }) => text)

test('what was written without signal stands where it was said, not where it arrived', () => {
  expect(words([message('a', 'Ida', 1), message('c', 'Ida', 9), message('d', 'Ben', 4)])).toEqual([
    'Ida at 1',
    'Ben at 4',
    'Ida at 9',
  ])
})

test('the last correction of one’s own words counts, and nobody corrects another’s', () => {
  const first = message('a', 'Ida', 1)
  const later = message('c', 'Ida', 9, { replaces: 'a', text: 'At five' })
  const earlier = message('d', 'Ida', 5, { replaces: 'a', text: 'At four' })
  const foreign = message('e', 'Ben', 10, { replaces: 'a', text: 'Never' })
  expect(words([first, later, earlier, foreign])).toEqual(['At five'])
  expect(words([first, message('f', 'Ida', 11, { replaces: 'a', text: '' })])).toEqual([''])
})

test('one new message draws one row: all others are the same objects', () => {
  const read = createConversationReader()
  const records = [message('a', 'Ida', 1), message('b', 'Ben', 2)]
  const before = read(records)
  const after = read([...records, message('c', 'Ida', 3)])
  expect(after.slice(0, 2).every((said, at) => said === before[at])).toBe(true)
})

test('days at the venue stand between, and the new begins where I stopped reading', () => {
  const all = createConversationReader()([
    message('a', 'Ida', 1),
    message('b', 'Ida', 2),
    message('c', 'Ben', 3),
    message('d', 'Ben', 2000),
  ])
  const rows = rowsOf(all, (instant) => (instant < 60_000_000 ? 'one' : 'two'), 'c')
  expect(
    rows.map((row) => (row.kind === 'said' ? `${row.id} ${row.follows} ${row.ends}` : row.id)),
  ).toEqual([
    'day one',
    'a false false',
    'b true true',
    'new',
    'c false true',
    'day two',
    'd false true',
  ])
})
