/**
 * How long a phone without signal takes from nothing to the day:
 * `npm run build && node bench/coldStart.ts [--runs 7] [--throttle 4] [--weddings 6] [--moments 63]`.
 *
 * A new browser process each time, on a profile in which the app was used once; the server is stopped.
 * Then the day is opened once more in a new tab of the same browser.
 * The page's processor is throttled, the service worker's and the disk are not.
 */
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startAppServer } from '../e2e/harness/appServer.ts'
import { makeWedding, type MadeWedding } from '../e2e/harness/madeWedding.ts'
import { serverApi, type Account } from '../e2e/harness/serverApi.ts'
import { findChromium } from '../scripts/findChromium.ts'
import { machine, pressure } from './conditions.ts'
import { percentile, spread } from './spread.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    throttle: { type: 'string', default: '4' },
    weddings: { type: 'string', default: '6' },
    moments: { type: 'string', default: '63' },
  },
})
const throttle = Number(values.throttle)

/** Each with the wedding, its day, its lane and its member: as a rule 6 × 67 = 402 records. */
const WEDDINGS = Number(values.weddings)
const MOMENTS = Number(values.moments)
const ROUTE_CHANGES = 6
const ROW = '[aria-label="Moments of the day"] li[data-moment] button'
const CARD = 'main li button'

const PANEL = '[role="dialog"]'

type Start = {
  rows: number
  tappable: number
  /** What had been fetched when the rows were painted. */
  scripts: { count: number; kb: number }
  /** Of tasks that took longer than 50 ms, what is above it, until the rows were painted. */
  blocked: number
  changes: number[]
  /** The same in another tab, with the browser running. */
  reopened: number
}

const profile = await mkdtemp(join(tmpdir(), 'wedsync-cold-'))
const server = await startAppServer()
try {
  const api = serverApi(server.url)
  const lena = await api.signUp('Lena Park')
  const weddings: MadeWedding[] = []
  for (let n = 1; n <= WEDDINGS; n += 1) weddings.push(await makeOne(api, lena, n))
  const { dayPath } = weddings[0]!
  const records = (await api.pullAll(lena)).length
  await withBrowser((context) => useOnce(context, lena, dayPath))
  await server.stop()

  console.log(machine())
  console.log(`${records} records, page throttled ${throttle}×, server stopped`)
  const starts: Start[] = []
  for (let run = 1; run <= Number(values.runs); run += 1) {
    const start = await withBrowser((context) => startCold(context, server.url + dayPath))
    starts.push(start)
    const changes = start.changes.map(Math.round).join(', ')
    const { rows, tappable, scripts, blocked, reopened } = start
    console.log(
      `run ${run}: rows ${rows.toFixed(0)} ms, tappable ${tappable.toFixed(0)} ms, ` +
        `${scripts.count} scripts of ${scripts.kb.toFixed(0)} KB, blocked ${blocked.toFixed(0)} ms, ` +
        `warm route changes ${changes} ms, reopened ${reopened.toFixed(0)} ms; ${await pressure()}`,
    )
  }
  tell(
    'first rows',
    pick(starts, ({ rows }) => [rows]),
    0.75,
  )
  tell(
    'tappable',
    pick(starts, ({ tappable }) => [tappable]),
    0.75,
  )
  tell(
    'reopened',
    pick(starts, ({ reopened }) => [reopened]),
    0.75,
  )
  tell(
    'warm route change',
    pick(starts, ({ changes }) => changes),
    0.95,
  )
} finally {
  await server.end()
  await rm(profile, { recursive: true, force: true })
}

function makeOne(api: ReturnType<typeof serverApi>, planner: Account, n: number) {
  const moments = Array.from({ length: MOMENTS }, (_, index) => ({
    title: `Moment ${index + 1}`,
    at: 480 + index * 15,
    durationMin: 15,
    notes: 'By the barn door; ask for the key at the house.',
  }))
  return makeWedding(api, planner, moments, { title: `Ada${n} & Ben${n}` })
}

async function withBrowser<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const executablePath = findChromium()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath !== undefined && { executablePath }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  try {
    return await work(context)
  } finally {
    await context.close()
  }
}

/** Signs in, opens the day and waits until everything is on the device. */
async function useOnce(context: BrowserContext, account: Account, dayPath: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${server.url}/welcome?mode=in`)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((address) => address.pathname === '/')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.goto(server.url + dayPath)
  await page.locator(ROW).first().waitFor()
  await page.getByRole('link', { name: 'Saved. Open Sync.' }).waitFor()
}

async function startCold(context: BrowserContext, url: string): Promise<Start> {
  const page = await throttled(context)
  await page.goto(url, { waitUntil: 'commit' })
  // Times of the page's own clock, which starts with the navigation.
  const first = await page.evaluate(
    async ({ row, panel }) => {
      const painted = () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
        )
      const frame = () => new Promise(requestAnimationFrame)
      let button = document.querySelector<HTMLElement>(row)
      for (; !button; button = document.querySelector<HTMLElement>(row)) await frame()
      const rows = await painted()
      const fetched = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name, responseEnd }) => responseEnd < rows && name.endsWith('.js'))
      const scripts = {
        count: fetched.length,
        kb: fetched.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0) / 1_024,
      }
      const long = new PerformanceObserver(() => {})
      long.observe({ type: 'longtask', buffered: true })
      const blocked = long
        .takeRecords()
        .filter(({ startTime }) => startTime < rows)
        .reduce((sum, { duration }) => sum + duration - 50, 0)
      // A tap that comes before the screen listens does nothing: the next frame taps again.
      while (!location.search.includes('panel=')) {
        document.querySelector<HTMLElement>(row)?.click()
        await frame()
      }
      while (!document.querySelector(panel)) await frame()
      return { rows, tappable: await painted(), scripts, blocked }
    },
    { row: ROW, panel: PANEL },
  )
  const changes = await changeRoutes(page)
  await page.close()
  return { ...first, changes, reopened: await reopen(context, url) }
}

/** Milliseconds of the new page's own clock until the first rows are painted. */
async function reopen(context: BrowserContext, url: string): Promise<number> {
  const page = await throttled(context)
  await page.goto(url, { waitUntil: 'commit' })
  return page.evaluate(async (row) => {
    while (!document.querySelector(row)) await new Promise(requestAnimationFrame)
    return new Promise<number>((resolve) =>
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
    )
  }, ROW)
}

/** Weddings → the day, with both screens loaded before: from the tap to its rows painted. */
async function changeRoutes(page: Page): Promise<number[]> {
  await page.goto(`${server.url}/`)
  const took: number[] = []
  for (let change = 0; change <= ROUTE_CHANGES; change += 1) {
    await page.locator(CARD).first().waitFor()
    // What the screen before still had to do is not part of this change.
    await page.waitForTimeout(500)
    took.push(
      await page.evaluate(
        async ({ card, row }) => {
          const start = performance.now()
          document.querySelector<HTMLElement>(card)?.click()
          while (!document.querySelector(row)) await new Promise(requestAnimationFrame)
          await new Promise((resolve) =>
            requestAnimationFrame(() => setTimeout(() => resolve(undefined))),
          )
          return performance.now() - start
        },
        { card: CARD, row: ROW },
      ),
    )
    await page.goBack()
  }
  // The first one loads what the others find.
  return took.slice(1)
}

async function throttled(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return page
}

function pick(starts: readonly Start[], of: (start: Start) => number[]): number[] {
  return starts.flatMap(of).toSorted((a, b) => a - b)
}

function tell(what: string, sorted: readonly number[], share: number): void {
  const at = percentile(sorted, share).toFixed(0)
  console.log(`${what}: ${spread(sorted)} ms, p${share * 100} ${at} ms, n = ${sorted.length}`)
}
