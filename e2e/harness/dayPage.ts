import { expect, type Locator, type Page } from '@playwright/test'

/** What a person does on the run sheet, by the names that a screen reader would say. */
export function dayPage(page: Page) {
  const list = page.getByRole('list', { name: 'Moments of the day' })
  const row = (title: string): Locator =>
    list.getByRole('listitem').filter({ has: page.getByRole('button', { name: title }) })

  async function openEditor(title: string): Promise<void> {
    await row(title).getByRole('button', { name: title }).first().click()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(page.getByLabel('What happens')).toBeVisible()
  }

  async function save(): Promise<void> {
    const form = page.getByLabel('What happens')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(form).toBeHidden()
    await closePanel()
  }

  /** On a phone the sheet is gone after saving; on a tablet the pane shows the moment. */
  async function closePanel(): Promise<void> {
    const close = page.getByRole('button', { name: 'Close', exact: true })
    if (await close.isVisible()) await close.click()
    await expect(page).not.toHaveURL(/panel=/)
  }

  return {
    list,
    row,
    openEditor,
    save,
    closePanel,
    async setTime(title: string, time: string): Promise<void> {
      await openEditor(title)
      await page.getByLabel('Start', { exact: true }).fill(time)
      await page.getByLabel('Start', { exact: true }).press('Tab')
      await save()
    },
    async setNotes(title: string, notes: string): Promise<void> {
      await openEditor(title)
      await page.getByLabel('Notes').fill(notes)
      await save()
    },
    async rename(title: string, to: string): Promise<void> {
      await openEditor(title)
      await page.getByLabel('What happens').fill(to)
      await save()
    },
    async add(line: string): Promise<void> {
      await page.getByLabel('Add quickly').fill(line)
      await page.getByLabel('Add quickly').press('Enter')
      await expect(page.getByLabel('Add quickly')).toHaveValue('')
    },
    tick: (title: string) => row(title).getByRole('checkbox', { name: `${title}, done` }),
  }
}
