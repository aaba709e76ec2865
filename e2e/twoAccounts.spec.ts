import { chip, signInHere } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { accountDatabases } from './harness/storedRecords.ts'

test('two people on one browser have their own databases, and one queue is never sent as the other @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, tom] = await Promise.all([api.signUp('Lena Park'), api.signUp('Tom Reyes')])
  const hers = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const his = await makeWedding(api, tom, [{ title: 'Elopement', at: 600 }], {
    title: 'Cleo & Dan',
  })
  const { page } = await person(lena, { ...PHONE, path: hers.dayPath })
  await page.context().setOffline(true)
  await dayPage(page).add('16:00 Speeches 20 min')

  await page.goto(`${url}/account`)
  await page.getByRole('button', { name: 'Use another account' }).click()
  await expect(page).toHaveURL(/\/welcome/)
  await page.context().setOffline(false)
  await signInHere(page, url, tom, his.dayPath)
  await expect(dayPage(page).row('Elopement')).toBeVisible()
  await page.goto(`${url}${hers.dayPath}`)
  await expect(page.getByText(/This wedding isn't on this (phone|tablet) yet/)).toBeVisible()
  expect(await accountDatabases(page, lena.id)).not.toEqual([])
  expect(await accountDatabases(page, tom.id)).not.toEqual([])
  await dayPage(page)
    .list.count()
    .then((count) => expect(count).toBe(0))

  await page.goto(`${url}/account`)
  await page.getByRole('button', { name: 'Open Lena Park’s weddings' }).click()
  await expect(chip(page, 'Saved')).toBeVisible()
  await page.goto(`${url}${hers.dayPath}`)
  await expect(dayPage(page).row('Speeches')).toBeVisible()
  const speeches = (await api.pullAll(lena)).filter(({ data }) => data['title'] === 'Speeches')
  expect(speeches.map(({ by }) => by)).toEqual([lena.id])
  expect((await api.pullAll(tom)).map(({ data }) => data['title'])).not.toContain('Speeches')
})
