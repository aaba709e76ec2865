import { expect, type Page } from '@playwright/test'
import type { Account } from './serverApi.ts'

/** Signs in as a person does, and stays until the device can do without a network, where it is to. */
export async function signInHere(
  page: Page,
  url: string,
  account: Pick<Account, 'email' | 'password'>,
  path = '/',
  canLoseSignal = true,
): Promise<void> {
  const next = path === '/' ? '' : `&next=${encodeURIComponent(path)}`
  await page.goto(`${url}/welcome?mode=in${next}`)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL((address) => !address.pathname.startsWith('/welcome'))
  // The app's files are on the device, and nothing waits to be sent.
  if (canLoseSignal) await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect(chip(page, 'Saved')).toBeVisible()
}

/** The words at the top right of every screen; they open Sync. */
export function chip(page: Page, words: string | RegExp) {
  const name =
    typeof words === 'string' ? `${words}. Open Sync.` : new RegExp(`^${words.source}\\. Open Sync`)
  return page.getByRole('link', { name })
}
