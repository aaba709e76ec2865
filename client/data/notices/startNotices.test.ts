import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OpenAccount } from '../openAccount.ts'
import { DEVICE_STORE, openAccounts, type Accounts } from '../replica/accounts.ts'
import { settable } from '../replica/readable.ts'
import type { AccountState } from '../session.ts'
import { eventually } from '../../testing/eventually.ts'
import { maya, noah, testEdge } from '../../testing/testReplica.ts'
import { startNotices } from './startNotices.ts'

let accounts: Accounts
let told: string[]
let badges: number[]
let refreshes: string[]
let taken: object | null
let waiting = settable<readonly object[]>([])

const known = (id: string, token: string | null) => {
  return { id, name: id, email: id, token, expiresAt: null, lastServerContact: 0 }
}
const open = (id: string): AccountState => {
  const account = known(id, 'token')
  // Of an open account only who it is and what needs them is looked at.
  const shown = { account, waiting: { mine: waiting } } as unknown as OpenAccount
  return { state: 'open', open: shown, known: [account] }
}

beforeEach(() => {
  accounts = openAccounts(testEdge(9), 'Test phone')
  told = []
  badges = []
  refreshes = []
  waiting = settable<readonly object[]>([])
  taken = {
    toJSON: () => ({
      endpoint: 'https://push.example/1',
      keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
    }),
    unsubscribe: async () => {
      taken = null
      return true
    },
  }
  const registration = {
    pushManager: { getSubscription: async () => taken },
    periodicSync: { register: async (tag: string) => void refreshes.push(tag) },
  }
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: async () => registration },
    setAppBadge: async (count: number) => void badges.push(count),
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  accounts.close()
  await Dexie.delete(DEVICE_STORE)
})

function start(first: AccountState) {
  const account = settable<AccountState>(first)
  const fetch = async (url: string, { headers }: RequestInit) => {
    told.push(`${url} ${(headers as Record<string, string>)['authorization']}`)
    return new Response(null, { status: 204 })
  }
  startNotices({ session: { account }, accounts, fetch })
  return account
}

test('every start tells the server where the account that takes notices is reached', async () => {
  await accounts.keep(known(maya, 'mine'))
  await accounts.keepNoticesFor(maya)
  start(open(maya))
  await eventually(() => expect(told).toEqual(['/api/notices/subscription Bearer mine']))
  expect(refreshes).toEqual(['refresh'])
})

test('nothing of it is told for somebody else, nor where nobody asked for notices', async () => {
  await accounts.keep(known(maya, 'mine'))
  start(open(noah))
  await accounts.keepNoticesFor(maya)
  start(open(noah))
  await eventually(() => expect(refreshes).toHaveLength(2))
  expect(told).toEqual([])
  expect(taken).not.toBeNull()
})

test('what arrives for somebody ends when they sign out, and not when another takes the phone', async () => {
  await accounts.keep(known(maya, 'mine'))
  await accounts.keepNoticesFor(maya)
  const account = start(open(maya))
  account.set({ state: 'opening' })
  account.set({ state: 'signedOut', known: [known(maya, 'mine')] })
  await eventually(() => expect(told).toHaveLength(1))
  expect(taken).not.toBeNull()
  await accounts.keep(known(maya, null))
  account.set(open(noah))
  await eventually(() => expect(taken).toBeNull())
  await eventually(async () => expect(await accounts.noticesFor()).toBeNull())
})

test('the number beside the icon is what needs this person, and goes with them', async () => {
  const account = start(open(maya))
  expect(badges).toEqual([0])
  waiting.set([{}, {}])
  waiting.set([{}, {}])
  expect(badges).toEqual([0, 2])
  await eventually(async () => expect(await accounts.badge()).toBe(2))
  account.set({ state: 'signedOut', known: [] })
  expect(badges).toEqual([0, 2, 0])
})
