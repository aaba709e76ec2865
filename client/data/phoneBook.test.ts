import { expect, test } from 'vitest'
import { memberNumbers } from './memberNumbers.ts'
import { phoneBook } from './phoneBook.ts'

const vendor = (id: string, kind: string, name: string) => ({
  id,
  data: { kind, name, stage: 'booked' as const },
})
const contact = (of: string, phone: string, name?: string) => ({
  data: { vendor: of, phone, ...(name !== undefined && { contact: name }) },
})
const member = (user: string, role: 'planner' | 'vendor', of?: string) => ({
  data: { user, name: user, role, owner: false, ...(of !== undefined && { vendor: of }) },
})

test('whoever runs the day is called first, then the venue, and nobody without a number is offered', () => {
  const book = phoneBook(
    [
      vendor('d', 'dj', 'Disc Co'),
      vendor('v', 'venue', 'The Barn'),
      vendor('c', 'coordinator', 'Day Ltd'),
      vendor('b', 'band', 'Loud'),
      vendor('p', 'florist', 'Plans & Petals'),
    ],
    [
      contact('d', '1'),
      contact('v', '2'),
      contact('c', '3', 'Maya'),
      contact('b', 'ask the agency'),
      contact('p', '5'),
    ],
    [member('lena', 'planner', 'p'), member('dan', 'vendor', 'd'), member('bo', 'vendor', 'b')],
    [],
  )
  expect(book.toCall.map(({ name, of }) => [name, of])).toEqual([
    ['Maya', 'Day Ltd'],
    ['Plans & Petals', null],
    ['The Barn', null],
    ['Disc Co', null],
  ])
  expect([...book.ofMember.keys()]).toEqual(['lena', 'dan'])
})

test('who runs the day is called under a number of their own, before that of their firm; others who work come last', () => {
  const members = [
    member('lena', 'planner', 'p'),
    member('maya', 'planner'),
    member('dan', 'vendor'),
    member('ghost', 'planner'),
  ]
  const own = (id: string, user: string, phone: string) => ({ id, data: { user, phone } })
  const book = phoneBook(
    [vendor('p', 'florist', 'Plans & Petals'), vendor('v', 'venue', 'The Barn')],
    [contact('p', '5'), contact('v', '2')],
    members,
    [own('a', 'maya', '11'), own('b', 'lena', '12'), own('c', 'dan', '13'), own('d', 'lena', '14')],
  )
  expect(book.toCall.map(({ name, of, phone }) => [name, of, phone])).toEqual([
    ['lena', null, '12'],
    ['maya', null, '11'],
    ['The Barn', null, '2'],
    ['Plans & Petals', null, '5'],
    ['dan', null, '13'],
  ])
  expect([...book.ofMember].map(([user, { phone }]) => [user, phone])).toEqual([
    ['lena', '12'],
    ['maya', '11'],
    ['dan', '13'],
  ])
})

test('of several records about one person the one that can be rung counts, then the first; also for themselves', () => {
  const own = (id: string, user: string, phone: string) => ({ id, data: { user, phone } })
  const written = [
    own('c', 'lena', '+43 2'),
    own('b', 'lena', '+43 1'),
    own('a', 'lena', 'ask me'),
    own('d', 'dan', ''),
  ]
  for (const records of [written, written.toReversed()]) {
    expect(
      memberNumbers(records)
        .get('lena')
        ?.map(({ id }) => id),
    ).toEqual(['b', 'c', 'a'])
    const book = phoneBook([], [], [member('lena', 'planner'), member('dan', 'vendor')], records)
    expect([...book.ofMember.values()].map(({ phone }) => phone)).toEqual(['+43 1'])
  }
})
