import type { Browser, Locator, Page } from '@playwright/test'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { signInHere } from '../../e2e/harness/entering.ts'
import type { Account } from '../../e2e/harness/serverApi.ts'
import { vitalsOf, watchVitals, type Vitals } from './vitals.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const TICKS = 8
const SINKS_MS = 6_000
const REST_MS = 300
const PRESSED_MS = 80
const ANSWERED_MS = 1_200

export type Use = Vitals & {
  /** Milliseconds from the tap on a box to the next painted frame, which shows it ticked. */
  ticks: readonly number[]
}

/**
 * What somebody does on the day with one thumb: ticks moments, opens and closes one, looks at a delay,
 * makes it, writes a line, goes through the sections.
 */
export async function scriptedUse(
  browser: Browser,
  at: {
    url: string
    account: Account
    dayPath: string
    throttle: number
  },
): Promise<Use> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' })
  const page = await context.newPage()
  await watchVitals(page)
  await signInHere(page, at.url, at.account, at.dayPath, false)
  const day = dayPage(page)
  await day.list.waitFor()
  await page.goto(at.url + at.dayPath)
  await day.list.waitFor()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: at.throttle })
  const ticks: number[] = []
  for (let n = 1; n <= TICKS; n += 1) {
    const title = `Moment ${n}`
    await settled(page)
    ticks.push(await tickShown(page, title))
  }
  // What was ticked sinks after a while.
  await page.waitForTimeout(SINKS_MS)
  await settled(page)
  await tap(page, page.getByRole('button', { name: 'Moment 12', exact: true }))
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
  await tap(page, page.getByRole('button', { name: 'Close', exact: true }))
  await tap(page, page.getByRole('button', { name: 'Running late' }))
  const delay = page.getByRole('radio', { name: '+15' })
  await tap(page, page.locator('label').filter({ has: delay }))
  await tap(page, page.getByRole('button', { name: /^Apply/ }))
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const sections = page.getByRole('navigation', { name: 'Sections' })
  for (const name of ['Shots', 'People', 'Messages', 'More', 'Day']) {
    await tap(page, sections.getByRole('link', { name }).first())
    await settled(page)
  }
  const vitals = await vitalsOf(page)
  await context.close()
  return { ...vitals, ticks }
}

/** A real tap; the clock runs from its first event to the frame after the box has changed. */
async function tickShown(page: Page, title: string): Promise<number> {
  const box = page.getByRole('checkbox', { name: `${title}, done` })
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) })
  const [shown] = await Promise.all([
    box.evaluate(async (input: HTMLInputElement) => {
      let began = 0
      addEventListener('pointerup', (event) => (began = event.timeStamp), {
        once: true,
        capture: true,
      })
      while (!input.checked) {
        if (began > 0 && performance.now() - began > 5_000)
          throw new Error('The tap ticked nothing')
        await new Promise(requestAnimationFrame)
      }
      // It stands checked as this frame begins: the task behind the frame runs when it is painted.
      return new Promise<number>((resolve) => {
        setTimeout(() => resolve(performance.now() - began))
      })
    }),
    tap(page, row.locator('label')),
  ])
  return shown
}

/**
 * A finger, as long on the glass as a thumb is: the script looks for the place before, and asks nothing
 * of the page until the tap was answered; its own questions would be counted as the page's slowness.
 */
async function tap(page: Page, what: Locator): Promise<void> {
  // In the middle no passing message lies over it.
  await what.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(REST_MS)
  const box = await what.boundingBox()
  if (!box) throw new Error('There is nothing to tap')
  const finger = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await page.waitForTimeout(PRESSED_MS)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.waitForTimeout(ANSWERED_MS)
  await finger.detach()
}

/** Nothing has been drawn for a while. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const rest = () => setTimeout(done, 400)
        let timer = rest()
        const watch = new MutationObserver(() => {
          clearTimeout(timer)
          timer = rest()
        })
        watch.observe(document.body, { subtree: true, childList: true, attributes: true })
        function done(): void {
          watch.disconnect()
          resolve()
        }
      }),
  )
}
