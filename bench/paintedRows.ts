import { chromium, type Page } from '@playwright/test'
import { startAppServer } from '../e2e/harness/appServer.ts'
import { makeWedding } from '../e2e/harness/madeWedding.ts'
import { serverApi, type Account } from '../e2e/harness/serverApi.ts'
import { findChromium } from '../scripts/findChromium.ts'

const EDITS = 40
const REST_MS = 400
const ROWS = '[aria-label="Moments of the day"] li[data-moment]'

/** Milliseconds, of one edit. */
export type Painted = {
  /** A bare IndexedDB transaction of one row, and the next frame: nothing can be faster. */
  bare: number
  row: number
}

/**
 * Milliseconds from a tap that ticks a moment to its row painted as over: the record is written to the
 * device, read back, the day projected anew, the row drawn. The first ones are not counted.
 */
export async function paintedRows(moments: number): Promise<Painted[]> {
  const server = await startAppServer()
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  try {
    const api = serverApi(server.url)
    const lena = await api.signUp('Lena Park')
    const { dayPath } = await makeWedding(
      api,
      lena,
      Array.from({ length: moments }, (_, index) => ({
        title: `Moment ${index + 1}`,
        at: 300 + index * 5,
        durationMin: 5,
      })),
    )
    const page = await browser.newPage({ viewport: { width: 1180, height: 820 } })
    await enter(page, server.url, lena)
    await page.goto(server.url + dayPath)
    await page.locator(ROWS).nth(EDITS).waitFor()
    await page.getByRole('link', { name: 'Saved. Open Sync.' }).waitFor()
    const took: Painted[] = []
    for (let index = 0; index < EDITS; index += 1) {
      took.push(await tick(page, index))
      // Nobody ticks ten a second: what an edit sets off is over before the next one.
      await page.waitForTimeout(REST_MS)
    }
    return took.slice(5)
  } finally {
    await browser.close()
    await server.end()
  }
}

async function enter(page: Page, url: string, account: Account): Promise<void> {
  await page.goto(`${url}/welcome?mode=in`)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((address) => address.pathname === '/')
}

/** The box shows the tap at once: what is waited for is the title, struck through by the record. */
async function tick(page: Page, index: number): Promise<Painted> {
  return page.evaluate(
    async ({ rows, at }) => {
      const row = document.querySelectorAll<HTMLElement>(rows)[at]
      const frame = () => new Promise(requestAnimationFrame)
      const painted = () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
        )
      const done = (request: IDBRequest | IDBTransaction, event: 'success' | 'complete') =>
        new Promise((resolve) => request.addEventListener(event, resolve))
      row?.scrollIntoView({ block: 'center' })
      await frame()
      await frame()

      const opening = indexedDB.open('beside', 1)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'))
      await done(opening, 'success')
      const before = performance.now()
      const bareWrite = opening.result.transaction('rows', 'readwrite')
      bareWrite.objectStore('rows').put({ text: 'done' }, at)
      await done(bareWrite, 'complete')
      const bare = (await painted()) - before
      opening.result.close()

      const start = performance.now()
      row?.querySelector<HTMLElement>('input[type="checkbox"]')?.click()
      while (row && !row.querySelector('.line-through')) await frame()
      // It stands drawn as this frame begins: the task behind the frame runs when it is painted.
      await new Promise((resolve) => setTimeout(resolve))
      return { bare, row: performance.now() - start }
    },
    { rows: ROWS, at: index },
  )
}
