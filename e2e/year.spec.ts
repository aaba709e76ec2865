import { dayFromNow, makeTasks } from './harness/madeTasks.ts'
import { makeWedding, newId, stamp, type MadeWedding } from './harness/madeWedding.ts'
import { ALWAYS_ONLINE, expect, test } from './harness/journey.ts'
import { look } from './harness/look.ts'
import { tooWide } from './harness/narrow.ts'
import type { Account, ServerApi } from './harness/serverApi.ts'

const SOON = dayFromNow(10)
const LATER = dayFromNow(45)

/** A band that is called at `callTime` and stays for five hours; its number makes it the same one. */
async function bookLarks(api: ServerApi, lena: Account, wedding: MadeWedding, callTime: number) {
  const vendor = newId()
  const make = (id: string, type: string, data: Record<string, unknown>) => ({
    id,
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: lena.id,
    _deleted: false,
  })
  const about = { kind: 'band', name: 'The Larks', callTime, endsAt: callTime + 300 }
  await api.push(lena, [
    make(vendor, 'vendor', about),
    make(newId(), 'vendorContact', { vendor, phone: '+44 7700 900123' }),
  ])
}

/** Three weddings of a studio, two of them on one date and with one band. */
async function makeYear(api: ServerApi, lena: Account) {
  const plan = [{ title: 'All of it', at: 720, durationMin: 600 }]
  const [ada, cleo, edda] = await Promise.all([
    makeWedding(api, lena, plan, { title: 'Ada & Ben', date: SOON }),
    makeWedding(api, lena, plan, { title: 'Cleo & Dan', date: SOON }),
    makeWedding(api, lena, plan, { title: 'Edda & Fynn', date: LATER }),
  ])
  await bookLarks(api, lena, ada, 840)
  await bookLarks(api, lena, cleo, 1080)
  await makeTasks(api, lena, edda, [
    {
      title: 'Send the contract',
      phase: 'before',
      due: dayFromNow(-1),
      assignee: `user:${lena.id}`,
    },
    { title: 'Book the bus', phase: 'before', due: dayFromNow(3) },
  ])
  return { ada, cleo, edda }
}

test('without signal a studio sees three weddings, the band that two of them booked, and what is due @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const { edda } = await makeYear(api, lena)
  const { page } = await person(lena)
  await expect(page.getByText('Edda & Fynn').first()).toBeVisible()
  await page.context().setOffline(true)
  await page.getByRole('link', { name: /^The year/ }).click()

  const twice = page.getByRole('region', { name: 'Needed at two weddings' })
  await expect(twice.getByText('The Larks')).toBeVisible()
  await expect(twice.getByText('1 h at the same time')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(3)
  expect.soft(await tooWide(page, 'the year')).toEqual([])
  await look(page, 'the year as a list', 'The Larks')

  await page.reload()
  await page.getByRole('radio', { name: 'Weeks' }).check({ force: true })
  const busy = page.getByRole('row').filter({ hasText: '20 h' })
  await expect(busy.getByRole('cell').first()).toHaveText('2')
  await look(page, 'the load by week', '20 h')

  await page.getByRole('radio', { name: 'Tasks' }).check({ force: true })
  const late = page.getByRole('region', { name: 'Late' })
  await expect(late.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('radio', { name: 'All' }).check({ force: true })
  await expect(page.getByText('Book the bus')).toBeVisible()
  await look(page, 'what is due', 'Book the bus')
  await late.getByRole('button', { name: 'Send the contract' }).click()
  await expect(page).toHaveURL(new RegExp(`/w/${edda.id}/tasks`))
  await expect(page.getByText('Send the contract').first()).toBeVisible()
})

test('a month is walked by keys, and a wedding opens from its day @tablet', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const { edda } = await makeYear(api, lena)
  const { page } = await person(lena, { ...ALWAYS_ONLINE, path: `/year?month=${SOON.slice(0, 7)}` })
  const month = page.getByRole('table', { name: /^Weddings in/ })
  await expect(month.getByRole('button', { name: /^Ada & Ben, \d double/ }).first()).toBeVisible()
  await expect(page.getByRole('table', { name: 'Load by week' })).toBeVisible()
  await look(page, 'the year as a month', 'The Larks')

  for (let month = SOON.slice(0, 7); month < LATER.slice(0, 7); month = next(month))
    await page.keyboard.press('n')
  await expect(page).toHaveURL(new RegExp(`month=${LATER.slice(0, 7)}`))
  await page.keyboard.press('?')
  await expect(page.getByText('The month after', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: 'Edda & Fynn' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/w/${edda.id}/day`))
})

/** The month after, as `YYYY-MM`. */
function next(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of, 1)).toISOString().slice(0, 7)
}
