import { chromium } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { signInHere } from '../../e2e/harness/entering.ts'
import { makeWedding } from '../../e2e/harness/madeWedding.ts'
import { saidOn } from './saidOn.ts'
import { standing } from './standing.ts'
import { PHONE, type SurvivalCase } from './survivalCase.ts'

const CLOSED_MS = 3_000

/** A browser that never sends with its tabs closed, as Safari and Firefox are. */
export const noBackgroundSync: SurvivalCase = async ({ server, api, launch }) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const browser = await chromium.launch(launch)
  try {
    const context = await browser.newContext(PHONE)
    await context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'SyncManager')
      Reflect.deleteProperty(globalThis, 'PeriodicSyncManager')
      Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync')
      Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'periodicSync')
    })
    const page = await context.newPage()
    await signInHere(page, server.url, lena, wedding.dayPath)
    await context.setOffline(true)
    await dayPage(page).add('20:00 Sparklers 10 min')
    await page.goto(`${server.url}/sync`)
    const said = await saidOn(page, /sends only while WedSync is open/)
    const other = await context.newPage()
    await other.goto('about:blank')
    await page.close()
    await context.setOffline(false)
    await wait(CLOSED_MS)
    const isSent = (await api.pullAll(lena)).some(({ data }) => data['title'] === 'Sparklers')
    if (isSent) throw new Error('Something sent although this browser cannot')
    const began = performance.now()
    await other.goto(server.url)
    const found = await standing(api, lena, ['Sparklers'])
    const openedMs = performance.now() - began

    await other.goto(server.url + wedding.dayPath)
    await context.setOffline(true)
    await dayPage(other).add('21:00 Toasts 10 min')
    await context.setOffline(false)
    const back = performance.now()
    const again = await standing(api, lena, ['Toasts'])
    return {
      said: [said],
      lost: found.lost + again.lost,
      twice: found.twice + again.twice,
      figures:
        `nothing with the tab closed, on the server ${Math.round(openedMs)} ms after it was opened, ` +
        `${Math.round(performance.now() - back)} ms after signal came to an open one`,
    }
  } finally {
    await browser.close()
  }
}
