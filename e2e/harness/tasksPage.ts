import type { Page } from '@playwright/test'

/** The tasks as a person finds their way on them. */
export function tasksPage(page: Page) {
  const box = (title: string) =>
    page.getByRole('main').getByRole('checkbox', { name: `${title}, done` })
  return {
    box,
    /** The whole row is the check: a tap on the words is enough. */
    tick: (title: string) => box(title).click({ force: true }),
    row: (title: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: title }),
    details: (title: string) => page.getByRole('button', { name: `Details of ${title}` }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    async ofTask(title: string, action: string): Promise<void> {
      await page.getByRole('button', { name: `More for ${title}`, exact: true }).click()
      await page.getByRole('menuitem', { name: action }).click()
    },
    /** Titles still to be done, from the top. */
    titles: () =>
      page
        .getByRole('main')
        .getByRole('checkbox', { checked: false })
        .evaluateAll((boxes) =>
          boxes.map((one) => (one.getAttribute('aria-label') ?? '').replace(/, done$/, '')),
        ),
  }
}
