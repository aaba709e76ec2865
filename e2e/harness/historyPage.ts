import { expect, type Page } from '@playwright/test'

/** History as a person finds their way in it. */
export function historyPage(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  return {
    button,
    line: (words: string | RegExp) => page.getByRole('main').getByRole('button', { name: words }),
    view: (name: string) => page.getByRole('radio', { name }),
    toast: (words: string) => page.getByRole('alertdialog').filter({ hasText: words }),
    // A menu that closes is one as well for a moment.
    preview: page.getByRole('dialog').last(),
    async open(url: string, wedding: { id: string }, search = ''): Promise<void> {
      await page.goto(`${url}/w/${wedding.id}/history${search}`)
      await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
    },
    async nameMoment(name: string): Promise<void> {
      await page.getByText('Named moments', { exact: true }).click()
      await button('Name this moment').click()
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
      await button('Name it').click()
      await expect(
        page.getByRole('main').getByRole('listitem').filter({ hasText: name }),
      ).toBeVisible()
    },
    async ofNamed(name: string, action: string): Promise<void> {
      await button(`What to do with ${name}`).click()
      await page.getByRole('menuitem', { name: action, exact: true }).click()
    },
  }
}
