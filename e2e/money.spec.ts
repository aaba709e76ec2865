import type { Page } from '@playwright/test'
import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding, newId, stamp, type MadeWedding } from './harness/madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './harness/serverApi.ts'

const gbp = (minor: number) => ({ minor, currency: 'GBP' })
const pressed = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last().click()

/** Pushes records as a program does. */
async function put(
  api: ServerApi,
  by: Account,
  scope: string,
  ...records: (readonly [type: string, data: WireRecord['data'], id: string])[]
): Promise<void> {
  const rows = records.map(([type, data, id]) => ({
    id,
    scope,
    type,
    data,
    at: stamp(),
    by: by.id,
    _deleted: false,
  }))
  await api.push(by, rows)
}

/** A line of the budget that the planner asks more for. */
async function askedFor(api: ServerApi, planner: Account, wedding: MadeWedding) {
  const [line, request] = [newId(), newId()]
  await put(
    api,
    planner,
    wedding.scope,
    ['budgetLine', { title: 'Flowers', planned: gbp(220_000), order: 'a0' }, line],
    [
      'budgetProposal',
      {
        line,
        author: planner.id,
        amount: gbp(240_000),
        reason: 'Peonies are dear this year.',
        askedAt: Date.now(),
        state: 'open',
      },
      request,
    ],
  )
  return { line, request }
}

async function recordOf(api: ServerApi, by: Account, id: string) {
  return (await api.pullAll(by)).find((one) => one.id === id)?.data
}

test('the couple agrees to an amount without signal, and the planner reads it after @tablet', async ({
  api,
  person,
}) => {
  const [lena, ada] = await Promise.all([api.signUp('Lena Park'), api.signUp('Ada Ames')])
  const wedding = await makeWedding(api, lena, [])
  await api.accept(ada, await api.invite(lena, wedding.scope, 'couple'))
  const path = `/w/${wedding.id}/money`
  const couple = (await person(ada, { path })).page
  const { line, request } = await askedFor(api, lena, wedding)
  await expect(couple.getByText('Peonies are dear this year.')).toBeVisible()
  await expect(chip(couple, /1 needs you/)).toBeVisible()
  await couple.context().setOffline(true)
  await expect(couple.getByText(/It will be sent as your decision at \d\d:\d\d\./)).toBeVisible()
  await pressed(couple, 'Agree to £2,400')
  const decided = couple.getByText(/You agreed to £2,400 for Flowers at .* when you have signal/)
  await expect(decided).toBeVisible()
  // It is on the device, whatever becomes of the page.
  await couple.reload()
  await expect(decided).toBeVisible()
  await couple.context().setOffline(false)
  await expect(chip(couple, 'Saved')).toBeVisible()
  await expect(decided).toHaveCount(0)

  const planner = (await person(lena, { ...ALWAYS_ONLINE, path: `${path}?line=${line}` })).page
  await expect(planner.getByText(/^Ada Ames agreed at/).filter({ visible: true })).toBeVisible()
  expect(await recordOf(api, lena, line)).toMatchObject({ approved: gbp(240_000) })
  expect(await recordOf(api, lena, request)).toMatchObject({ state: 'accepted', decidedBy: ada.id })
})

test('two who answer differently without signal are asked, and what was agreed follows the decision @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, ada, ben] = await Promise.all([
    api.signUp('Lena Park'),
    api.signUp('Ada Ames'),
    api.signUp('Ben Bell'),
  ])
  const wedding = await makeWedding(api, lena, [])
  for (const one of [ada, ben])
    await api.accept(one, await api.invite(lena, wedding.scope, 'couple'))
  const path = `/w/${wedding.id}/money`
  const [first, second] = [
    (await person(ada, { ...PHONE, path })).page,
    (await person(ben, { ...TABLET, path })).page,
  ]
  const { line, request } = await askedFor(api, lena, wedding)
  for (const page of [first, second]) {
    await expect(page.getByRole('button', { name: 'Ask about Flowers' })).toBeVisible()
    await page.context().setOffline(true)
  }
  await pressed(first, 'Agree to £2,400')
  await expect(first.getByText(/You agreed to £2,400 for Flowers at/)).toBeVisible()
  await pressed(second, 'Ask about Flowers')
  await pressed(second, 'Decline £2,400')
  await expect(second.getByText(/You declined £2,400 for Flowers at/)).toBeVisible()

  await first.context().setOffline(false)
  await expect(chip(first, 'Saved')).toBeVisible()
  await second.context().setOffline(false)
  for (const page of [first, second]) {
    await expect(page.getByText(/^Two answers were given\./)).toBeVisible()
  }
  await second.getByRole('link', { name: 'Decide about Flowers' }).click()
  await expect(second.getByText('Two answers were given.').first()).toBeVisible()
  await second.getByRole('radio', { name: /Declined/ }).check({ force: true })
  await pressed(second, 'Use Declined')
  await expect.poll(async () => (await recordOf(api, lena, request))?.['state']).toBe('declined')

  // The one who had said yes is told that the amount still stands, and takes it off.
  await second.goto(`${url}${path}`)
  await pressed(second, 'Nothing is agreed')
  await expect.poll(async () => (await recordOf(api, lena, line))?.['approved']).toBeUndefined()
})

test('who does not come is replaced from the address book in four taps, and one undo takes it back @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [
    { title: 'Arch is up', at: 780 },
    { title: 'Ceremony', at: 840 },
  ])
  const [vendor, studio, contact] = [newId(), newId(), newId()]
  const arch = wedding.moments.get('Arch is up') ?? ''
  const mark = { [newId()]: { by: lena.id, instant: Date.now(), device: '' } }
  await put(
    api,
    lena,
    wedding.scope,
    [
      'vendor',
      {
        kind: 'florist',
        name: 'Hedgerow & Co',
        callTime: 600,
        stage: 'booked',
        trouble: { marks: mark, cleared: {} },
      },
      vendor,
    ],
    ['vendorContact', { vendor, phone: '+44 20 7946 0001' }, newId()],
  )
  await put(
    api,
    lena,
    `studio:${studio}`,
    ['studio', { name: 'Lantern Lane' }, studio],
    [
      'contact',
      { kind: 'florist', name: 'Moss & Marigold', person: 'Tilda', phone: '+44 20 7946 0114' },
      contact,
    ],
  )
  const moment = (await api.pullAll(lena)).find(({ id }) => id === arch)
  if (!moment) throw new Error('the moment is not there')
  await api.edit(lena, moment, { responsible: { [vendor]: true } })

  const { page } = await person(lena, { ...PHONE, path: `/w/${wedding.id}/vendors` })
  const list = page.getByRole('list', { name: 'Vendors of this wedding' })
  await expect(list).toContainText('In trouble')
  await page.context().setOffline(true)
  let taps = 0
  const tap = async (name: string | RegExp) => {
    taps += 1
    await page.getByRole('button', { name, exact: true }).filter({ visible: true }).last().tap()
  }
  await tap('Hedgerow & Co')
  await tap('Bring in a replacement')
  await tap(/^Moss & Marigold/)
  await tap('Bring in Moss & Marigold')
  await expect(page.getByText('Moss & Marigold comes instead of Hedgerow & Co.')).toBeVisible()
  expect(taps).toBeLessThanOrEqual(4)
  // What they have to know, and the way to tell them.
  await expect(page.getByText(/Your part:\s+13:00 Arch is up/)).toBeVisible()
  const text = page.getByRole('link', { name: 'Send it as a text to Moss & Marigold' })
  await expect(text).toHaveAttribute('href', /^sms:\+442079460114\?&body=Wedding%20of%20Ada/)

  await page.context().setOffline(false)
  const standIn = async () =>
    (await api.pullAll(lena)).find(({ data }) => data['replaces'] === vendor && data['name'])
  await expect.poll(async () => (await standIn())?.data['name']).toBe('Moss & Marigold')
  const made = (await standIn())?.id ?? ''
  expect((await recordOf(api, lena, arch))?.['responsible']).toEqual({ [made]: true })
  await pressed(page, 'Undo')
  await expect
    .poll(async () => (await recordOf(api, lena, arch))?.['responsible'])
    .toEqual({
      [vendor]: true,
    })
})
