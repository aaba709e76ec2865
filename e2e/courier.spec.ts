import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { dayPage } from './harness/dayPage.ts'
import { chip } from './harness/entering.ts'
import { expect, PHONE, test, type Person } from './harness/journey.ts'
import { makeWedding, type MadeWedding } from './harness/madeWedding.ts'

const screen = (wedding: MadeWedding) => `/w/${wedding.id}/hand-over`

/** The keys of the others come while there is signal. */
async function learnKeys({ page }: Person, url: string, wedding: MadeWedding): Promise<void> {
  const told = page.waitForResponse((response) => response.url().endsWith('/api/devices/keys'))
  await page.goto(`${url}${screen(wedding)}`)
  await told
}

async function give(page: Page, at: string, name: string, changes: string): Promise<string> {
  await page.goto(at)
  await page.getByRole('radio', { name: new RegExp(name) }).check({ force: true })
  // What is carried for others is read from the device too.
  await expect(page.getByRole('heading', { name: `${changes} for ${name}` })).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Send as a file' }).click()
  return readFile(await (await saved).path(), 'utf8')
}

async function open(page: Page, at: string, text: string): Promise<void> {
  await page.goto(`${at}?way=take`)
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible()
  const file = { name: 'hand-over.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').setInputFiles(file)
}

test('three people in a barn hand each other what waits, round in a circle, then all meet the server @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, maya, tom] = await Promise.all(
    ['Lena Park', 'Maya Ortiz', 'Tom Reyes'].map((name) => api.signUp(name)),
  )
  if (!lena || !maya || !tom) throw new Error('nobody came')
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840 },
    { title: 'Dinner', at: 1080 },
  ])
  for (const one of [maya, tom])
    await api.accept(one, await api.invite(lena, wedding.scope, 'coordinator'))
  const people = await Promise.all(
    [lena, maya, tom].map((one) => person(one, { ...PHONE, path: wedding.dayPath })),
  )
  const [hers, mayas, toms] = people
  if (!hers || !mayas || !toms) throw new Error('nobody came')
  // Once to be known, and once to know all the others.
  for (let round = 0; round < 2; round += 1)
    await Promise.all(people.map((one) => learnKeys(one, url, wedding)))

  await Promise.all(people.map(({ page }) => page.context().setOffline(true)))
  await Promise.all(people.map(({ page }) => page.goto(`${url}${wedding.dayPath}`)))
  await Promise.all([
    dayPage(hers.page).rename('Ceremony', 'Vows'),
    dayPage(mayas.page).setNotes('Dinner', 'The band eats at seven'),
    dayPage(toms.page).add('16:00 Speeches 20 min'),
  ])

  const at = `${url}${screen(wedding)}`
  const hand = async (from: Person, to: Person, changes: string) => {
    await open(to.page, at, await give(from.page, at, to.name, changes))
    await to.page.getByRole('button', { name: `Take in ${changes}`, exact: true }).click()
    await expect(to.page.getByText(/taken in. You carry them on/).first()).toBeVisible()
  }
  await hand(hers, mayas, '1 change')
  // By mistake: it goes back with one tap, and comes again.
  await mayas.page.getByRole('button', { name: 'Take it back' }).click()
  await expect(mayas.page.getByText(/^1 change taken back/).first()).toBeVisible()
  await mayas.page.goto(`${url}${wedding.dayPath}`)
  await expect(dayPage(mayas.page).row('Ceremony')).toBeVisible()
  await hand(hers, mayas, '1 change')
  await hand(mayas, toms, '2 changes')

  const last = await give(toms.page, at, hers.name, '2 changes')
  const middle = Math.floor(last.length / 2)
  const other = last[middle] === 'A' ? 'B' : 'A'
  await open(hers.page, at, `${last.slice(0, middle)}${other}${last.slice(middle + 1)}`)
  await expect(hers.page.getByRole('alert')).toContainText('Nothing was taken in')
  await open(mayas.page, at, last)
  await expect(mayas.page.getByRole('alert')).toContainText('made for somebody else')
  await open(hers.page, at, last)
  await expect(hers.page.getByText('Added Speeches')).toBeVisible()
  await hers.page.getByRole('button', { name: /^Take in 2 changes$/ }).click()
  await expect(hers.page.getByText(/taken in. You carry them on/).first()).toBeVisible()
  await hers.page.goto(`${url}${wedding.dayPath}`)
  for (const title of ['Vows', 'Dinner', 'Speeches'])
    await expect(dayPage(hers.page).row(title)).toBeVisible()

  for (const { page } of [toms, hers, mayas]) {
    await page.context().setOffline(false)
    await page.goto(`${url}${wedding.dayPath}`)
    await expect(chip(page, 'Saved')).toBeVisible()
  }
  for (const { page } of people) {
    await expect(dayPage(page).row('Vows')).toBeVisible()
    await expect(dayPage(page).row('Speeches')).toBeVisible()
  }
  const stands = await api.pullAll(lena)
  const byTitle = (title: string) => stands.filter(({ data }) => data['title'] === title)
  expect(byTitle('Vows').map(({ by }) => by)).toEqual([lena.id])
  expect(byTitle('Speeches').map(({ by }) => by)).toEqual([tom.id])
  expect(byTitle('Dinner').map(({ by, data }) => [by, data['notes']])).toEqual([
    [maya.id, 'The band eats at seven'],
  ])
  expect(stands.filter(({ type }) => type === 'conflict')).toEqual([])
})
