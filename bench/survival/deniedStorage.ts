import { chromium } from '@playwright/test'
import { signInHere } from '../../e2e/harness/entering.ts'
import { saidOn } from './saidOn.ts'
import { PHONE, type SurvivalCase } from './survivalCase.ts'

/** A private window whose data go with it, and browsers that let a site keep nothing at all. */
export const deniedStorage: SurvivalCase = async ({ server, api, launch }) => {
  const lena = await api.signUp('Lena Park')
  const browser = await chromium.launch(launch)
  try {
    const said: string[] = []
    const bare = await browser.newContext(PHONE)
    const page = await bare.newPage()
    await signInHere(page, server.url, lena, '/storage')
    said.push(await saidOn(page, /has not promised it/))
    await bare.close()
    for (const forbid of [noDatabases, noSiteData]) {
      const context = await browser.newContext(PHONE)
      await context.addInitScript(forbid)
      const denied = await context.newPage()
      await denied.goto(server.url)
      said.push(await saidOn(denied, /keeps nothing for WedSync/))
      await context.close()
    }
    return {
      said: [...new Set(said)],
      lost: 0,
      twice: 0,
      figures: 'nothing is taken in that could not be kept',
    }
  } finally {
    await browser.close()
  }
}

/** As where a browser was built or set to have none. */
function noDatabases(): void {
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
}

/** As where a person blocked all site data. */
function noSiteData(): void {
  const deny = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  Object.defineProperty(globalThis, 'localStorage', { get: deny })
  Object.defineProperty(globalThis, 'sessionStorage', { get: deny })
  IDBFactory.prototype.open = deny
  CacheStorage.prototype.open = deny
  CacheStorage.prototype.keys = deny
}
