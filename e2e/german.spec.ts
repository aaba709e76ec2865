import type { Page } from '@playwright/test'
import { violationsOf } from './harness/axe.ts'
import { ALWAYS_ONLINE, expect, test } from './harness/journey.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'

const chip = (page: Page, words: string) =>
  page.getByRole('link', { name: `${words}. Abgleich öffnen.` })

/** Nothing is wider than the screen, and no name of a button is cut. */
async function expectWhole(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const names = [...document.querySelectorAll<HTMLElement>('nav a span, button span, button')]
    const clipped = names
      .filter(({ childElementCount }) => childElementCount === 0)
      .filter((one) => getComputedStyle(one).overflowX !== 'visible')
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 4 && scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent)
    const { scrollWidth } = document.documentElement
    return scrollWidth > innerWidth ? [`page of ${scrollWidth} px`, ...clipped] : clipped
  })
  expect(cut).toEqual([])
}

test('a German phone says everything in German @phone', async ({ api, profile, url }) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [
    { title: 'Trauung', at: 840, durationMin: 30, pin: true },
    { title: 'Abendessen', at: 1080, durationMin: 90 },
  ])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const line = {
    title: 'Blumen',
    planned: { minor: 123_450, currency: 'EUR' },
    dues: { [newId()]: { on: '2027-03-01', amount: { minor: 123_450, currency: 'EUR' } } },
    order: 'a0',
  }
  await api.push(lena, [
    {
      id: newId(),
      scope: wedding.scope,
      type: 'budgetLine',
      data: line,
      at: stamp(),
      by: lena.id,
      _deleted: false,
    },
  ])
  const trauung = (await api.pullAll(lena)).find(({ data }) => data['title'] === 'Trauung')
  if (!trauung) throw new Error('no moment')
  await api.edit(lena, trauung, { timing: { mode: 'at', at: 860 } })
  await api.edit(maya, trauung, { timing: { mode: 'at', at: 885 } })

  const page = await profile({ ...ALWAYS_ONLINE, locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  await page.goto(`${url}/welcome?mode=in&next=${encodeURIComponent(wedding.dayPath)}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByLabel('E-Mail-Adresse').fill(lena.email)
  await page.getByRole('textbox', { name: 'Passwort' }).fill(lena.password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(chip(page, 'Gespeichert')).toBeVisible()

  const moments = page.getByRole('list', { name: 'Programmpunkte des Tages' })
  await expect(moments).toContainText('Abendessen')
  await expect(page.getByText(/12\. Juni/).first()).toBeVisible()
  await expectWhole(page)
  expect(await violationsOf(page, 'Tag')).toEqual([])

  await moments.getByRole('link', { name: /Zwei Zeiten wurden genannt/ }).click()
  const card = page.getByRole('article', { name: /Trauung/ })
  await expect(card).toContainText('14:20')
  await expect(card).toContainText('14:45')
  await page.context().setOffline(true)
  await card.getByRole('radio', { name: /14:45/ }).check({ force: true })
  await page.getByRole('button', { name: '14:45 nehmen' }).click()
  await expect(chip(page, '1 auf diesem Handy')).toBeVisible()
  await page.context().setOffline(false)
  await expect(chip(page, 'Gespeichert')).toBeVisible()

  await page.goto(`${url}/w/${wedding.id}/money`)
  await expect(page.getByText(/1\.234,50\s€/).first()).toBeVisible()
  await expect(page.getByText(/1\. März 2027|01\.03\.2027/).first()).toBeVisible()

  await page.setViewportSize({ width: 320, height: 720 })
  for (const path of ['/day', '/shots', '/more', '/money']) {
    await page.goto(`${url}/w/${wedding.id}${path}`)
    await expect(chip(page, 'Gespeichert')).toBeVisible()
    await expectWhole(page)
  }

  await page.goto(`${url}/account`)
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'How it looks and feels' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
