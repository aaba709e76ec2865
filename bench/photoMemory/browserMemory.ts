import type { Browser } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'

/** In MB of 2^20 bytes; what several processes share is split between them. */
export type BrowserMemory = {
  /** All that run pages and workers: decoded pictures and scripts are in there. */
  pages: number
  /** The process that keeps Blobs which are not on the disk. */
  browser: number
  /** These and the helpers of network, storage and drawing. */
  all: number
}

const processes = z.object({
  processInfo: z.array(z.object({ type: z.string(), id: z.number() })),
})
const KB_A_MB = 1_024

/** What the browser's own processes hold at this moment, by `/proc` (Linux only). */
export async function browserMemory(browser: Browser): Promise<BrowserMemory> {
  const session = await browser.newBrowserCDPSession()
  try {
    const { processInfo } = processes.parse(await session.send('SystemInfo.getProcessInfo'))
    const held = { pages: 0, browser: 0, all: 0 }
    for (const { type, id } of processInfo) {
      const own = await proportional(id)
      held.all += own
      if (type === 'renderer') held.pages += own
      if (type === 'browser') held.browser += own
    }
    return held
  } finally {
    await session.detach()
  }
}

/** The highest of each since it was begun; asked several times a second. */
export type MemoryWatch = { stop: () => Promise<BrowserMemory> }

const EVERY_MS = 150

const KINDS = ['pages', 'browser', 'all'] as const

export function watchMemory(browser: Browser): MemoryWatch {
  const highest = { pages: 0, browser: 0, all: 0 }
  let stopped = false
  async function look(): Promise<void> {
    while (!stopped) {
      const now = await browserMemory(browser)
      for (const kind of KINDS) highest[kind] = Math.max(highest[kind], now[kind])
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
  }
  // A browser that is closed while it is asked ends the watch; what closed it is told elsewhere.
  const looking = look().catch(() => undefined)
  return {
    async stop() {
      stopped = true
      await looking
      return { ...highest }
    },
  }
}

/** One that ends while it is asked holds nothing. */
async function proportional(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(text)?.[1]
  return Number(kilobytes ?? 0) / KB_A_MB
}
