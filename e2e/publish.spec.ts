import { violationsOf } from './harness/axe.ts'
import { dayPage } from './harness/dayPage.ts'
import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { publishPlan } from './harness/publishPlan.ts'
import { everythingStored } from './harness/storedRecords.ts'

test('two publish the same number without signal; everybody ends with one plan, and who it moves has seen it @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, maya, tom, ravi] = await Promise.all(
    ['Lena Park', 'Maya Ortiz', 'Tom Reyes', 'Ravi Shah'].map((name) => api.signUp(name)),
  )
  if (!lena || !maya || !tom || !ravi) throw new Error('nobody came')
  const wedding = await makeWedding(api, lena, [
    { title: 'First look', at: 790, category: 'photo' },
    { title: 'Ceremony', at: 840 },
  ])
  for (const one of [maya, tom])
    await api.accept(one, await api.invite(lena, wedding.scope, 'coordinator'))
  await api.accept(ravi, await api.invite(lena, wedding.scope, 'photographer'))
  const plan = `/w/${wedding.id}/published`
  const [mayas, toms, ravis] = await Promise.all([
    person(maya, { ...TABLET, path: wedding.dayPath }),
    person(tom, { path: wedding.dayPath }),
    person(ravi, { ...ALWAYS_ONLINE, path: wedding.dayPath }),
  ])

  await mayas.page.goto(`${url}${plan}?panel=publish`)
  await publishPlan(mayas.page, 'r1', 'As we agreed')
  await expect(chip(mayas.page, 'Saved')).toBeVisible()
  await ravis.page.goto(`${url}${plan}`)
  const part = ravis.page.getByRole('list', { name: 'Your part' })
  await expect(part.getByText('13:10', { exact: true })).toBeVisible()
  await toms.page.goto(`${url}${plan}`)
  await expect(toms.page.getByText('r1', { exact: true }).first()).toBeVisible()

  for (const { page } of [mayas, toms]) await page.context().setOffline(true)
  await toms.page.goto(`${url}${plan}?panel=publish`)
  await publishPlan(toms.page, 'r2', 'Nothing new from the church')
  await mayas.page.goto(`${url}${wedding.dayPath}`)
  await dayPage(mayas.page).setTime('First look', '13:25')
  await mayas.page.goto(`${url}${plan}?panel=publish`)
  await expect(mayas.page.getByText('13:25').first()).toBeVisible()
  await publishPlan(mayas.page, 'r2', 'First look later, the bride needs time')
  for (const { page } of [mayas, toms]) await page.context().setOffline(false)

  const both = /^r2a and r2b were published without knowing of each other/
  for (const { page } of [mayas, toms]) await expect(page.getByText(both)).toBeVisible()
  await expect(part.getByText('13:25', { exact: true })).toBeVisible()
  await expect(part.getByText('13:10', { exact: true })).toBeVisible()
  expect(await violationsOf(ravis.page, 'the published plan')).toEqual([])
  await mayas.page.getByRole('button', { name: /^Who has not/ }).click()
  const readers = mayas.page.getByRole('list', { name: 'Who has seen it' })
  const row = readers.getByRole('listitem').filter({ hasText: 'Ravi Shah' })
  await expect(row.getByText(/^Has seen r2b/)).toBeVisible()
})

test('a vendor proposes, the planner accepts, and a relative reads only what was published @tablet', async ({
  api,
  person,
  url,
}) => {
  const [lena, bea, fay] = await Promise.all(
    ['Lena Park', 'Bea Larks', 'Fay Cole'].map((name) => api.signUp(name)),
  )
  if (!lena || !bea || !fay) throw new Error('nobody came')
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840, notes: 'Surprise song' },
    { title: 'First set', at: 1_200, durationMin: 60 },
  ])
  await api.accept(bea, await api.invite(lena, wedding.scope, 'vendor'))
  await api.accept(fay, await api.invite(lena, wedding.scope, 'family'))
  const [planner, vendor, relative] = await Promise.all([
    person(lena, { ...ALWAYS_ONLINE, path: wedding.dayPath }),
    person(bea, { ...PHONE, ...ALWAYS_ONLINE, path: wedding.dayPath }),
    person(fay, { ...PHONE, ...ALWAYS_ONLINE, path: `/w/${wedding.id}/more` }),
  ])
  await relative.page.goto(`${url}${wedding.dayPath}`)
  await expect(relative.page.getByText(/^The times are not published yet/)).toBeVisible()
  expect(await everythingStored(relative.page)).not.toContain('Surprise song')

  await dayPage(vendor.page).row('First set').getByRole('button').first().click()
  await vendor.page.getByRole('button', { name: 'Propose a change' }).click()
  await vendor.page.getByRole('textbox', { name: 'Length in minutes' }).fill('45')
  await vendor.page.getByLabel('Why', { exact: true }).fill('The drummer has a train')
  await vendor.page.getByRole('button', { name: 'Propose it' }).click()
  await expect(vendor.page.getByText('A proposal of yours waits.')).toBeVisible()

  await planner.page.goto(`${url}/w/${wedding.id}/proposals`)
  const card = planner.page.getByRole('article', { name: 'First set' })
  await expect(card.getByText('“The drummer has a train”')).toBeVisible()
  expect(await violationsOf(planner.page, 'proposals')).toEqual([])
  await card.getByRole('button', { name: 'Accept' }).click()
  await expect(card.getByText(/^Accepted by Lena Park/)).toBeVisible()
  await vendor.page.goto(`${url}/w/${wedding.id}/proposals`)
  await expect(vendor.page.getByText(/^Accepted by Lena Park/)).toBeVisible()

  await planner.page.goto(`${url}/w/${wedding.id}/published?panel=publish`)
  await planner.page.getByLabel('A word to the guests').fill('The bus waits for you')
  await publishPlan(planner.page, 'r1', 'Shorter first set')
  await expect(relative.page.getByText('14:00', { exact: true })).toBeVisible()
  await expect(relative.page.getByText('The bus waits for you')).toBeVisible()
  expect(await violationsOf(relative.page, 'the day of a guest')).toEqual([])
  const held = await everythingStored(relative.page)
  expect(held).not.toContain('Surprise song')
  expect(held).not.toContain('Shorter first set')
})
