import { chip, signInHere } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { accountDatabases } from './harness/storedRecords.ts'

test('a lost device erases itself at its next contact @phone', async ({ api, person }) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const lost = await person(lena, { ...PHONE, path: wedding.dayPath })
  await expect(dayPage(lost.page).row('Ceremony')).toBeVisible()
  await lost.page.context().setOffline(true)
  await dayPage(lost.page).add('16:00 Secret surprise 5 min')
  expect(await accountDatabases(lost.page, lena.id)).not.toEqual([])

  const home = await person(lena, { ...TABLET, ...ALWAYS_ONLINE, path: '/account' })
  const phone = home.page.getByRole('button', { name: /More for Android phone|More for Computer/ })
  await phone.first().click()
  await home.page.getByRole('menuitem', { name: /lost or stolen/ }).click()
  await home.page.getByRole('button', { name: 'Erase it at its next contact' }).click()
  await expect(home.page.getByText(/erases itself at its next contact/)).toBeVisible()

  await lost.page.context().setOffline(false)
  await expect(lost.page).toHaveURL(/\/welcome/)
  await expect.poll(() => accountDatabases(lost.page, lena.id)).toEqual([])
  await expect(lost.page.getByText('Lena Park')).toBeHidden()
})

test('signed out from elsewhere, a device keeps what waits and offers it as a file @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const { page } = await person(lena, { ...PHONE, path: wedding.dayPath })
  await page.context().setOffline(true)
  await dayPage(page).add('16:00 Speeches 20 min')

  const home = await person(lena, { ...TABLET, ...ALWAYS_ONLINE, path: '/account' })
  await home.page
    .getByRole('button', { name: /More for Android phone|More for Computer/ })
    .first()
    .click()
  await home.page.getByRole('menuitem', { name: 'Sign it out' }).click()
  // Not before the server knows: the phone would send its edit in the moment between.
  const revoked = home.page.waitForResponse((answer) => answer.request().method() === 'DELETE')
  await home.page.getByRole('button', { name: 'Sign it out' }).click()
  expect((await revoked).ok()).toBe(true)

  await page.context().setOffline(false)
  await page.getByRole('link', { name: /Open Sync/ }).click()
  await expect(page.getByText(/signed out/i).first()).toBeVisible()
  await page.goto(new URL('/account', page.url()).href)
  await expect(page.getByText(/1 unsent edit is safe/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save unsent edits as a file' }).click()
  expect((await download).suggestedFilename()).toMatch(/^wedsync-unsent-/)

  // Signed in again, what waited is sent.
  await page.getByLabel('Your password').fill(lena.password)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(chip(page, 'Saved')).toBeVisible()
  expect((await api.pullAll(lena)).map(({ data }) => data['title'])).toContain('Speeches')
})

test('signing out without signal warns of unsent edits, keeps them, and sends them later @phone', async ({
  api,
  person,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const { page } = await person(lena, { ...PHONE, path: wedding.dayPath })
  await page.context().setOffline(true)
  await dayPage(page).add('16:00 Speeches 20 min')
  await page.goto(`${url}/account`)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText(/1 unsent edit is only on this phone/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  await download
  await page.getByText('Stay', { exact: true }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('button', { name: 'Keep here and sign out' }).click()
  await expect(page.getByText('1 unsent edit waits here for Lena Park.')).toBeVisible()

  await page.context().setOffline(false)
  await signInHere(page, url, lena)
  expect((await api.pullAll(lena)).map(({ data }) => data['title'])).toContain('Speeches')
})
