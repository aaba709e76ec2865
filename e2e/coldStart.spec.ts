import { chromium } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInHere } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { serverApi } from './harness/serverApi.ts'

test('with the server gone and the browser started anew, every screen opens with its data @phone', async ({
  ownServer,
  launchOptions,
}) => {
  const api = serverApi(ownServer.url)
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840, pin: true },
    { title: 'Cake cutting', at: 1080 },
  ])
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-profile-'))
  const options = { ...launchOptions, ...PHONE }

  const before = await chromium.launchPersistentContext(folder, options)
  await signInHere(await before.newPage(), ownServer.url, lena)
  await before.close()
  await ownServer.stop()

  const after = await chromium.launchPersistentContext(folder, options)
  try {
    const page = await after.newPage()
    const opens = async (path: string, shows: string | RegExp) => {
      await page.goto(ownServer.url + path)
      await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible()
    }
    await opens('/', 'Saturday 12 June 2027')
    await opens(wedding.dayPath, 'Cake cutting')
    await expect(dayPage(page).row('Ceremony')).toContainText('Fixed time')
    await opens('/account', 'Lena Park')
    await opens('/sync', /No signal reaches WedSync/)
    await opens('/decisions', /decision/i)
    await opens(`/w/${wedding.id}/people`, /signal/)
    await opens(`/w/${wedding.id}/vendors`, /vendor/i)
    await opens(`/w/${wedding.id}/settings`, 'Old Barn')
    await opens(`/w/${wedding.id}/import`, /run sheet/i)

    await page.goto(ownServer.url + wedding.dayPath)
    await dayPage(page).add('20:00 Sparklers 10 min')
    await expect(dayPage(page).row('Sparklers')).toBeVisible()
  } finally {
    await after.close()
    await rm(folder, { recursive: true, force: true })
  }
})
