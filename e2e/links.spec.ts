import { violationsOf } from './harness/axe.ts'
import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'
import { publishPlan } from './harness/publishPlan.ts'
import { everythingStored } from './harness/storedRecords.ts'

test('a vendor works from a link, also without signal, until the planner takes it back @phone', async ({
  api,
  person,
  profile,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'First set', at: 1_200 }])
  const band = newId()
  await api.push(lena, [
    {
      id: band,
      scope: wedding.scope,
      type: 'vendor',
      data: { kind: 'band', name: 'Harbour Strings', callTime: 1_140 },
      at: stamp(),
      by: lena.id,
      _deleted: false,
    },
  ])
  const path = `/w/${wedding.id}/vendors?vendor=${band}`
  const planner = await person(lena, { ...TABLET, ...ALWAYS_ONLINE, path })
  await planner.page.getByRole('link', { name: /^Link for Harbour Strings/ }).click()
  await planner.page.getByLabel('Number to ring').fill('+44 20 7946 0000')
  await planner.page.getByRole('button', { name: 'Make the link' }).last().click()
  const made = planner.page.getByLabel('Link', { exact: true })
  await expect(made).toHaveValue(/\/l#[\w-]{43}$/)
  const address = new URL(await made.inputValue())
  await planner.page.getByRole('button', { name: 'Done' }).click()
  await expect(planner.page.getByText('Not opened yet')).toBeVisible()
  expect(await violationsOf(planner.page, 'links of a wedding')).toEqual([])

  const page = await profile(PHONE)
  await page.goto(`${url}/l${address.hash}`)
  await expect(page.getByText('Lena Park invites you to')).toBeVisible()
  expect(await violationsOf(page, 'the door of a link')).toEqual([])
  await page.getByLabel('Who are you?').fill('Jo')
  await page.getByRole('button', { name: 'Open my day' }).click()
  await expect(page).toHaveURL(`${url}${path}`)
  await expect(page.getByRole('link', { name: 'Call Lena Park' })).toBeVisible()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  expect(await violationsOf(page, 'a vendor at their first sight')).toEqual([])

  await page.context().setOffline(true)
  const ladder = page.getByRole('radiogroup', { name: 'How far they are' })
  await ladder.getByText('On the way').click()
  await expect(ladder.getByRole('radio', { name: 'On the way' })).toBeChecked()
  await page.reload()
  await expect(ladder.getByRole('radio', { name: 'On the way' })).toBeChecked()
  await ladder.getByText('On site').click()
  await page.context().setOffline(false)

  const items = planner.page.getByRole('list', { name: 'Who works from a link' })
  await planner.page.reload()
  await expect(items.getByText(/^Jo, .*last here/)).toBeVisible()
  await expect
    .poll(async () => (await api.pullAll(lena)).find(({ id }) => id === band)?.data['stage'])
    .toBe('arrived')
  await planner.page.getByRole('button', { name: 'Take back the link for Harbour Strings' }).click()
  await planner.page.getByRole('button', { name: 'Take it back', exact: true }).click()
  await expect(items).toBeHidden()

  await expect.poll(() => everythingStored(page)).not.toContain('Harbour Strings')
  await page.goto(`${url}/`)
  await expect(page.getByRole('heading', { name: 'The link is over' })).toBeVisible()
  await page.goto(`${url}/welcome`)
  await page.goto(`${url}/l${address.hash}`)
  await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible()
})

test('a guest reads the published times by an address, again without signal, and nothing more @phone', async ({
  api,
  person,
  profile,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840 },
    { title: 'Surprise song', at: 900, visibility: 'team' },
  ])
  const planner = await person(lena, {
    ...TABLET,
    ...ALWAYS_ONLINE,
    path: `/w/${wedding.id}/published?panel=publish`,
  })
  await publishPlan(planner.page, 'r1', 'As we agreed')
  await expect(chip(planner.page, 'Saved')).toBeVisible()
  await planner.page.goto(`${url}/w/${wedding.id}/links`)
  await planner.page.getByRole('button', { name: 'Share the published times' }).click()
  const made = planner.page.getByLabel('Link', { exact: true })
  await expect(made).toHaveValue(/\/s#[\w-]{43}$/)
  const address = new URL(await made.inputValue())

  const page = await profile(PHONE)
  await page.goto(`${url}/s${address.hash}`)
  await expect(page.getByText('Ceremony')).toBeVisible()
  await expect(page.getByText(/r1, published/)).toBeVisible()
  expect(await violationsOf(page, 'the published times')).toEqual([])
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('Ceremony')).toBeVisible()
  await expect(page.getByText(/^Without signal: as it was read/)).toBeVisible()
  await expect(page.getByText('Surprise song')).toHaveCount(0)
  await page.context().setOffline(false)

  await planner.page.getByRole('button', { name: 'Done' }).click()
  await planner.page.getByRole('button', { name: 'Take it back' }).click()
  await planner.page.getByRole('button', { name: 'Take it back', exact: true }).last().click()
  await expect(planner.page.getByText(/^Not shared/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This address has ended' })).toBeVisible()
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'No signal' })).toBeVisible()
})
