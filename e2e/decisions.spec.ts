import type { Page } from '@playwright/test'
import { violationsOf } from './harness/axe.ts'
import { chip } from './harness/entering.ts'
import { expect, PHONE, TABLET, test } from './harness/journey.ts'
import { askEverything, MAYAS_WORDS, weddingOfTwo } from './harness/madeQuestions.ts'
import { storedRecords } from './harness/storedRecords.ts'
import type { Account, ServerApi } from './harness/serverApi.ts'

/** What every card of the made wedding is called, with a choice on it. */
const CARDS = {
  group: { name: '4 moments · the time', radio: /^All of yours/, apply: 'Use all of yours' },
  kept: { name: 'Cake and coffee · keep it or delete it', radio: /Keep it/, apply: 'Keep it' },
  date: { name: 'Ada & Ben · the date', radio: /Monday 14 June/, apply: 'Use Monday 14 June' },
  diet: { name: /^Ann Lee · what they must not eat/, radio: /included/, apply: 'Use included' },
  circle: {
    name: 'Band and Sparklers wait for one another',
    radio: /^Sparklers no longer waits for Band/,
    apply: 'Do this',
  },
  seat: { name: /seat 2 · given twice$/, radio: /^Stan Cole stays/, apply: 'Do this' },
  words: { name: 'Toasts · the notes', radio: /Maya Ortiz/, apply: 'Use this' },
}
type Card = { name: string | RegExp; radio: RegExp; apply: string }

const card = (page: Page, { name }: Card) => page.getByRole('article', { name })

async function settleByTouch(page: Page, what: Card): Promise<void> {
  await card(page, what).getByRole('radio', { name: what.radio }).first().tap({ force: true })
  await page.getByRole('button', { name: what.apply }).tap()
  await expect(card(page, what)).toBeHidden()
}

/** j to the card, a digit for the value, Enter. */
async function settleByKeys(page: Page, what: Card): Promise<void> {
  const frame = card(page, what)
  const all = await page.getByRole('article').count()
  for (let step = 0; step < all && !(await isAt(page, what)); step += 1) {
    await page.keyboard.press('j')
  }
  for (let step = 0; step < all && !(await isAt(page, what)); step += 1) {
    await page.keyboard.press('k')
  }
  const names = await frame
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((one) => one.closest('label')?.textContent ?? ''))
  await page.keyboard.press(String(names.findIndex((name) => what.radio.test(name)) + 1))
  await expect(page.getByRole('button', { name: what.apply })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(frame).toBeHidden()
}

async function isAt(page: Page, what: Card): Promise<boolean> {
  const id = await card(page, what).getAttribute('data-card')
  return page
    .evaluate(() => document.activeElement?.getAttribute('data-card') ?? '')
    .then((at) => at === id)
}

/** What stands at the server when all of it is settled. */
async function settledAs(api: ServerApi, by: Account, scope: string) {
  const records = (await api.pullAll(by)).filter((one) => one.scope === scope)
  const of = (name: string) =>
    records.find(({ data }) => data['title'] === name || data['name'] === name)?.data
  return {
    open: records.filter(({ data }) => data['status'] === 'open' || data['status'] === 'review'),
    firstLook: of('First look')?.['timing'],
    ceremony: of('Ceremony')?.['timing'],
    cake: of('Cake and coffee') !== undefined,
    date: of('Ada & Ben')?.['date'],
    diet: of('Ann Lee')?.['diet'],
    sparklers: of('Sparklers')?.['deps'],
    stan: of('Stan Cole')?.['seat'],
    words: of('Toasts')?.['notes'],
    table: records.find(({ type }) => type === 'table')?.data['label'],
  }
}

for (const [size, tag, settle] of [
  ['phone', '@phone', settleByTouch],
  ['tablet', '@tablet', settleByKeys],
] as const) {
  test(`every kind of question is settled on a ${size}, with signal and without ${tag}`, async ({
    api,
    person,
  }) => {
    const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
    const made = await weddingOfTwo(api, lena, maya)
    const { page } = await person(lena, { path: made.dayPath })
    await askEverything(api, lena, maya, made)
    await expect(chip(page, /9 need you/)).toBeAttached()
    await page.goto(new URL(`/decisions?wedding=${made.id}`, page.url()).href)
    await expect(card(page, CARDS.group)).toContainText('First look: 10:10')
    await expect(card(page, CARDS.kept)).toContainText('One deleted it')
    await expect(card(page, CARDS.words).locator('mark')).toHaveText([
      'garden',
      'forty',
      'orangery',
      'sixty',
    ])
    expect(await violationsOf(page, 'decisions of every kind')).toEqual([])

    await settle(page, CARDS.group)
    await settle(page, CARDS.circle)
    await page.context().setOffline(true)
    for (const what of [CARDS.kept, CARDS.date, CARDS.diet, CARDS.seat, CARDS.words]) {
      await settle(page, what)
      await expect(page.getByText(/will see it when you have signal/).first()).toBeVisible()
    }
    await expect(page.getByRole('article')).toHaveCount(0)
    await page.context().setOffline(false)
    await expect(chip(page, 'Saved')).toBeVisible()

    const stands = await settledAs(api, maya, made.scope)
    expect(stands).toMatchObject({
      open: [],
      firstLook: { mode: 'at', at: 610 },
      ceremony: { mode: 'at', at: 850 },
      cake: true,
      date: '2027-06-14',
      diet: { nuts: true },
      sparklers: {},
      stan: { seat: 2 },
      words: MAYAS_WORDS,
    })

    // What was settled by itself, and the other value back in one tap, and taken back again.
    const quiet = page.getByRole('region', { name: 'Settled by itself' })
    await expect(quiet).toContainText('Maya Ortiz’s Old oak replaced your The oak')
    await quiet.getByRole('button', { name: 'Bring The oak back' }).click()
    const settled = page.getByRole('region', { name: 'Settled', exact: true })
    await expect(settled).toContainText(/You changed it .*: The oak/)
    const toast = page.getByRole('alertdialog').filter({ hasText: 'The oak counts again.' })
    await toast.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await settledAs(api, maya, made.scope)).table).toBe('Old oak')
    await expect(chip(page, 'Saved')).toBeVisible()
  })
}

test('a question is handed on and comes back on top; two settle it differently, and the second is told @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const made = await weddingOfTwo(api, lena, maya)
  const ceremony = made.records.get('Ceremony')
  if (!ceremony) throw new Error('The ceremony is missing')
  const path = `/decisions?wedding=${made.id}`
  const [one, other] = await Promise.all([
    person(lena, { ...PHONE, path }),
    person(maya, { ...TABLET, path }),
  ])
  await api.edit(lena, ceremony, { timing: { mode: 'at', at: 850 } })
  await api.edit(maya, ceremony, { timing: { mode: 'at', at: 865 } })
  const name = 'Ceremony · the time'
  for (const { page } of [one, other]) {
    await expect(page.getByRole('article', { name })).toBeVisible()
    await expect(chip(page, /1 needs you/)).toBeAttached()
  }

  await one.page.getByRole('button', { name: 'Ask somebody' }).tap()
  await one.page.getByLabel('A word with it, if you like').fill('You spoke with the priest.')
  await one.page.getByRole('button', { name: 'Ask Maya Ortiz, planner' }).tap()
  await expect(one.page.getByRole('region', { name: 'Asked of others' })).toContainText(
    'Maya Ortiz was asked by you',
  )
  await expect(chip(one.page, 'Saved')).toBeVisible()
  await expect(other.page.getByRole('article', { name })).toContainText(
    'You were asked by Lena Park',
  )
  await expect(other.page.getByRole('article', { name })).toContainText(
    'You spoke with the priest.',
  )

  for (const { page } of [one, other]) await page.context().setOffline(true)
  await one.page.getByRole('button', { name: 'Decide it myself' }).tap()
  await settleByTouch(one.page, { name, radio: /14:10/, apply: 'Use 14:10' })
  await settleByKeys(other.page, { name, radio: /14:25/, apply: 'Use 14:25' })
  await one.page.context().setOffline(false)
  await expect(chip(one.page, 'Saved')).toBeVisible()
  await other.page.context().setOffline(false)

  const told = other.page.getByRole('article', { name })
  await expect(told).toContainText('Lena Park decided')
  await expect(told).toContainText('14:10 counts; you had decided 14:25.')
  await expect(chip(other.page, /1 needs you/)).toBeAttached()
  await told.getByRole('button', { name: 'Bring 14:25 back' }).click()
  await expect(told).toBeHidden()
  for (const { page } of [one, other]) await expect(chip(page, 'Saved')).toBeVisible()
  await expect
    .poll(async () => storedRecords(one.page, made.scope))
    .toEqual(await storedRecords(other.page, made.scope))
  const { ceremony: stands } = await settledAs(api, lena, made.scope)
  expect(stands).toEqual({ mode: 'at', at: 865 })
})
