import { chromium } from '@playwright/test'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { signInHere } from '../../e2e/harness/entering.ts'
import { makeWedding } from '../../e2e/harness/madeWedding.ts'
import { startNewerBuild } from '../../e2e/harness/newerBuild.ts'
import { saidOn } from './saidOn.ts'
import { standing } from './standing.ts'
import { PHONE, type SurvivalCase } from './survivalCase.ts'

/** A newer build in the middle of a day: one window takes it, another works on with the older one. */
export const updateAtWork: SurvivalCase = async ({ server, api, launch }) => {
  const build = await startNewerBuild(server.port)
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const browser = await chromium.launch(launch)
  try {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    await signInHere(page, build.url, lena, wedding.dayPath)
    const older = await context.newPage()
    await older.goto(build.url + wedding.dayPath)
    await dayPage(older).list.waitFor()
    await older.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))
    build.deploy()
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update()
    })
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)

    await context.setOffline(true)
    await dayPage(page).add('20:00 Sparklers 10 min')
    await page.getByRole('button', { name: 'All weddings' }).click()
    const said = await saidOn(page, /A new version is ready/)
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Open it now' }).click()
    await loaded
    await page.goto(build.url + wedding.dayPath)
    await dayPage(page).row('Sparklers').waitFor()
    await older.locator('body[data-same-page=yes]').waitFor({ state: 'attached' })
    await dayPage(older).add('21:00 Toasts 10 min')
    await dayPage(page).row('Toasts').waitFor()
    await context.setOffline(false)
    const found = await standing(api, lena, ['Sparklers', 'Toasts'])
    return {
      ...found,
      said: [said],
      figures: 'taken without signal; the other window was not reloaded and saw both edits',
    }
  } finally {
    await browser.close()
    await build.close()
  }
}
