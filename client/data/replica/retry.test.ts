import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkError, type LinkFailure } from './linkError.ts'
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
  const retry = createRetry({
    once,
    random,
    signal: controller.signal,
    told: (failure) => told.push(failure?.kind ?? null),
  })
  return { retry, controller, told }
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

test('signal, focus or a person end the wait', async () => {
  const { retry } = retryWith(() => 1)
  const { request, at } = failing([{ kind: 'busy', status: 503, retryAfterMs: 60_000 }])
  const answer = retry.untilAnswered(request)
  await vi.advanceTimersByTimeAsync(10)
  retry.wake()
  expect(await answer).toBe('answer')
  expect(at).toEqual([0, 10])
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
