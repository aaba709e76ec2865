import type { Page } from '@playwright/test'

/**
 * Goes to another address of the app without starting it anew, as a link would: for walks that look
 * at many screens and to which a start says nothing.
 *
 * @param address Path with its search, or a whole address of the same server
 */
export async function goWithin(page: Page, address: string): Promise<void> {
  const leaves = await page.evaluate((to) => {
    const left = location.pathname
    document.querySelector('main')?.setAttribute('data-left', '')
    history.pushState(null, '', to)
    return location.pathname !== left
  }, address)
  // The screen before stays until the next one's file is there; it may bear the same words.
  if (leaves) await page.locator('main[data-left]').waitFor({ state: 'detached' })
}
