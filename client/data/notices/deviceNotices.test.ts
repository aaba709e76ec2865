import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEVICE_STORE, openAccounts, type Accounts } from '../replica/accounts.ts'
import type { BrowserSubscription } from '../replica/noticeDevice.ts'
import type { Fetch } from '../serverCall.ts'
import { maya, noah, testEdge } from '../../testing/testReplica.ts'
import { createDeviceNotices } from './deviceNotices.ts'
import type { PushBrowser, PushSupport } from './pushBrowser.ts'

let accounts: Accounts
let calls: string[]
let isOnline: boolean
let answers: NotificationPermission
let asked: number
let support: PushSupport
let taken: BrowserSubscription | null
let hasService: boolean

const subscription = {
  toJSON: () => ({
    endpoint: 'https://push.example/1',
    keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
  }),
}

beforeEach(() => {
  accounts = openAccounts(testEdge(7), 'Test phone')
  calls = []
  isOnline = true
  answers = 'default'
  asked = 0
  support = 'yes'
  taken = null
  hasService = true
})
afterEach(async () => {
  accounts.close()
  await Dexie.delete(DEVICE_STORE)
})

const server: Fetch = async (url, { method, headers }) => {
  if (!isOnline) throw new TypeError('offline')
  const { authorization } = headers as Record<string, string>
  calls.push(`${method} ${url} ${authorization}`)
  if (url.endsWith('/key')) return Response.json({ key: 'the key' })
  if (url.endsWith('/test')) return Response.json({ outcome: 'sent' })
  return new Response(null, { status: 204 })
}

const browser: PushBrowser = {
  support: async () => support,
  permission: () => (asked > 0 ? answers : answers === 'denied' ? 'denied' : 'default'),
  ask: async () => {
    asked += 1
    return answers
  },
  subscription: async () => taken,
  subscribe: async () => {
    if (!hasService) throw new Error('no push service')
    return (taken = subscription)
  },
  unsubscribe: async () => void (taken = null),
}

const noticesOf = (id: string, token: string) =>
  createDeviceNotices({ browser, accounts, account: { id, token }, fetch: server })

test('nobody is asked before they tap', async () => {
  const notices = noticesOf(maya, 'm')
  await notices.look()
  expect([notices.state.read(), asked, calls]).toEqual(['off', 0, []])
})

test('a yes subscribes the browser and tells the server, for this account', async () => {
  answers = 'granted'
  const notices = noticesOf(maya, 'm')
  expect(await notices.turnOn()).toBeNull()
  expect(notices.state.read()).toBe('on')
  expect(calls).toEqual(['GET /api/notices/key Bearer m', 'PUT /api/notices/subscription Bearer m'])
  expect(await accounts.noticesFor()).toBe(maya)
  expect(await notices.test()).toBe('sent')
})

test('a no, a question left open, no signal and no push service are told apart', async () => {
  const notices = noticesOf(maya, 'm')
  answers = 'default'
  expect(await notices.turnOn()).toBe('dismissed')
  answers = 'granted'
  isOnline = false
  expect(await notices.turnOn()).toBe('noSignal')
  expect(await notices.test()).toBe('noSignal')
  isOnline = true
  hasService = false
  expect(await notices.turnOn()).toBe('noService')
  expect(notices.state.read()).toBe('off')
  answers = 'denied'
  expect(await notices.turnOn()).toBe('denied')
  expect(notices.state.read()).toBe('denied')
})

test('a browser without push says so, and one that needs the Home Screen says that', async () => {
  const notices = noticesOf(maya, 'm')
  for (const one of ['no', 'needsInstall'] as const) {
    support = one
    await notices.look()
    expect(notices.state.read()).toBe(one)
  }
})

test('of two people on one browser the second sees that the first is told, and may take over', async () => {
  answers = 'granted'
  await noticesOf(maya, 'm').turnOn()
  const noahs = noticesOf(noah, 'n')
  await noahs.look()
  expect(noahs.state.read()).toBe('elsewhere')
  expect(await noahs.turnOn()).toBeNull()
  expect(calls.at(-1)).toBe('PUT /api/notices/subscription Bearer n')
  expect(noahs.state.read()).toBe('on')
})

test('turned off without signal the browser stops all the same', async () => {
  answers = 'granted'
  const notices = noticesOf(maya, 'm')
  await notices.turnOn()
  isOnline = false
  await notices.turnOff()
  expect([taken, notices.state.read(), await accounts.noticesFor()]).toEqual([null, 'off', null])
})
