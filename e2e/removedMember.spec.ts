import { chip } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { everythingStored } from './harness/storedRecords.ts'

test('who was removed loses the wedding at the next contact and keeps the words of what was not sent @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840 },
    { title: 'Dinner', at: 1080 },
  ])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const { page } = await person(maya, { ...PHONE, path: wedding.dayPath })
  await expect(dayPage(page).row('Dinner')).toBeVisible()
  await page.context().setOffline(true)
  await dayPage(page).setNotes('Dinner', 'The band eats at seven')
  await api.removeMember(lena, wedding.scope, maya.id)

  await page.context().setOffline(false)
  await expect(chip(page, /\d needs? you/)).toBeVisible()
  await page.goto(`${url}/sync`)
  await expect(page.getByText('The band eats at seven')).toBeVisible()
  await expect(page.getByText(/no longer part of this wedding/)).toBeVisible()

  // What is left are empty marks, and what nobody else had yet: the refused edit.
  await expect.poll(() => everythingStored(page)).not.toContain('Ceremony')
  expect(await everythingStored(page)).toContain('The band eats at seven')
  await page.goto(`${url}/`)
  await expect(page.getByText(/No weddings yet/)).toBeVisible()
  const notes = (await api.pullAll(lena)).map(({ data }) => data['notes'])
  expect(notes).not.toContain('The band eats at seven')
})
