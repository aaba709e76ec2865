import type { Page } from '@playwright/test'
import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding, newId, stamp, type MadeWedding } from './harness/madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './harness/serverApi.ts'
import { everythingStored } from './harness/storedRecords.ts'

const CEREMONY = { title: 'Ceremony', at: 840 }

/** Pushes records into a wedding as a program does; answers their ids. */
async function put(
  api: ServerApi,
  by: Account,
  wedding: MadeWedding,
  ...records: (readonly [type: string, data: WireRecord['data'], id: string])[]
): Promise<void> {
  const rows = records.map(([type, data, id]) => ({
    id,
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: by.id,
    _deleted: false,
  }))
  await api.push(by, rows)
}

const vendorList = (page: Page) => page.getByRole('list', { name: 'Vendors of this wedding' })
const rowOf = (page: Page, name: string) =>
  vendorList(page).getByRole('listitem').filter({ hasText: name })
const open = async (page: Page, name: string) => {
  await rowOf(page, name).getByRole('button', { name, exact: true }).click()
  await expect(page.getByText('How far they are')).toBeVisible()
}
const pressed = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last().click()

test('vendors are added, moved on, marked and removed without signal, and stay after a reload @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [CEREMONY])
  const { page } = await person(lena, { path: `/w/${wedding.id}/vendors` })
  await expect(page.getByText(/No vendor yet/)).toBeVisible()
  await page.context().setOffline(true)

  await pressed(page, 'Add a vendor')
  await page.getByRole('button', { name: 'Officiant or priest' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Rev. Thorne')
  await page.getByLabel('Phone number').fill('+44 20 7946 0111')
  await expect(page.getByText('Usual: 30 min before Ceremony (14:00)')).toBeVisible()
  await pressed(page, 'Take 13:30')
  await page.getByLabel('Price of an hour more').fill('80.50')
  // Half-written text survives a reload without signal.
  await page.reload()
  await expect(page.getByText('Your unsaved changes are here again.')).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Rev. Thorne')
  await pressed(page, 'Add')

  await expect(page.getByText('How far they are')).toBeVisible()
  await expect(page.getByText('£80.50')).toBeVisible()
  const call = page.getByRole('link', { name: 'Call Rev. Thorne' }).filter({ visible: true }).last()
  await expect(call).toHaveAttribute('href', 'tel:+442079460111')
  await expect(page.getByText('No address yet')).toBeVisible()
  await pressed(page, 'Mark: confirmed')
  await page.getByText('Contract signed').click()
  await expect(page.getByRole('checkbox', { name: 'Contract signed' })).toBeChecked()
  await pressed(page, '20 min late: expected 13:50')
  await expect(page.getByText(/Expects 13:50, said at/)).toBeVisible()
  await pressed(page, 'Something is wrong')
  await expect(page.getByText(/Something is wrong, says Lena Park/)).toBeVisible()

  await page.reload()
  await expect(page.getByText(/Something is wrong, says Lena Park/)).toBeVisible()
  await pressed(page, 'Edit Rev. Thorne')
  await pressed(page, 'Remove this vendor')
  await expect(page.getByText('Rev. Thorne is removed.')).toBeVisible()
  await pressed(page, 'Undo')
  await expect(rowOf(page, 'Rev. Thorne')).toContainText('Confirmed')

  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const all = await api.pullAll(lena)
  const of = (type: string) => all.find((one) => one.type === type && !one._deleted)?.data
  expect(of('vendor')).toMatchObject({ stage: 'confirmed', callTime: 810, eta: { at: 830 } })
  expect(of('vendorContact')).toMatchObject({ phone: '+44 20 7946 0111' })
  expect(of('vendorTerms')).toMatchObject({ coverageCost: { minor: 8050, currency: 'GBP' } })
})

test('one moves a vendor on, another changes the number, both without signal, and both hold after @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [CEREMONY])
  const vendor = newId()
  await put(
    api,
    lena,
    wedding,
    ['vendor', { kind: 'band', name: 'The Larks', stage: 'confirmed', callTime: 900 }, vendor],
    ['vendorContact', { vendor, contact: 'Bea', phone: '+44 1' }, newId()],
    ['vendorTerms', { vendor, coverageCost: { minor: 30_000, currency: 'GBP' } }, newId()],
  )
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const path = `/w/${wedding.id}/vendors`
  const planner = (await person(lena, { ...TABLET, path })).page
  const coordinator = (await person(maya, { ...PHONE, path })).page
  for (const page of [planner, coordinator]) await expect(rowOf(page, 'The Larks')).toBeVisible()
  for (const page of [planner, coordinator]) await page.context().setOffline(true)

  await rowOf(coordinator, 'The Larks')
    .getByRole('button', { name: /^Mark: on the way/ })
    .click()
  await expect(rowOf(coordinator, 'The Larks')).toContainText('On the way')
  await open(planner, 'The Larks')
  await expect(planner.getByText('£300.00')).toBeVisible()
  await pressed(planner, 'Edit The Larks')
  await planner.getByLabel('Phone number').fill('+44 20 7946 0999')
  await pressed(planner, 'Save')
  await expect(planner.getByText('The Larks is saved.')).toBeVisible()

  for (const page of [planner, coordinator]) await page.context().setOffline(false)
  for (const page of [planner, coordinator]) {
    await expect(chip(page, 'Saved')).toBeVisible()
    await expect(rowOf(page, 'The Larks')).toContainText('On the way')
    const call = rowOf(page, 'The Larks').getByRole('link', { name: 'Call Bea' })
    await expect(call).toHaveAttribute('href', 'tel:+442079460999')
  }
  // What was agreed is not for those who run the day alone, and is not on their device.
  await open(coordinator, 'The Larks')
  await expect(coordinator.getByText('Their moments')).toBeVisible()
  await expect(coordinator.getByText('What was agreed')).toHaveCount(0)
  expect(await everythingStored(coordinator)).not.toContain('coverageCost')
})

test('families are written down and ticked without signal @phone', async ({ api, person }) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [CEREMONY])
  const { page } = await person(lena, { path: `/w/${wedding.id}/family` })
  await expect(page.getByText(/Nobody yet/)).toBeVisible()
  await page.context().setOffline(true)

  await pressed(page, 'Paste a list')
  await page
    .getByLabel('Names with relations')
    .fill('Ada’s family:\nJudith Ames, mother\nWinifred Cole, grandmother\nCousins x5')
  await pressed(page, 'Add 3 people')
  const side = page.getByRole('list', { name: 'People of Ada' })
  await expect(side.getByRole('listitem')).toHaveCount(3)
  await side.getByRole('button', { name: 'Winifred Cole' }).click()
  await pressed(page, 'Edit Winifred Cole')
  await page.getByLabel('How the name is said').fill('WIN-ee')
  await page.getByRole('combobox', { name: 'Household' }).fill('Cole')
  await page.getByLabel('Getting about').fill('chair, shade')
  await pressed(page, 'Save')
  await pressed(page, 'Close')

  await page.getByText(/^Not here yet 7$/).click()
  await page.getByRole('checkbox', { name: 'Winifred Cole is here' }).click({ force: true })
  await expect(page.getByText('Winifred Cole is here.')).toBeVisible()
  await page.reload()
  await page.getByText(/^Here 1$/).click()
  await expect(side.getByRole('listitem')).toHaveCount(1)
  await expect(side).toContainText('say “WIN-ee” · Cole')

  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const all = await api.pullAll(lena)
  expect(all.filter(({ type }) => type === 'person').length).toBe(3)
  const [home] = all.filter(({ type }) => type === 'household')
  expect(home?.data).toMatchObject({ name: 'Cole', side: 'Ada' })
})

test('who is here, ticked by two without signal, is one tick; who unticks takes back what they saw @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [CEREMONY])
  await put(api, lena, wedding, ['person', { name: 'Nan Rose', side: 'Ben' }, newId()])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const path = `/w/${wedding.id}/family?view=missing`
  const pages = [
    (await person(lena, { ...TABLET, path })).page,
    (await person(maya, { ...PHONE, path })).page,
  ] as const
  const box = (page: Page) => page.getByRole('checkbox', { name: 'Nan Rose is here' })
  for (const page of pages) await expect(box(page)).toBeVisible()
  for (const page of pages) await page.context().setOffline(true)
  for (const page of pages) {
    await box(page).click({ force: true })
    await expect(page.getByText('Nan Rose is here.')).toBeVisible()
  }
  for (const page of pages) await page.context().setOffline(false)
  for (const page of pages) {
    await expect(chip(page, 'Saved')).toBeVisible()
    await page.getByText(/^Here 1$/).click()
    await expect(box(page)).toBeChecked()
  }
  const standing = async () => {
    const found = (await api.pullAll(lena)).find(({ type }) => type === 'person')
    const here = found?.data['here'] as { marks: object; cleared: object } | undefined
    return [Object.keys(here?.marks ?? {}).length, Object.keys(here?.cleared ?? {}).length]
  }
  await expect.poll(standing).toEqual([2, 0])
  await expect(chip(pages[0], 'Saved')).toBeVisible()
  await box(pages[0]).click({ force: true })
  await expect.poll(standing).toEqual([2, 2])
})

test('a relative is invited into their household and has nobody else’s on their phone @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, fay] = await Promise.all([api.signUp('Lena Park'), api.signUp('Fay Cole')])
  const wedding = await makeWedding(api, lena, [CEREMONY])
  const [cole, rose] = [newId(), newId()]
  await put(
    api,
    lena,
    wedding,
    ['household', { name: 'Cole', side: 'Ada' }, cole],
    ['household', { name: 'Rose', side: 'Ben' }, rose],
    ['person', { name: 'Winifred Cole', household: cole, side: 'Ada' }, newId()],
    ['person', { name: 'Theo Rose', household: rose, side: 'Ben' }, newId()],
    ['guest', { name: 'Beryl Cole', household: cole, rsvp: 'waiting' }, newId()],
    ['guest', { name: 'Kate Rose', household: rose, rsvp: 'waiting' }, newId()],
  )
  const planner = (
    await person(lena, { ...TABLET, ...ALWAYS_ONLINE, path: `/w/${wedding.id}/people` })
  ).page
  const relative = (await person(fay, { ...PHONE, ...ALWAYS_ONLINE })).page
  await pressed(planner, 'Invite somebody')
  // On its label: a forced click would not wait for the sheet to stand still.
  const family = planner.getByRole('radio', { name: /^Family/ })
  await planner.locator('label').filter({ has: family }).click()
  await planner.getByRole('button', { name: /household/i }).click()
  await planner.getByRole('option', { name: 'Cole' }).click()
  await pressed(planner, 'Make the link')
  const link = new URL(await planner.getByLabel('Invitation link').inputValue())
  await relative.goto(`${url}${link.pathname}`)
  await relative.getByRole('button', { name: 'Join as Fay Cole' }).click()
  await expect(relative).toHaveURL(/\/day$/)

  await relative.goto(`${url}/w/${wedding.id}/family`)
  await expect(relative.getByText('Your household: Cole')).toBeVisible()
  await expect(relative.getByText('Winifred Cole')).toBeVisible()
  const held = await everythingStored(relative)
  expect(held).toContain('Beryl Cole')
  expect(held).not.toContain('Rose')

  // Another household: what was seen before leaves the phone.
  await pressed(planner, 'Close')
  await expect(planner.getByText('Family, household Cole')).toBeVisible()
  await pressed(planner, 'More for Fay Cole')
  await planner.getByRole('menuitem', { name: 'Change role' }).click()
  await planner.getByRole('button', { name: /household/i }).click()
  await planner.getByRole('option', { name: 'Rose' }).click()
  await pressed(planner, 'Change role')
  await expect(relative.getByText('Theo Rose')).toBeVisible()
  await expect(relative.getByText('Winifred Cole')).toHaveCount(0)
})
