import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkError, type LinkFailure } from './linkError.ts'
import { createPace } from './pace.ts'
import { createRetry } from './retry.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function failing(failures: LinkFailure[]) {
  const at: number[] = []
  const began = Date.now()
  const request = async () => {
    at.push(Date.now() - began)
    const failure = failures.shift()
    if (failure) throw new LinkError(failure)
    return 'answer'
  }
  return { request, at }
}

function retryWith(random: () => number, once = false) {
  const controller = new AbortController()
  const told: (string | null)[] = []
  const planned: (number | null)[] = []
  const pace = createPace(Date.now)
  const browser = { online: true }
  const retry = createRetry({
    once,
    random,
    now: Date.now,
    pace,
    online: () => browser.online,
    signal: controller.signal,
    told: (failure) => told.push(failure?.kind ?? null),
    planned: (at) => planned.push(at),
  })
  return { retry, controller, told, planned, pace, browser }
}

test('waits at most twice as long each time, up to a minute', async () => {
  const { retry, told } = retryWith(() => 1)
  const { request, at } = failing(Array.from({ length: 8 }, () => ({ kind: 'unreachable' })))
  const answer = retry.untilAnswered(request)
  await vi.advanceTimersByTimeAsync(300_000)
  expect(await answer).toBe('answer')
  const waits = at.slice(1).map((time, index) => (time - (at[index] ?? 0)) / 1_000)
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  expect(told.at(-1)).toBe(null)
})

test('full jitter: twenty devices at one venue do not return in the same second', async () => {
  const { retry } = retryWith(() => 0.25)
  const { request, at } = failing([{ kind: 'unreachable' }, { kind: 'unreachable' }])
  const answer = retry.untilAnswered(request)
  await vi.advanceTimersByTimeAsync(10_000)
  await answer
  expect(at).toEqual([0, 250, 750])
})

test('a server that says Retry-After is left alone for that long', async () => {
  const { retry } = retryWith(() => 0)
  const { request, at } = failing([{ kind: 'busy', status: 503, retryAfterMs: 7_000 }])
  const answer = retry.untilAnswered(request)
  await vi.advanceTimersByTimeAsync(6_999)
  expect(at).toEqual([0])
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toBe('answer')
})

test('signal and focus end the wait, and the waits after it are short again', async () => {
  const { retry } = retryWith(() => 1)
  const { request, at } = failing(Array.from({ length: 6 }, () => ({ kind: 'unreachable' })))
  const answer = retry.untilAnswered(request)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(at).toEqual([0, 1_000, 3_000, 7_000])
  retry.wake()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await answer).toBe('answer')
  expect(at).toEqual([0, 1_000, 3_000, 7_000, 10_000, 11_000, 13_000])
})

test('what the server asked for is kept whatever wakes, by every request; a person may ask once', async () => {
  const { retry } = retryWith(() => 0)
  const busy: LinkFailure = { kind: 'busy', status: 429, retryAfterMs: 60_000 }
  const push = failing([busy, busy])
  const answer = retry.untilAnswered(push.request)
  await vi.advanceTimersByTimeAsync(10)
  const pull = failing([])
  const pulled = retry.untilAnswered(pull.request)
  retry.wake()
  await vi.advanceTimersByTimeAsync(20_000)
  retry.wake()
  expect([push.at, pull.at]).toEqual([[0], []])
  retry.byHand()
  await vi.advanceTimersByTimeAsync(0)
  expect(await pulled).toBe('answer')
  expect(push.at).toEqual([0, 20_010])
  await vi.advanceTimersByTimeAsync(59_000)
  expect(push.at).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await answer).toBe('answer')
})

test('a request that hangs is left when signal comes back; one that has just begun is not', async () => {
  const { retry } = retryWith(() => 1)
  const began: number[] = []
  const start = Date.now()
  const answer = retry.untilAnswered((signal) => {
    began.push(Date.now() - start)
    if (began.length > 1) return Promise.resolve('answer')
    return new Promise<string>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error))
    })
  })
  await vi.advanceTimersByTimeAsync(300)
  retry.wake()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(began).toEqual([0])
  retry.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(await answer).toBe('answer')
  expect(began).toEqual([0, 20_300])
})

test('a signal that comes and goes is asked often for three minutes, then less and less', async () => {
  const { retry, pace } = retryWith(() => 0.5)
  pace.answered({ bytes: 500, ms: 400, rows: 1 })
  pace.failed(true)
  const { request, at } = failing(
    Array.from({ length: 5_000 }, () => ({ kind: 'unreachable', silent: true })),
  )
  const ended = retry.untilAnswered(request, { urgent: true }).catch(() => null)
  await vi.advanceTimersByTimeAsync(179_000)
  const often = at.length
  expect(often).toBeGreaterThan(300)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(at.length - often).toBeLessThan(30)
  void ended
})

test('requests in an hour without a network: few, and fewer where the browser knows it', async () => {
  for (const [online, most] of [
    [true, 130],
    [false, 35],
  ] as const) {
    const { retry, browser, controller } = retryWith(() => 0.5)
    browser.online = online
    const { request, at } = failing(Array.from({ length: 5_000 }, () => ({ kind: 'unreachable' })))
    const ended = retry.untilAnswered(request, { urgent: true }).catch(() => null)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(at.length).toBeLessThan(most)
    controller.abort(new Error('hidden'))
    const before = at.length
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(at).toHaveLength(before)
    await ended
  }
})

test('a screen knows when the next attempt is', async () => {
  const { retry, planned } = retryWith(() => 1)
  const { request } = failing([{ kind: 'unreachable' }])
  const began = Date.now()
  const answer = retry.untilAnswered(request)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await answer).toBe('answer')
  expect(planned).toEqual([null, began + 1_000, null])
})

test('a fault of the server is handed back after so many, since it may be about what is sent', async () => {
  const { retry } = retryWith(() => 0)
  const { request, at } = failing(
    Array.from({ length: 9 }, () => ({ kind: 'busy', status: 500, retryAfterMs: null })),
  )
  const ended = retry.untilAnswered(request, { faults: 3 }).catch(String)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await ended).toContain('busy')
  expect(at).toHaveLength(3)
})

test('a worker tries once and lets the browser come back', async () => {
  const { retry } = retryWith(() => 1, true)
  const { request, at } = failing([{ kind: 'unreachable' }])
  await expect(retry.untilAnswered(request)).rejects.toThrow('unreachable')
  expect(at).toEqual([0])
})

test('a stopped replication waits no longer', async () => {
  const { retry, controller } = retryWith(() => 1)
  const { request } = failing([{ kind: 'signedOut' }])
  const ended = retry.untilAnswered(request).catch(String)
  await vi.advanceTimersByTimeAsync(10)
  controller.abort(new Error('hidden'))
  expect(await ended).toBe('Error: hidden')
})

test('what no retry can mend is handed back at once', async () => {
  for (const failure of [
    { kind: 'tooLarge' },
    { kind: 'refused', status: 400, code: 'BAD_REQUEST', message: '' },
  ] as const) {
    const { retry } = retryWith(() => 1)
    const { request, at } = failing([failure])
    await expect(retry.untilAnswered(request)).rejects.toThrow(failure.kind)
    expect(at).toHaveLength(1)
  }
})
