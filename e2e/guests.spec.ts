import type { Page } from '@playwright/test'
import { chip } from './harness/entering.ts'
import { expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './harness/serverApi.ts'
import { storedRecords } from './harness/storedRecords.ts'

type Wish = { name: string; household?: string; rsvp?: string; party?: number }

/** A wedding with guests by household and two tables of four seats. */
async function withGuests(api: ServerApi, lena: Account, wishes: readonly Wish[]) {
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const make = (type: string, data: WireRecord['data']): WireRecord => ({
    id: newId(),
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: lena.id,
    _deleted: false,
  })
  const names = [...new Set(wishes.flatMap(({ household }) => household ?? []))]
  const households = new Map(names.map((name) => [name, make('household', { name })]))
  const tables = ['Oak', 'Elm'].map((label, index) =>
    make('table', { label, seats: 4, order: `a${index}` }),
  )
  const guests = wishes.map(({ household, ...data }) =>
    make('guest', {
      rsvp: 'waiting',
      ...data,
      ...(household !== undefined && { household: households.get(household)?.id }),
    }),
  )
  const records = [...households.values(), ...tables, ...guests]
  await api.push(lena, records)
  return { ...wedding, path: `/w/${wedding.id}/guests`, tables, guests }
}

const COLES: readonly Wish[] = [
  { name: 'Béryl Cole', household: 'Cole' },
  { name: 'Stan Cole', household: 'Cole', party: 3 },
  { name: 'Ann Lee' },
]

const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true })
const answer = (page: Page, name: string, which: 'Yes' | 'Maybe' | 'No') =>
  row(page, name).getByRole('button', { name: which, exact: true })
const view = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).check({ force: true })

/** Puts a guest on a numbered seat, from their own page. */
async function seatAt(page: Page, name: string, table: string, seat: string): Promise<void> {
  await row(page, name).click()
  await page.getByRole('button', { name: /Table$/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${table} `) }).click()
  await page.getByRole('button', { name: /Seat$/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${seat}( |$)`) }).click()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
}

for (const [size, tag] of [
  ['phone', '@phone'],
  ['tablet', '@tablet'],
] as const) {
  test(`a guest list is pasted, answered, seated and ticked off at the door without signal, on a ${size} ${tag}`, async ({
    api,
    person,
  }) => {
    const lena = await api.signUp('Lena Park')
    const wedding = await withGuests(api, lena, COLES)
    const { page } = await person(lena, { path: wedding.path })
    await expect(row(page, 'Ann Lee')).toBeVisible()
    await page.context().setOffline(true)

    // Pasted, looked at, kept over a reload, added.
    await page.getByRole('button', { name: 'Add guests' }).click()
    await page.getByLabel('Names').fill('Ann Lee\nThe Fells: Jo Fell; Mia Ray +1')
    await expect(page.getByText('Already on the list')).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: 'Add 2 guests' }).click()
    await expect(row(page, 'Mia Ray')).toBeVisible()
    await expect(page.getByText('0 yes · 8 waiting · 0 no')).toBeVisible()

    // A whole household in one tap, one of them otherwise.
    await answer(page, 'Cole', 'Yes').click()
    await answer(page, 'Ann Lee', 'No').click()
    await expect(page.getByText('4 yes · 3 waiting · 1 no')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find a guest' }).fill('beryl')
    await expect(row(page, 'Ann Lee')).toBeHidden()
    await expect(row(page, 'Béryl Cole')).toContainText('Comes')
    await page.getByRole('searchbox', { name: 'Find a guest' }).fill('')

    // A whole household on a table in one tap.
    await view(page, 'Tables')
    await page.getByRole('button', { name: 'Oak', exact: true }).click()
    await page.getByRole('button', { name: 'Cole, all 4', exact: true }).click()
    await expect(page.getByText('4 of 4').first()).toBeVisible()
    await page.getByRole('button', { name: 'Close', exact: true }).click()

    // At the door; taken back, and ticked again.
    await view(page, 'Door')
    const tick = page.getByRole('checkbox', { name: 'Stan Cole, here' })
    await tick.click({ force: true })
    await expect(page.getByText('3 of 7 are here')).toBeVisible()
    await page.reload()
    await expect(page.getByText('3 of 7 are here')).toBeVisible()

    await page.context().setOffline(false)
    await expect(chip(page, 'Saved')).toBeVisible()
    const here = await storedRecords(page, wedding.scope)
    const there = await api.pullAll(lena)
    const guests = there.filter(({ type, _deleted }) => type === 'guest' && !_deleted)
    expect(new Set(guests.map(({ data }) => data['name']))).toEqual(
      new Set(['Ann Lee', 'Béryl Cole', 'Jo Fell', 'Mia Ray', 'Stan Cole']),
    )
    expect(here.length).toBeGreaterThan(8)
  })
}

test('two phones seat two guests on one seat without signal: both see it, one settles it, both answers stay @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await withGuests(api, lena, COLES)
  await api.accept(maya, await api.invite(lena, wedding.scope, 'planner'))
  const [one, other] = await Promise.all([
    person(lena, { ...PHONE, path: wedding.path }),
    person(maya, { ...TABLET, path: wedding.path }),
  ])
  for (const { page } of [one, other]) {
    await expect(row(page, 'Ann Lee')).toBeVisible()
    await page.context().setOffline(true)
  }

  await seatAt(one.page, 'Béryl Cole', 'Oak', 'Seat 2')
  await answer(one.page, 'Béryl Cole', 'Yes').click()
  await seatAt(other.page, 'Stan Cole', 'Oak', 'Seat 2')
  await answer(other.page, 'Stan Cole', 'Maybe').click()
  await expect(one.page.getByText(/were both given/)).toBeHidden()

  for (const { page } of [one, other]) await page.context().setOffline(false)
  const both = /^(Béryl Cole and Stan|Stan Cole and Béryl) Cole were both given Oak, seat 2\.$/
  for (const { page } of [one, other]) {
    await expect(chip(page, '1 needs you')).toBeVisible()
    await expect(page.getByText(both)).toBeVisible()
    await expect(row(page, 'Béryl Cole')).toContainText('Comes')
    await expect(row(page, 'Stan Cole')).toContainText('Perhaps')
  }

  await one.page.getByRole('button', { name: 'Choose who sits there' }).click()
  await one.page.getByRole('dialog').getByRole('button', { name: 'Stan Cole' }).click()
  for (const { page } of [one, other]) {
    await expect(page.getByText(both)).toBeHidden()
    await expect(row(page, 'Stan Cole')).toContainText('Oak, seat 2')
    await expect(row(page, 'Béryl Cole')).toContainText('Oak, seat 1')
    await expect(chip(page, 'Saved')).toBeVisible()
  }
  expect(await storedRecords(one.page, wedding.scope)).toEqual(
    await storedRecords(other.page, wedding.scope),
  )
})
