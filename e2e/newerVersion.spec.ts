import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { startNewerBuild } from './harness/newerBuild.ts'

test('a newer version waits for a word, and half-written text survives taking it @phone', async ({
  api,
  person,
  url,
}) => {
  const build = await startNewerBuild(Number(new URL(url).port))
  try {
    const lena = await api.signUp('Lena Park')
    const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
    const { page } = await person(lena, { ...PHONE, at: build.url, path: wedding.dayPath })
    await dayPage(page).openEditor('Ceremony')
    await page.getByLabel('Notes').fill('Half a sentence about')
    await page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))

    build.deploy()
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update()
    })
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
    await expect(page.locator('body[data-same-page=yes]')).toBeAttached()
    await expect(page.getByLabel('Notes')).toHaveValue('Half a sentence about')

    // It is offered where no day runs, and taken only when somebody says so.
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'All weddings' }).click()
    await page.getByRole('button', { name: 'Open it now' }).click()
    await expect(page.locator('body[data-same-page=yes]')).not.toBeAttached()
    await page.goto(build.url + wedding.dayPath)
    await dayPage(page).openEditor('Ceremony')
    await expect(page.getByText('What you had written here is back.')).toBeVisible()
    await expect(page.getByLabel('Notes')).toHaveValue('Half a sentence about')
  } finally {
    await build.close()
  }
})
