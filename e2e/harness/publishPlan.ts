import { expect, type Page } from '@playwright/test'

/** Held until it is done: a busy machine fills the button later. */
export async function publishPlan(page: Page, label: string, note: string): Promise<void> {
  const button = page.getByRole('button', { name: `Hold to publish ${label}` })
  await page.getByLabel('What changed, in a sentence').fill(note)
  await button.focus()
  await page.keyboard.down('Enter')
  await expect(page.getByText(`${label} is published.`)).toBeVisible()
  await page.keyboard.up('Enter')
}
