import { beforeEach, expect, test } from 'vitest'
import type { SharedSchedule } from '#shared/protocol/links.ts'
import { createKeptShares, type ShareStorage } from './keptShares.ts'

const NOW = Date.parse('2027-06-12T10:00:00Z')
const DAY = 24 * 3_600_000

function memoryCaches(): { storage: ShareStorage; held: Map<string, string> } {
  const held = new Map<string, string>()
  const url = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : request, 'http://here').pathname
  const cache = {
    match: async (request: RequestInfo | URL) => {
      const text = held.get(url(request))
      return text === undefined ? undefined : new Response(text)
    },
    put: async (request: RequestInfo | URL, response: Response) =>
      void held.set(url(request), await response.text()),
    delete: async (request: RequestInfo | URL) => held.delete(url(request)),
    keys: async () => [...held.keys()].map((path) => new Request(`http://here${path}`)),
  }
  return { storage: { open: async () => cache as unknown as Cache }, held }
}

function schedule(date: string, endsAt: string | null = null): SharedSchedule {
  return { title: 'Ada & Bo', date, zone: 'UTC', published: null, days: [], wear: [], endsAt }
}

let shares: ReturnType<typeof createKeptShares>
let held: Map<string, string>
beforeEach(() => {
  const made = memoryCaches()
  held = made.held
  shares = createKeptShares(made.storage)
})

test('what was read once is there again without the network, under no name that opens it', async () => {
  await shares.keep('the secret', schedule('2027-06-12'), NOW)
  expect(await shares.read('the secret')).toEqual({ schedule: schedule('2027-06-12'), readAt: NOW })
  expect(await shares.read('another')).toBeNull()
  expect(JSON.stringify([...held])).not.toContain('the secret')
  await shares.forget('the secret')
  expect(held.size).toBe(0)
})

test('what is long over, ended, or no schedule goes by itself', async () => {
  await shares.keep('past', schedule('2027-05-01'), NOW)
  await shares.keep('ended', schedule('2027-06-12', '2027-06-12T09:00:00.000Z'), NOW)
  await shares.keep('stays', schedule('2027-06-12'), NOW)
  held.set('/s/broken', '{"schedule": 1}')
  await shares.tidy(NOW)
  expect(held.size).toBe(1)
  await shares.tidy(NOW + 32 * DAY)
  expect(held.size).toBe(0)
})

test('a person reads no more than twenty: the rest, read longest ago, goes', async () => {
  for (let n = 0; n < 23; n += 1) await shares.keep(`share ${n}`, schedule('2027-06-12'), NOW + n)
  await shares.tidy(NOW)
  expect(held.size).toBe(20)
  expect(await shares.read('share 2')).toBeNull()
  expect(await shares.read('share 3')).not.toBeNull()
})

test('a browser without a cache keeps nothing, and reads all the same', async () => {
  const none = createKeptShares(undefined)
  await none.keep('a', schedule('2027-06-12'), NOW)
  await none.tidy(NOW)
  expect(await none.read('a')).toBeNull()
})
