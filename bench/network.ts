/**
 * What bad networks do to a phone full of edits: `npm run build && node bench/network.ts
 * [--only signal,windows,flaps,offline] [--changes 200] [--flaps 100] [--dark 8] [--told yes,no]
 * [--runs 3]`.
 *
 * The built product, its server with a PostgreSQL of its own, a real Chromium, and between them the
 * wire of bench/badNetwork/badWire.ts. Each figure has its network in its line.
 */
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { parseArgs } from 'node:util'
import { startAppServer } from '../e2e/harness/appServer.ts'
import { makeWedding, type MadeWedding } from '../e2e/harness/madeWedding.ts'
import { serverApi, type Account } from '../e2e/harness/serverApi.ts'
import { findChromium } from '../scripts/findChromium.ts'
import { FAIR, startBadWire, type BadWire, type Weather } from './badNetwork/badWire.ts'
import { seeded } from './badNetwork/seeded.ts'
import { machine, pressure } from './conditions.ts'
import { spread } from './spread.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'signal,windows,flaps,offline' },
    changes: { type: 'string', default: '200' },
    flaps: { type: 'string', default: '100' },
    dark: { type: 'string', default: '8' },
    told: { type: 'string', default: 'yes,no' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
})
const CHANGES = Number(values.changes)
const DARK_MS = Number(values.dark) * 1_000
const RUNS = Number(values.runs)
const WINDOW_MS = 2_000
const MOST_WINDOWS = 40
const POLL_MS = 50
const HOUR_MS = 3_600_000

const SLOW: Partial<Weather> = { delayMs: 200, kbitPerSecond: 400, loss: 0.02 }
const LATE: Partial<Weather> = { delayMs: 200 }

const random = seeded(Number(values.seed))
const server = await startAppServer()
const browser: Browser = await launch()
const api = serverApi(server.url)
try {
  console.log(machine())
  console.log(await pressure())
  const wanted = values.only.split(',')
  if (wanted.includes('signal')) await signal()
  if (wanted.includes('windows')) await windows()
  if (wanted.includes('flaps')) await flaps()
  if (wanted.includes('offline')) await offline()
  console.log(await pressure())
} finally {
  await browser.close()
  await server.end()
}

type Phone = {
  wire: BadWire
  context: BrowserContext
  page: Page
  account: Account
  wedding: MadeWedding
  /** What the browser is told, as a phone is by its radio; the wire is apart from that. */
  radio: (on: boolean) => Promise<void>
  close: () => Promise<void>
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** Signed in through a good network, with a wedding of one moment open. */
async function phone(): Promise<Phone> {
  const account = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, account, [{ title: 'Ceremony', at: 840 }])
  const wire = await startBadWire(server.port, random, FAIR)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${wire.url}/welcome?mode=in&next=${encodeURIComponent(wedding.dayPath)}`)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Add quickly').waitFor()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.getByRole('link', { name: 'Saved. Open Sync.' }).waitFor()
  return {
    wire,
    context,
    page,
    account,
    wedding,
    radio: (on) => context.setOffline(!on),
    async close() {
      await context.close()
      await wire.close()
    },
  }
}

/** Each its own edit, as a person types them. */
async function edit({ page }: Phone, titles: readonly string[]): Promise<void> {
  const box = page.getByLabel('Add quickly')
  for (const title of titles) {
    await box.fill(`10:00 ${title} 5 min`)
    await box.press('Enter')
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('main form input')?.value === '',
    )
  }
}

function titlesOf(what: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${what}${index + 1}`)
}

/** How often each of these stands on the server. */
async function found({ account }: Phone, titles: readonly string[]): Promise<number[]> {
  const records = await api.pullAll(account)
  const counts = new Map<unknown, number>()
  for (const { data } of records) counts.set(data['title'], (counts.get(data['title']) ?? 0) + 1)
  return titles.map((title) => counts.get(title) ?? 0)
}

/** Asked beside the wire. @returns ms until all are on the server */
async function untilDurable(
  one: Phone,
  titles: readonly string[],
  mostMs: number,
): Promise<number> {
  const began = performance.now()
  for (;;) {
    const here = await found(one, titles)
    const ms = performance.now() - began
    if (here.every((count) => count > 0)) return ms
    if (ms > mostMs) {
      const missing = here.filter((count) => count === 0).length
      throw new Error(`${missing} of ${titles.length} are missing after ${Math.round(ms)} ms`)
    }
    await sleep(POLL_MS)
  }
}

async function signal(): Promise<void> {
  const took: number[] = []
  const requests: number[] = []
  for (let run = 1; run <= RUNS; run += 1) {
    const one = await phone()
    try {
      one.wire.set({ state: 'refuse' })
      await one.radio(false)
      const titles = titlesOf('Change', CHANGES)
      await edit(one, titles)
      await sleep(1_000)
      let pushed = 0
      one.page.on('request', (request) => {
        if (request.url().endsWith('/api/sync/push')) pushed += 1
      })
      one.wire.set({ ...SLOW, state: 'up' })
      await one.radio(true)
      took.push((await untilDurable(one, titles, 120_000)) / 1_000)
      requests.push(pushed)
    } finally {
      await one.close()
    }
  }
  console.log(
    `signal: ${CHANGES} changes over 400 kbit/s, round trip 400 ms, 2 % of packets lost: ` +
      `${spread(took, 1)} s from signal to durable (goal 5), ${spread(requests)} pushes, n = ${RUNS}`,
  )
}

/** Told by the radio, or in silence, when the signal comes and goes. */
async function windows(): Promise<void> {
  for (const isTold of values.told.split(',').map((word) => word === 'yes')) {
    const used: number[] = []
    const hits: number[] = []
    for (let run = 1; run <= RUNS; run += 1) {
      const one = await phone()
      try {
        one.wire.set({ ...LATE, state: away(isTold) })
        if (isTold) await one.radio(false)
        const titles = titlesOf('Change', CHANGES)
        await edit(one, titles)
        const { count, useful } = await throughWindows(one, titles, isTold)
        used.push(count)
        hits.push(useful)
      } finally {
        await one.close()
      }
    }
    console.log(
      `windows: ${WINDOW_MS / 1_000} s of signal after each ${DARK_MS / 1_000} s without, ` +
        `${isTold ? 'the browser is told' : 'nobody is told'}, round trip 400 ms: ${CHANGES} changes ` +
        `in ${spread(used)} windows, of which ${spread(hits)} brought something, n = ${RUNS}`,
    )
  }
}

/** A browser that is told drops its connections; nobody drops those that a fading signal left behind. */
function away(isTold: boolean): Weather['state'] {
  return isTold ? 'refuse' : 'silent'
}

async function throughWindows(
  one: Phone,
  titles: readonly string[],
  isTold: boolean,
): Promise<{ count: number; useful: number }> {
  let useful = 0
  let here = 0
  for (let count = 1; count <= MOST_WINDOWS; count += 1) {
    one.wire.set({ state: 'up' })
    if (isTold) await one.radio(true)
    await sleep(WINDOW_MS)
    one.wire.set({ state: away(isTold) })
    if (isTold) await one.radio(false)
    // What had reached the server counts, whether the phone heard so or not.
    await sleep(300)
    const now = (await found(one, titles)).filter((times) => times > 0).length
    if (now > here) useful += 1
    here = now
    if (here === titles.length) return { count, useful }
    await sleep(DARK_MS - 300)
  }
  throw new Error(`${titles.length - here} changes did not go in ${MOST_WINDOWS} windows`)
}

async function flaps(): Promise<void> {
  const count = Number(values.flaps)
  const one = await phone()
  try {
    one.wire.set({ delayMs: 20 })
    const titles: string[] = []
    for (let flap = 1; flap <= count; flap += 1) {
      // Half of them as in flight mode, half as where a signal fades.
      const isTold = random() < 0.5
      one.wire.set({ state: away(isTold) })
      if (isTold) await one.radio(false)
      await editAndWait(one, titles, `Away${flap}`)
      one.wire.set({ state: 'up' })
      if (isTold) await one.radio(true)
      await editAndWait(one, titles, `Back${flap}`)
    }
    const ms = await untilDurable(one, titles, 120_000)
    const times = await found(one, titles)
    const { connections } = one.wire.tally()
    console.log(
      `flaps: ${count} times without signal for 0 to 400 ms while ${titles.length} changes were made: ` +
        `${times.filter((n) => n === 0).length} lost, ${times.filter((n) => n > 1).length} doubled; ` +
        `all durable ${(ms / 1_000).toFixed(1)} s after the last; ${connections} connections`,
    )
  } finally {
    await one.close()
  }
}

async function editAndWait(one: Phone, titles: string[], title: string): Promise<void> {
  titles.push(title)
  await edit(one, [title])
  await sleep(random() * 400)
}

/** An hour goes by on the page's own clock; nothing answers. */
async function offline(): Promise<void> {
  for (const isTold of [true, false]) {
    const one = await phone()
    try {
      await one.page.clock.install()
      let requests = 0
      let sockets = 0
      one.page.on('request', (request) => {
        if (request.url().includes('/api/')) requests += 1
      })
      one.page.on('websocket', () => (sockets += 1))
      one.wire.set({ state: 'refuse' })
      if (isTold) await one.radio(false)
      await edit(one, ['Waits'])
      const minutes = 60
      for (let minute = 0; minute < minutes; minute += 1) {
        // In steps, so that each failure is heard before the clock goes on.
        for (let step = 0; step < 12; step += 1) {
          await one.page.clock.runFor(HOUR_MS / minutes / 12)
        }
      }
      console.log(
        `offline: a visible page with an edit that waits, ` +
          `${isTold ? 'the browser knows that there is no network' : 'every connection refused, the browser believes in a network'}: ` +
          `${requests} requests and ${sockets} attempts of the socket in an hour; a hidden page: none`,
      )
    } finally {
      await one.close()
    }
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
