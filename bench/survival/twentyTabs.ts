import { chromium, type Page } from '@playwright/test'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { chip, signInHere } from '../../e2e/harness/entering.ts'
import { makeWedding } from '../../e2e/harness/madeWedding.ts'
import { browserMemory } from '../photoMemory/browserMemory.ts'
import { saidOn } from './saidOn.ts'
import { standing } from './standing.ts'
import type { SurvivalCase } from './survivalCase.ts'

const TABS = 20
const SOCKET_MS = 30_000

/** Twenty tabs of one account on one device: the one that is looked at replicates, all of them show. */
export const twentyTabs: SurvivalCase = async ({ server, api, launch }) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const browser = await chromium.launch(launch)
  try {
    const context = await browser.newContext()
    await context.addInitScript(standInForVisibility)
    const sockets = new Map<Page, number>()
    context.on('page', (page) => {
      sockets.set(page, 0)
      page.on('websocket', (socket) => {
        sockets.set(page, (sockets.get(page) ?? 0) + 1)
        socket.on('close', () => sockets.set(page, (sockets.get(page) ?? 0) - 1))
      })
    })
    const first = await context.newPage()
    await signInHere(first, server.url, lena, wedding.dayPath)
    const one = (await browserMemory(browser)).all
    const tabs = [first]
    while (tabs.length < TABS) {
      const page = await context.newPage()
      await look(tabs.at(-1) ?? first, false)
      await page.goto(server.url + wedding.dayPath)
      await dayPage(page).list.waitFor()
      tabs.push(page)
    }
    const memory = (await browserMemory(browser)).all
    const talking = () => tabs.filter((page) => (sockets.get(page) ?? 0) > 0)
    const last = tabs.at(-1) ?? first
    await until(
      () => talking().length === 1 && talking()[0] === last,
      'the one in sight replicates',
    )

    await context.setOffline(true)
    const titles = ['Sparklers']
    const began = performance.now()
    await dayPage(last).add('20:00 Sparklers 10 min')
    await Promise.all(tabs.map((page) => dayPage(page).row('Sparklers').waitFor()))
    const shownMs = performance.now() - began
    let before = last
    for (const [index, page] of tabs.slice(0, 5).entries()) {
      await look(before, false)
      await look(page, true)
      titles.push(`Toast ${index}`)
      await dayPage(page).add(`21:00 Toast ${index} 5 min`)
      before = page
    }
    await context.setOffline(false)
    await standing(api, lena, titles)
    await until(
      () => talking().length === 1 && talking()[0] === before,
      'the one in sight replicates',
    )

    // Whoever takes its place has to be found without anybody's help.
    await before.close()
    const left = tabs.filter((page) => page !== before)
    const next = left[3] ?? first
    await look(next, true)
    titles.push('Last dance')
    await dayPage(next).add('22:00 Last dance 5 min')
    const found = await standing(api, lena, titles)
    const rows = await Promise.all(
      left.map(async (page) => {
        await dayPage(page).row('Last dance').waitFor()
        await chip(page, 'Saved').waitFor()
        return dayPage(page).row('Toast').count()
      }),
    )
    if (rows.some((count) => count !== 5)) throw new Error(`Rows of tabs: ${rows.join()}`)
    const said = await saidOn(next, /^Saved$/)
    return {
      ...found,
      said: [said],
      figures:
        `1 of ${TABS} replicates; an edit was in all of them after ${Math.round(shownMs)} ms; ` +
        `${Math.round(one)} MB with one, ${Math.round((memory - one) / (TABS - 1))} MB for each further`,
    }
  } finally {
    await browser.close()
  }
}

/** Headless, every page takes itself to be in sight; a person's browser shows one. */
function standInForVisibility(): void {
  let state: DocumentVisibilityState = 'visible'
  Object.defineProperty(document, 'visibilityState', { get: () => state })
  addEventListener('stand-in', (event) => {
    state = event instanceof CustomEvent && event.detail === true ? 'visible' : 'hidden'
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

async function look(page: Page, at: boolean): Promise<void> {
  await page.evaluate((is) => dispatchEvent(new CustomEvent('stand-in', { detail: is })), at)
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const latest = Date.now() + SOCKET_MS
  while (!holds()) {
    if (Date.now() > latest) throw new Error(`Not within ${SOCKET_MS} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
