import type { Page } from '@playwright/test'
import { violationsOf } from './harness/axe.ts'
import { chip } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { ALWAYS_ONLINE, expect, test } from './harness/journey.ts'

const COUPLE = 'Harriet Lowell & Jonah Whitcombe'
/** All that the examples consist of; none of it is sent without signal. */
const RECORDS = 893
const BACK = 'Back to your own view'

/** Within the page: opening an address anew would give one's own eyes back. */
async function goTo(page: Page, section: string, tab?: string): Promise<void> {
  const sections = page.getByRole('navigation', { name: 'Sections' })
  await sections.getByRole('link', { name: section, exact: true }).click()
  if (tab !== undefined) await page.getByRole('link', { name: tab, exact: true }).click()
}

async function layOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show me the examples' }).click()
  await expect(page.getByRole('button', { name: 'See it as someone else' })).toBeVisible()
}

async function seeAs(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${COUPLE}` }).click()
  await page.getByRole('menuitem', { name: 'See it as someone else' }).click()
  await page.getByRole('button', { name: who, exact: true }).click()
  await expect(page.getByText(/^You see this as/)).toBeVisible()
}

test('one tap without signal lays out three weddings and a studio, and the server takes them whole @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const { page } = await person(lena)
  await page.context().setOffline(true)
  await page.reload()
  await layOut(page)
  for (const couple of [COUPLE, 'Anaya Rathod & Kiran Mehta', 'Ines Duarte & Tomasz Bielak'])
    await expect(page.getByRole('button', { name: `More for ${couple}` })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: `Open the day of ${COUPLE}` })).toBeVisible()
  await goTo(page, 'Templates')
  await expect(page.getByText('Church wedding with a barn').first()).toBeVisible()
  await expect(page.getByText('Elopement at sunrise').first()).toBeVisible()

  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible({ timeout: 60_000 })
  const held = (await api.pullAll(lena)).filter(({ _deleted }) => !_deleted)
  const count = (type: string) => held.filter((record) => record.type === type).length
  expect(new Set(held.map(({ scope }) => scope.split(':')[0]))).toEqual(
    new Set(['wedding', 'studio']),
  )
  expect([count('wedding'), count('studio'), count('template')]).toEqual([3, 1, 2])
  expect(count('guest')).toBe(175)
  expect(count('shot')).toBe(37 + 9 + 8)
  expect(count('shotNote')).toBe(7)
})

test('seen as a vendor, nothing shows that is not theirs and nothing is written, until one is back @tablet', async ({
  api,
  person,
}) => {
  const { page } = await person(await api.signUp('Lena Park'))
  await page.context().setOffline(true)
  await layOut(page)
  const waits = chip(page, new RegExp(`${RECORDS} on this (phone|tablet)`))
  await expect(waits).toBeVisible()

  await page.getByRole('button', { name: `Open the day of ${COUPLE}` }).click()
  await goTo(page, 'People', 'Guests')
  await expect(page.getByText('Alison Whitcombe').first()).toBeVisible()
  await goTo(page, 'People')
  await expect(page.getByText('The Tin Larks').first()).toBeVisible()
  await page.getByRole('button', { name: 'All weddings' }).click()

  await seeAs(page, 'Copper Coaches')
  await expect(page.getByText('You see this as Copper Coaches, transport')).toBeVisible()
  await expect(dayPage(page).list).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/)
  await goTo(page, 'More')
  await page.getByRole('link', { name: /^Settings/ }).click()
  await expect(page.getByText('You can read these settings.')).toBeVisible()
  await expect(page.getByText(/^You see this as/)).toBeVisible()

  await goTo(page, 'People')
  await expect(page.getByText('This is you')).toBeVisible()
  await expect(page.getByText('The Tin Larks')).toBeHidden()
  // What they may do stands there; done now, it would be done in another's name.
  await page.getByRole('button', { name: /^Mark: .*, Copper Coaches$/ }).click()
  await expect(page.getByText('You are looking as the vendor. Go back to edit.')).toBeVisible()
  await goTo(page, 'People', 'Guests')
  await expect(page.getByText(/^The guest list is for the couple/)).toBeVisible()
  await expect(page.getByText('Alison Whitcombe')).toBeHidden()
  await goTo(page, 'Shots')
  await expect(page.getByRole('heading', { name: 'Your photographs' })).toBeVisible()
  await expect(page.getByText('Couple with Nan Rose')).toBeHidden()
  await expect(page.getByText('Her car is 16:30')).toBeHidden()
  await expect(waits).toBeVisible()

  await page.getByRole('button', { name: BACK }).click()
  await expect(page.getByText(/^You see this as/)).toBeHidden()
  await expect(page.getByText('Couple with Nan Rose').first()).toBeVisible()
  await goTo(page, 'People')
  await expect(page.getByText('The Tin Larks').first()).toBeVisible()
})

test('a family sees its own household and its own photographs, and a reload gives one’s own eyes back @phone', async ({
  api,
  person,
}) => {
  const { page } = await person(await api.signUp('Lena Park'))
  await layOut(page)
  await seeAs(page, 'The Coles')
  expect(await violationsOf(page, 'the day, seen as a family')).toEqual([])
  await goTo(page, 'People', 'Guests')
  await expect(page.getByText('Dee Cole').first()).toBeVisible()
  await expect(page.getByText('Alison Whitcombe')).toBeHidden()
  await goTo(page, 'Shots')
  await expect(page.getByText('Couple with Cole cousins').first()).toBeVisible()
  await expect(page.getByText('Couple with Nan Rose')).toBeHidden()
  await page.reload()
  await expect(page.getByText('Couple with Nan Rose').first()).toBeVisible()
  await expect(page.getByText(/^You see this as/)).toBeHidden()
})

test('whose eyes to use can be chosen by everybody, in every theme @phone', async ({
  api,
  person,
}) => {
  const { page } = await person(await api.signUp('Lena Park'), ALWAYS_ONLINE)
  await layOut(page)
  expect(await violationsOf(page, 'the examples, just laid out')).toEqual([])
  await page.getByRole('button', { name: 'See it as someone else' }).click()
  await expect(page.getByRole('button', { name: 'The Tin Larks' })).toBeVisible()
  expect(await violationsOf(page, 'whose eyes')).toEqual([])
})
