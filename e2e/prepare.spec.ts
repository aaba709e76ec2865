import { chromium } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInHere } from './harness/entering.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { bringFiles } from './harness/madeFiles.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { serverApi } from './harness/serverApi.ts'

test('a prepared wedding opens whole with the server gone, pictures too, and one that was taken off says so @phone', async ({
  ownServer,
  launchOptions,
}) => {
  const { url } = ownServer
  const api = serverApi(url)
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const other = await makeWedding(api, lena, [{ title: 'Tea', at: 600 }], { title: 'Cleo & Dan' })
  await bringFiles(api, url, lena, wedding, 3)
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-profile-'))
  const options = { ...launchOptions, ...PHONE }

  const before = await chromium.launchPersistentContext(folder, options)
  const page = await before.newPage()
  await signInHere(page, url, lena)
  await page.goto(`${url}/w/${wedding.id}/ready`)
  const line = (about: string) => page.getByRole('listitem').filter({ hasText: about })
  await expect(line('Photos, small')).toContainText('0 of 3')
  await page.getByText('Take this wedding with me').click()
  await page.getByText('All', { exact: true }).click()
  await expect(line('Photos, full size')).toContainText('All 3')
  await expect(page.getByText(/All of it opens/)).toBeVisible()

  await page.goto(`${url}/storage`)
  await page.getByRole('button', { name: 'More for Cleo & Dan' }).click()
  await page.getByRole('menuitem', { name: /^Take it off/ }).click()
  await page.getByRole('button', { name: 'Take it off' }).click()
  await expect(page.getByRole('button', { name: 'Bring it back: Cleo & Dan' })).toBeVisible()
  await before.close()
  await ownServer.stop()

  const after = await chromium.launchPersistentContext(folder, options)
  try {
    const cold = await after.newPage()
    const opens = async (path: string, shows: string | RegExp) => {
      await cold.goto(url + path)
      await expect(cold.getByText(shows).filter({ visible: true }).first()).toBeVisible()
      await expect(cold.getByText(/isn't on this phone/)).toBeHidden()
    }
    const at = `/w/${wedding.id}`
    await opens(`${at}/ready`, /All of it opens/)
    await cold.getByRole('button', { name: 'Check again' }).click()
    await expect(cold.getByText(/All of it opens/)).toBeVisible()
    await opens(`${at}/photos`, /photo/i)
    await expect
      .poll(() =>
        cold
          .locator('main img')
          .evaluateAll(
            (all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 1).length,
          ),
      )
      .toBe(3)
    await opens(`${at}/documents`, 'Where everything is')
    await opens(`${at}/day`, 'Ceremony')
    await opens(`${at}/shots`, /list/i)
    await opens(`${at}/tasks`, /task/i)
    await opens(`${at}/guests`, /No guests yet/)
    await opens(`${at}/family`, /Nobody yet/)
    await opens(`${at}/dashboard`, /section|dashboard/i)
    await opens(`${at}/more`, 'Ready for no signal')

    await cold.goto(url)
    await expect(cold.getByRole('button', { name: 'Bring it back: Cleo & Dan' })).toBeVisible()
    await cold.goto(url + other.dayPath)
    await expect(cold.getByText('You took Cleo & Dan off this phone.')).toBeVisible()
  } finally {
    await after.close()
    await rm(folder, { recursive: true, force: true })
  }
})
