import type { Page } from '@playwright/test'

const PATIENCE_MS = 30_000

/** The words that match, as they stand on the page. @throws where they never appear, with what is there */
export async function saidOn(page: Page, words: RegExp): Promise<string> {
  const found = page.getByText(words).filter({ visible: true }).first()
  await found.waitFor({ timeout: PATIENCE_MS }).catch(async () => {
    const text = await page.locator('body').innerText()
    throw new Error(`Nobody says ${String(words)} at ${page.url()}: ${text.slice(0, 400)}`)
  })
  return ((await found.textContent()) ?? '').trim()
}
