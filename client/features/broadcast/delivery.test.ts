import { expect, test } from 'vitest'
import type { AckData } from '#shared/schema/ack.ts'
import type { BroadcastData } from '#shared/schema/broadcast.ts'
import { deliveryOf, type Listener } from './delivery.ts'

const id = (name: string) =>
  `0190a000-0000-7000-8000-0000000000${(name.codePointAt(0) ?? 0).toString(16)}`
const listener = (name: string, role: Listener['role'], owner = false): Listener => ({
  user: id(name),
  name,
  role,
  owner,
})
const everybody = [
  listener('Ann', 'vendor'),
  listener('Bea', 'vendor'),
  listener('Cleo', 'couple', true),
  listener('Dan', 'photographer'),
  listener('Eve', 'planner'),
]
const data: BroadcastData = {
  author: id('Eve'),
  state: 'sent',
  roles: { vendor: true, planner: true },
  members: { [id('Dan')]: true },
  text: 'x',
  urgency: 'info',
  saidAt: 1,
}
const ack = (member: string, said: Partial<AckData>) =>
  [id(member), { of: 'b', member: id(member), roles: {}, members: {}, ...said }] as const

test('whom it is for counts, its author does not, and an owner of the wedding hears what planners hear', () => {
  const acks = new Map([
    ack('Ann', { seenAt: 3 }),
    ack('Bea', { receivedAt: 2 }),
    ack('Zoe', { seenAt: 1 }),
  ])
  const { of, received, seen, unseen } = deliveryOf({ data }, everybody, acks)
  expect([of, received, seen]).toEqual([4, 2, 1])
  expect(unseen.map(({ name }) => name)).toEqual(['Bea', 'Cleo', 'Dan'])
})

test('before it is sent it is told whom it would reach', () => {
  expect(deliveryOf({ data: { ...data, state: 'asked' } }, everybody, undefined).of).toBe(4)
})
