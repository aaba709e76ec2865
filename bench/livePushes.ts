import { Agent, request } from 'node:http'
import { monotonicUs } from './liveClock.ts'

/** One record that the bench edits again and again. */
export type Editable = {
  /** The body that sends one more edit, with `mark` somewhere in its text. */
  push: (mark: string) => { path: string; token: string; body: string }
  /** @returns whether the answer says that the edit is durable */
  accept: (answer: string) => boolean
}

export type Window = {
  /** From the moment it was meant to be sent to its answer, in microseconds. */
  acks: number[]
  /** Answered, but not as applied; or not answered with 200. */
  failed: number
  /** Meant to be sent, but every record was still under way. */
  notSent: number
  seconds: number
}

export type Load = { kind: 'rate'; perSecond: number } | { kind: 'inFlight'; count: number }

const TICK_MS = 1

/**
 * Edits for `ms` milliseconds. At a rate the load is open: what is late stays due, and its latency
 * counts from the time it was meant for. With a number in flight each answer lets the next one go.
 */
export async function pushFor(
  url: string,
  items: readonly Editable[],
  load: Load,
  ms: number,
): Promise<Window> {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 })
  const free = [...items]
  const window: Window = { acks: [], failed: 0, notSent: 0, seconds: 0 }
  const underWay = new Set<Promise<void>>()
  const start = monotonicUs()
  const end = start + ms * 1_000

  function edit(meantFor: number): Promise<void> | null {
    const item = free.shift()
    if (!item) {
      window.notSent += 1
      return null
    }
    const sent = send(agent, url, item, meantFor).then((took) => {
      if (took === null) window.failed += 1
      else window.acks.push(took)
      free.push(item)
    })
    underWay.add(sent)
    return sent.finally(() => underWay.delete(sent))
  }

  if (load.kind === 'rate') {
    const gap = 1_000_000 / load.perSecond
    for (let due = start; due < end;) {
      for (const now = monotonicUs(); due <= now && due < end; due += gap) void edit(due)
      await new Promise((resolve) => setTimeout(resolve, TICK_MS))
    }
  } else {
    const lane = async (): Promise<void> => {
      while (monotonicUs() < end) await edit(monotonicUs())
    }
    await Promise.all(Array.from({ length: Math.min(load.count, items.length) }, lane))
  }
  await Promise.all(underWay)
  window.seconds = (monotonicUs() - start) / 1_000_000
  agent.destroy()
  return window
}

/** @returns microseconds, or null when it failed */
function send(agent: Agent, url: string, item: Editable, meantFor: number): Promise<number | null> {
  const { path, token, body } = item.push(`~${Math.round(meantFor)}~`)
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    }
    const sent = request(url + path, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const took = monotonicUs() - meantFor
        const isApplied =
          response.statusCode === 200 && item.accept(Buffer.concat(chunks).toString())
        resolve(isApplied ? took : null)
      })
    })
    sent.once('error', () => resolve(null))
    sent.end(body)
  })
}
