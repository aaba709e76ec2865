import type { Page } from '@playwright/test'

/** The photographs as a person finds their way on them. */
export function shotsPage(page: Page) {
  const box = (title: string) =>
    page.getByRole('main').getByRole('checkbox', { name: `${title}, taken` })
  return {
    box,
    /** The whole row is the check: a tap on the words is enough. */
    tick: (title: string) => page.getByRole('main').getByText(title, { exact: true }).click(),
    details: (title: string) => page.getByRole('button', { name: `Details of ${title}` }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    async more(action: string): Promise<void> {
      await page.getByRole('button', { name: 'More for these lists' }).click()
      await page.getByRole('menuitem', { name: action }).click()
    },
    /** Titles still to be taken, from the top. */
    titles: () =>
      page
        .getByRole('main')
        .getByRole('checkbox', { checked: false })
        .evaluateAll((boxes) =>
          boxes.map((one) => (one.getAttribute('aria-label') ?? '').replace(/, taken$/, '')),
        ),
  }
}
