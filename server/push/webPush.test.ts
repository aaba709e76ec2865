import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Notice } from '#shared/protocol/notices.ts'
import { claimsOf, startPushEndpoint, type PushEndpoint } from '../testing/pushEndpoint.ts'
import { isPublicAddress, publicLookup } from './addressGuard.ts'
import { makePushKeys } from './makeKeys.ts'
import { createWebPush } from './webPush.ts'

const NOW = Date.parse('2026-06-20T10:00:00Z')
const NOTICE: Notice = { kind: 'test' }
const NORMAL = { urgency: 'normal', ttl: 60 } as const
const keys = makePushKeys()

let endpoint: PushEndpoint
let failed: unknown[]

beforeEach(async () => {
  failed = []
  endpoint = await startPushEndpoint()
})
afterEach(() => endpoint.close())

function pusher(allowsLocal = true) {
  const onFailed = (error: unknown) => failed.push(error)
  const subject = 'mailto:help@example.com'
  return createWebPush({ keys, subject, allowsLocal, now: () => NOW, onFailed })
}

test('a notice is readable for its device alone, and signed by this installation', async () => {
  const browser = endpoint.browser()
  const attempt = await pusher()(browser.subscription, NOTICE, { urgency: 'high', ttl: 3_600 })
  expect(attempt).toEqual({ kind: 'sent' })
  const [{ headers, body }] = endpoint.delivered as [(typeof endpoint.delivered)[0]]
  expect(headers).toMatchObject({ ttl: '3600', urgency: 'high', 'content-encoding': 'aes128gcm' })
  expect(browser.open(body)).toEqual(NOTICE)
  expect(() => endpoint.browser().open(body)).toThrow(/authenticate/)
  expect(body.includes('test')).toBe(false)
  const claims = claimsOf(headers.authorization ?? '', keys.publicKey)
  expect(claims).toMatchObject({ aud: endpoint.url, sub: 'mailto:help@example.com' })
  expect(claimsOf(headers.authorization ?? '', makePushKeys().publicKey)).toBeNull()
})

test('what a push service answers decides what becomes of the subscription', async () => {
  const push = pusher()
  const { subscription } = endpoint.browser()
  const after = async (status: number, headers = {}) => {
    endpoint.answers.push({ status, headers })
    return push(subscription, NOTICE, NORMAL)
  }
  expect(await after(201)).toEqual({ kind: 'sent' })
  expect(await after(410)).toEqual({ kind: 'gone' })
  expect(await after(404)).toEqual({ kind: 'gone' })
  expect(await after(429, { 'retry-after': '30' })).toEqual({ kind: 'later', afterMs: 30_000 })
  const date = 'Sat, 20 Jun 2026 10:01:00 GMT'
  expect(await after(503, { 'retry-after': date })).toEqual({ kind: 'later', afterMs: 60_000 })
  expect(await after(500)).toEqual({ kind: 'later', afterMs: null })
  expect(await after(400)).toEqual({ kind: 'refused' })
  expect(endpoint.delivered).toHaveLength(7)
})

test('no redirect is followed, and what fails names no endpoint', async () => {
  const { subscription } = endpoint.browser()
  endpoint.answers.push({ status: 307, headers: { location: `${endpoint.url}/elsewhere` } })
  expect(await pusher()(subscription, NOTICE, NORMAL)).toEqual({ kind: 'refused' })
  expect(endpoint.delivered).toHaveLength(1)
  await endpoint.close()
  expect(await pusher()(subscription, NOTICE, NORMAL)).toMatchObject({ kind: 'later' })
  expect(failed).toHaveLength(2)
  expect(failed.map(String).join(' ')).not.toContain('127.0.0.1')
  endpoint = await startPushEndpoint()
})

test('keys that nothing can be encrypted for end their subscription', async () => {
  const { subscription } = endpoint.browser()
  const broken = { ...subscription, keys: { ...subscription.keys, p256dh: 'A'.repeat(87) } }
  expect(await pusher()(broken, NOTICE, NORMAL)).toEqual({ kind: 'gone' })
  expect(endpoint.delivered).toEqual([])
})

test('a name or number that leads into this machine or its network is not called', async () => {
  const { subscription } = endpoint.browser()
  const push = pusher(false)
  expect(await push(subscription, NOTICE, NORMAL)).toEqual({ kind: 'gone' })
  const port = new URL(endpoint.url).port
  const named = { ...subscription, endpoint: `https://localhost:${port}/x` }
  expect(await push(named, NOTICE, NORMAL)).toEqual({ kind: 'later', afterMs: null })
  expect(endpoint.delivered).toEqual([])
  const answered = await new Promise((resolve) =>
    publicLookup('localhost', { all: true }, (error) => resolve(error?.message)),
  )
  expect(answered).toContain('not public')
})

test('addresses are public or not, in either version', () => {
  for (const address of ['8.8.8.8', '142.250.0.1', '2607:f8b0:4004::1', '2a00:1450::5'])
    expect([address, isPublicAddress(address)]).toEqual([address, true])
  for (const address of [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
  ])
    expect([address, isPublicAddress(address)]).toEqual([address, false])
})
