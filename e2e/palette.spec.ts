import type { Page } from '@playwright/test'
import { violationsOf } from './harness/axe.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, test } from './harness/journey.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'
import type { Account, ServerApi } from './harness/serverApi.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const field = (page: Page) => page.getByRole('combobox', { name: 'What are you looking for?' })
const result = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

/** A wedding with two moments, and a vendor with somebody to call. */
async function weddingWithBand(api: ServerApi, planner: Account) {
  const wedding = await makeWedding(api, planner, [
    { title: 'Ceremony', at: 840, notes: 'Zoë reads' },
    { title: 'First dance', at: 1200 },
  ])
  const vendor = newId()
  const make = (type: string, id: string, data: Record<string, unknown>) => ({
    id,
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: planner.id,
    _deleted: false,
  })
  await api.push(planner, [
    make('vendor', vendor, { kind: 'band', name: 'The Lärks' }),
    make('vendorContact', newId(), { vendor, contact: 'Bea Ørsted', phone: '+44 7700 900123' }),
  ])
  return { ...wedding, vendor }
}

test('a phone without signal finds a number by touch, and all of a wedding by kind @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await weddingWithBand(api, lena)
  const { page } = await person(lena, { path: wedding.dayPath })
  await expect(dayPage(page).row('Ceremony')).toBeVisible()
  await page.context().setOffline(true)

  const open = page.getByRole('button', { name: 'Find anything, do anything' })
  const box = await open.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48)
  await open.tap()
  await expect(field(page)).toBeFocused()
  expect.soft(await violationsOf(page, 'palette, before anything is asked')).toEqual([])

  // As it stands on a card of the band, with the zero that is dialled within the country.
  await field(page).fill('07700 900 123')
  await expect(result(page, /^Bea Ørsted/)).toBeVisible()
  expect.soft(await violationsOf(page, 'palette, found')).toEqual([])
  await result(page, /^Bea Ørsted/).tap()
  await expect(page).toHaveURL(new RegExp(`/vendors\\?vendor=${wedding.vendor}`))

  // The vendor lies open over the list; what is open is left first.
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'The Lärks' })).toBeVisible()
  await page.keyboard.press('Escape')
  await open.tap()
  await field(page).fill('nowhere at all')
  await expect(page.getByText('Nothing here is called “nowhere at all”.')).toBeVisible()
  expect.soft(await violationsOf(page, 'palette, nothing found')).toEqual([])
  await field(page).fill('larks')
  await result(page, /by kind/).tap()

  await expect(page).toHaveURL(/\/search\?q=larks/)
  await expect(page.getByRole('group', { name: 'Vendors' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Contacts' })).toBeVisible()
  expect.soft(await violationsOf(page, 'search, by kind')).toEqual([])
  await field(page).fill('zoe')
  await expect(page).toHaveURL(/\/search\?q=zoe/)
  await page.reload()
  await expect(field(page)).toHaveValue('zoe')
  await result(page, /^Ceremony/).tap()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Ceremony' })).toBeVisible()
})

test('a keyboard goes anywhere without signal, and says with which keys @tablet', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  await weddingWithBand(api, lena)
  const { page } = await person(lena)
  await page.context().setOffline(true)
  await expect(page.getByRole('heading', { name: 'Weddings' })).toBeVisible()

  // Above the weddings: everything on the device, today's wedding or not.
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('dance first')
  await expect(result(page, /^First dance .*Ada & Ben/)).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/day\?.*panel=item/)
  await expect(page.getByRole('complementary').getByText('First dance')).toBeVisible()

  // What was open before gets the focus back; a second Escape is not needed for an empty field.
  const row = dayPage(page).row('Ceremony').getByRole('button', { name: 'Ceremony' }).first()
  await row.focus()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await expect(page.getByText('Opened last')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeHidden()
  await expect(row).toBeFocused()

  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(page).toHaveURL(/\/vendors/)
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/search/)
  await expect(field(page)).toBeFocused()
  // Letters belong to the field now.
  await page.keyboard.type('gd?')
  await expect(field(page)).toHaveValue('gd?')

  await page.getByRole('link', { name: 'Day' }).click()
  await expect(dayPage(page).row('Ceremony')).toBeVisible()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help.getByText('Running late')).toBeVisible()
  expect.soft(await violationsOf(page, 'keyboard help')).toEqual([])
  // Over an open dialog a letter does nothing.
  await page.keyboard.press('l')
  await expect(page).not.toHaveURL(/panel=late/)
  await help.getByText('Single-key shortcuts').click()
  await expect(help.getByText('Single keys are off. Only the keys below work.')).toBeVisible()
  expect.soft(await violationsOf(page, 'keyboard help, single keys off')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await page.keyboard.press('l')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('running l')
  await expect(page).not.toHaveURL(/panel=late/)
  await expect(result(page, 'Running late')).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/panel=late/)
})
