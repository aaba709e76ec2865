import type { BrowserContextOptions, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { dayPage } from './harness/dayPage.ts'
import { setUnderWay } from './harness/dayUnderWay.ts'
import { chip } from './harness/entering.ts'
import { expect, PHONE, TABLET, test } from './harness/journey.ts'
import { zoneOfEarlyAfternoon } from './harness/zones.ts'

const FOLDER = 'docs/screenshots'
const SIZES = { phone: { ...PHONE, deviceScaleFactor: 1.5 }, tablet: TABLET } as const
/** The screens that are looked at most are shown in all three. */
const THEMES = ['light', 'dark', 'sun'] as const
const IN_ALL_THEMES = ['welcome', 'weddings', 'day', 'decisions', 'shots']

for (const [size, device] of Object.entries(SIZES)) {
  test(`the main screens on a ${size}`, async ({ api, person, profile, url }) => {
    // It is early afternoon where the wedding is, whenever the pictures are made.
    const timezoneId = zoneOfEarlyAfternoon(new Date())
    const options: BrowserContextOptions = {
      ...device,
      timezoneId,
      reducedMotion: 'reduce',
    }
    async function take(page: Page, screen: string, shows: string | RegExp): Promise<void> {
      await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible()
      for (const theme of IN_ALL_THEMES.includes(screen) ? THEMES : (['light'] as const)) {
        await page.evaluate((name) => {
          localStorage.setItem('wedsync.theme', name)
          document.documentElement.dataset['theme'] = name
        }, theme)
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: `${FOLDER}/${screen}-${size}-${theme}.png` })
      }
    }

    const door = await profile(options)
    await door.goto(`${url}/welcome`)
    await take(door, 'welcome', 'Create my account')

    const [lena, maya, tom] = await Promise.all([
      api.signUp('Lena Park', 'iPad'),
      api.signUp('Maya Ortiz', 'Maya’s phone'),
      api.signUp('Tom Reyes'),
    ])
    const { page } = await person(lena, options)
    await page.getByRole('button', { name: 'Show me the examples' }).click()
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: timezoneId }).format(new Date())
    const findWedding = async () =>
      (await api.pullAll(lena)).find(
        ({ type, data }) => type === 'wedding' && data['date'] === today,
      )
    await expect.poll(findWedding).toBeDefined()
    await expect(chip(page, 'Saved')).toBeVisible()
    const wedding = await findWedding()
    if (!wedding) throw new Error('No example is today')
    await api.edit(lena, wedding, { zone: timezoneId })
    await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
    await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
    await setUnderWay(api, maya, wedding.scope, await api.pullAll(lena))
    await take(page, 'weddings', 'Open the day')

    const path = `${url}/w/${wedding.id}`
    await page.goto(`${path}/day`)
    await expect(dayPage(page).list).toBeVisible()
    await take(page, 'day', 'Running late')
    await page.goto(`${path}/day?panel=late`)
    await take(page, 'late', 'Preview. Nothing has moved yet.')
    await page.goto(`${path}/people`)
    await take(page, 'people', 'Maya Ortiz')
    await page.goto(`${path}/vendors`)
    await take(page, 'vendors', /\d+ of \d+ on site|\d+ vendors/)
    await page.goto(`${path}/shots`)
    await take(page, 'shots', /\d of \d+ taken/)
    await page.goto(`${path}/tasks`)
    await take(page, 'tasks', /\d of \d+ done/)
    await page.goto(`${path}/guests`)
    await take(page, 'guests', /\d+ yes/)
    await page.goto(`${path}/family`)
    await take(page, 'family', 'Harriet Lowell')
    await page.goto(`${path}/dashboard`)
    await take(page, 'dashboard', 'Hair and make-up: Harriet')
    await page.goto(`${path}/search?q=har`)
    await take(page, 'search', 'Harriet into dress')
    await page.goto(`${url}/templates`)
    await page.getByText('Church wedding with a barn').click()
    await take(page, 'template', 'Church wedding with a barn')
    await page.goto(`${path}/import`)
    await page
      .getByLabel('The run sheet as text')
      .fill(await readFile(new URL('harness/runSheet.txt', import.meta.url), 'utf8'))
    await take(page, 'import', /to look at/)

    const pinned = (await api.pullAll(lena)).find(
      ({ type, scope, data }) =>
        type === 'timelineItem' &&
        scope === wedding.scope &&
        String(data['title']).startsWith('Dinner service'),
    )
    if (!pinned) throw new Error('The dinner is missing')
    await api.edit(maya, pinned, { timing: { mode: 'at', at: 1050 } })
    await api.edit(lena, pinned, { timing: { mode: 'at', at: 1075 } })
    await page.goto(`${url}/decisions`)
    await take(page, 'decisions', /Until it is decided/)
    await page.goto(`${path}/merging`)
    await take(page, 'merging', /How edits meet/)
    await page.goto(`${path}/history`)
    await take(page, 'history', /Maya Ortiz/)

    await page.goto(`${path}/day`)
    await page.context().setOffline(true)
    await dayPage(page).add('23:15 Sparklers 10 min')
    await dayPage(page).add('23:30 Last dance 5 min')
    await page.goto(`${url}/sync`)
    await take(page, 'sync', /2 changes wait for signal/)
  })
}
