import type { Page } from '@playwright/test'
import { chip, signInHere } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'

test('what a browser threw away with all its databases comes back from the second copy @phone', async ({
  api,
  person,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const { page } = await person(lena, { ...PHONE, path: wedding.dayPath })
  const day = dayPage(page)
  await page.context().setOffline(true)
  await day.add('20:00 Sparklers 10 min')
  await day.setNotes('Ceremony', 'The harp stands left.')
  await expect(chip(page, /2 on this phone/)).toBeVisible()
  await expect.poll(() => secondCopies(page)).toContain('The harp stands left.')

  // A file of the origin that runs nothing; then what a damaged disk costs, before anything is sent.
  await page.context().route('**/api/sync/*', (route) => route.abort())
  await page.context().setOffline(false)
  await page.goto(`${url}/manifest.webmanifest`)
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      const deleting = indexedDB.deleteDatabase(name)
      await new Promise((resolve) => deleting.addEventListener('success', resolve))
    }
  })
  await page.context().unroute('**/api/sync/*')

  await page.goto(url)
  await expect(page.getByText(/lies in a second copy: sign in as before/)).toBeVisible()
  await signInHere(page, url, lena, wedding.dayPath)
  await expect(page.getByText(/threw away what WedSync kept on this phone/)).toBeVisible()
  await expect(page.getByText(/brought back 2 changes/)).toBeVisible()
  await expect(day.row('Sparklers')).toBeVisible()
  await expect(chip(page, 'Saved')).toBeVisible()
  const records = await api.pullAll(lena)
  expect(records.filter(({ data }) => data['title'] === 'Sparklers')).toHaveLength(1)
  expect(records.find(({ data }) => data['title'] === 'Ceremony')?.data['notes']).toBe(
    'The harp stands left.',
  )
  await page.getByRole('button', { name: 'Understood' }).click()
  await expect(page.getByText(/threw away/)).toBeHidden()
})

test('a phone five hours off, without background sync, shows the venue’s time and sends what waited @phone', async ({
  api,
  profile,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const page = await profile(PHONE)
  await page.addInitScript(() => {
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync')
    const { now } = Date
    Date.now = () => now() + 5 * 3_600_000
  })
  await signInHere(page, url, lena, wedding.dayPath)
  await page.context().setOffline(true)
  await dayPage(page).add('20:00 Sparklers 10 min')
  await expect(chip(page, /1 on this phone/)).toBeVisible()
  await page.goto(`${url}/sync`)
  await expect(page.getByText(/clock of this phone is 5 h ahead/)).toBeVisible()
  await expect(page.getByText(/sends only while WedSync is open/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const titles = (await api.pullAll(lena)).map(({ data }) => data['title'])
  expect(titles.filter((title) => title === 'Sparklers')).toHaveLength(1)
})

/** What lies beside the databases, as one text. */
function secondCopies(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('wedsync-second-copy'))
    const texts = names.map(async (name) => {
      const found = await (await caches.open(name)).match('/unsent')
      return (await found?.text()) ?? ''
    })
    return (await Promise.all(texts)).join('')
  })
}
