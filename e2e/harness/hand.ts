import { expect, type Locator, type Page } from '@playwright/test'

/** By touch, on what can be seen. */
export function hand(page: Page) {
  const last = (found: Locator) => found.filter({ visible: true }).last()
  return {
    button: (name: string | RegExp) =>
      last(page.getByRole('button', { name, exact: typeof name === 'string' })).tap(),
    link: (name: string | RegExp) => last(page.getByRole('link', { name })).tap(),
    /** On its label: the input itself has no size. */
    choice: (name: string | RegExp) =>
      page
        .locator('label')
        .filter({ has: page.getByRole('radio', { name }) })
        .tap(),
    section: (name: string) =>
      page
        .getByRole('navigation', { name: 'Sections' })
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .tap(),
    /** Held until what it does is there: a busy machine fills the button later. */
    async hold(name: string, until: Locator): Promise<void> {
      const box = await page.getByRole('button', { name }).boundingBox()
      if (!box) throw new Error(`${name} is not on the screen`)
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await expect(until).toBeVisible()
      await page.mouse.up()
    },
  }
}
