import type { Browser } from '@playwright/test'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { signInHere } from '../../e2e/harness/entering.ts'
import type { Account } from '../../e2e/harness/serverApi.ts'
import { countRenders, rendersSince } from './rowRenders.ts'

/**
 * How often a row of the day is drawn for a change of one record on another device. A page of its own:
 * counting walks through the whole tree at each commit, and would slow what is timed.
 * @param at.rename gives the moment of the first name the second one, elsewhere
 */
export async function recordRenders(
  browser: Browser,
  at: {
    url: string
    account: Account
    dayPath: string
    rename: (from: string, to: string) => Promise<void>
  },
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await countRenders(page, ['row', 'onCheck', 'isSelected'])
  await signInHere(page, at.url, at.account, at.dayPath, false)
  await dayPage(page).list.waitFor()
  const moment = (title: string) => page.getByRole('button', { name: title, exact: true })
  await moment('Moment 30').waitFor({ state: 'attached' })
  await page.waitForTimeout(2_000)
  await rendersSince(page)
  await at.rename('Moment 30', 'Moment thirty')
  await moment('Moment thirty').waitFor({ state: 'attached' })
  await page.waitForTimeout(1_000)
  const count = await rendersSince(page)
  await context.close()
  return count
}
