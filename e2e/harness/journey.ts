import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import { startAppServer, type AppServer } from './appServer.ts'
import { dayPage } from './dayPage.ts'
import { signInHere } from './entering.ts'
import { serverApi, type Account, type ServerApi } from './serverApi.ts'

export type Person = Account & { page: Page }

type Journey = {
  /** Address of the server that the whole run shares. */
  url: string
  api: ServerApi
  /** Opens a browser profile of its own, watched for errors; closed after the test. */
  profile: (options?: BrowserContextOptions) => Promise<Page>
  /** Somebody with an account, signed in on a device of their own. */
  person: (
    account: Account,
    options?: BrowserContextOptions & { at?: string; path?: string },
  ) => Promise<Person>
  /** A server that this test may stop. */
  ownServer: AppServer
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}
export const TABLET: BrowserContextOptions = {
  viewport: { width: 1180, height: 820 },
  hasTouch: true,
  isMobile: false,
}

/**
 * Somebody who never loses signal in this journey. The worker that keeps two hundred files for the
 * time without is most of what a sign-in waits for: it stays away.
 */
export const ALWAYS_ONLINE: BrowserContextOptions = { serviceWorkers: 'block' }

export const test = base.extend<Journey>({
  // Playwright reads what a fixture needs from the pattern of its first argument.
  url: async ({ baseURL: _unused }, use) => {
    const url = process.env['WEDSYNC_JOURNEYS_URL']
    if (url === undefined) throw new Error('The server of the run was not started')
    await use(url)
  },

  api: async ({ url }, use) => use(serverApi(url)),

  profile: async ({ browser }, use) => {
    const faults: string[] = []
    const open: Page[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext(options)
      context.on('page', (page) => watch(page, faults))
      const page = await context.newPage()
      open.push(page)
      return page
    })
    for (const page of open) await page.context().close()
    expect(faults, 'errors of pages and of the content security policy').toEqual([])
  },

  person: async ({ profile, url }, use) => {
    await use(async (account, { at = url, path = '/', ...options } = {}) => {
      const page = await profile(options)
      await signInHere(page, at, account, path, options.serviceWorkers !== 'block')
      // Whoever opens a day waits until it is there.
      if (path.endsWith('/day')) await expect(dayPage(page).list).toBeVisible()
      return { ...account, page }
    })
  },

  ownServer: async ({ baseURL: _unused }, use) => {
    const server = await startAppServer()
    await use(server)
    await server.end()
  },
})

export { expect }

/** No network is normal here; a script that threw or was forbidden never is. */
function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && /Content Security Policy|Refused to/i.test(text))
      faults.push(`${page.url()}: ${text}`)
  })
}
