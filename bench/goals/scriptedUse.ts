import type { Browser, Page } from '@playwright/test'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { signInHere } from '../../e2e/harness/entering.ts'
import type { Account } from '../../e2e/harness/serverApi.ts'
import { countRenders, rendersSince } from './rowRenders.ts'
import { vitalsOf, watchVitals, type Vitals } from './vitals.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const TICKS = 8
const SINKS_MS = 6_000

export type Use = Vitals & {
  /** Milliseconds from the tap on a box to the next painted frame, which shows it ticked. */
  ticks: readonly number[]
  /** How often a row of the day was drawn for a change of one record on another device. */
  renders: number
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
    /** Gives the moment of the first name the second one, elsewhere. */
    rename: (from: string, to: string) => Promise<void>
  },
): Promise<Use> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' })
  const page = await context.newPage()
  await countRenders(page, ['row', 'onCheck', 'isSelected'])
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
  await rendersSince(page)
  await at.rename('Moment 30', 'Moment thirty')
  await page
    .getByRole('button', { name: 'Moment thirty', exact: true })
    .waitFor({ state: 'attached' })
  await settled(page)
  const renders = await rendersSince(page)
  await page.getByRole('button', { name: 'Moment 12', exact: true }).tap()
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).tap()
  await page.getByRole('button', { name: 'Running late' }).tap()
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: '+15' }) })
    .tap()
  await page.getByRole('button', { name: /^Apply/ }).tap()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const sections = page.getByRole('navigation', { name: 'Sections' })
  for (const name of ['Shots', 'People', 'Messages', 'More', 'Day']) {
    await sections.getByRole('link', { name }).first().tap()
    await settled(page)
  }
  const vitals = await vitalsOf(page)
  await context.close()
  return { ...vitals, ticks, renders }
}

/** A real tap; the clock runs from its first event to the frame after the box has changed. */
async function tickShown(page: Page, title: string): Promise<number> {
  const box = page.getByRole('checkbox', { name: `${title}, done` })
  await box.scrollIntoViewIfNeeded()
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
      while (!input.checked) await new Promise(requestAnimationFrame)
      return new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
      })
    }),
    row.locator('label').tap(),
  ])
  return shown
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
