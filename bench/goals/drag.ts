import type { Browser } from '@playwright/test'
import { signInHere } from '../../e2e/harness/entering.ts'
import type { Account } from '../../e2e/harness/serverApi.ts'
import { countRenders, rendersSince } from './rowRenders.ts'

/** How often a row is drawn while one of sixty is dragged past five others and let go. */
export async function dragRenders(
  browser: Browser,
  at: { url: string; account: Account; dayPath: string },
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 820 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await countRenders(page, ['item', 'handleLabel', 'draw'])
  await signInHere(page, at.url, at.account, `${at.dayPath}?panel=reorder`, false)
  const handle = page.getByRole('button', { name: 'Move Moment 3', exact: true })
  await handle.waitFor()
  await page.waitForTimeout(1_000)
  const box = await handle.boundingBox()
  if (!box) throw new Error('The handle has no place')
  await rendersSince(page)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 30; step += 1) {
    await page.mouse.move(box.x + 10, box.y + step * 12)
    // A hand is slower than a script: a frame for each step.
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.mouse.up()
  await page.waitForTimeout(1_000)
  const count = await rendersSince(page)
  await context.close()
  // Nothing at all was drawn: it was not a drag.
  return count === 0 ? Number.NaN : count
}
