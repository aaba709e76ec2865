import { chromium } from '@playwright/test'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { chip } from '../../e2e/harness/entering.ts'
import { makeWedding } from '../../e2e/harness/madeWedding.ts'
import { saidOn } from './saidOn.ts'
import { standing } from './standing.ts'
import { PHONE, type SurvivalCase } from './survivalCase.ts'

/** A private window without service workers: it works while it is open, and says what it cannot. */
export const noWorker: SurvivalCase = async ({ server, api, launch }) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const browser = await chromium.launch(launch)
  try {
    const context = await browser.newContext(PHONE)
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
      Reflect.deleteProperty(globalThis, 'ServiceWorkerRegistration')
      CacheStorage.prototype.open = async () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    })
    const page = await context.newPage()
    const day = dayPage(page)
    const next = encodeURIComponent(wedding.dayPath)
    await page.goto(`${server.url}/welcome?mode=in&next=${next}`)
    await page.getByLabel('E-mail address').fill(lena.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(lena.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await day.list.waitFor()
    await chip(page, 'Saved').waitFor()
    await page.goto(`${server.url}/w/${wedding.id}/ready`)
    const said = [await saidOn(page, /cannot keep it in this window/)]
    await page.goto(server.url + wedding.dayPath)
    await day.list.waitFor()
    await context.setOffline(true)
    await day.add('20:00 Sparklers 10 min')
    await day.row('Sparklers').waitFor()
    await context.setOffline(false)
    const found = await standing(api, lena, ['Sparklers'])
    await page.goto(`${server.url}/account`)
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor()
    return { ...found, said, figures: 'edited without signal, sent when it came back' }
  } finally {
    await browser.close()
  }
}
