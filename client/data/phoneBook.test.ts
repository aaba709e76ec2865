import { expect, test } from 'vitest'
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
  )
  expect(book.toCall.map(({ name, of }) => [name, of])).toEqual([
    ['Maya', 'Day Ltd'],
    ['Plans & Petals', null],
    ['The Barn', null],
    ['Disc Co', null],
  ])
  expect([...book.ofMember.keys()]).toEqual(['lena', 'dan'])
})
