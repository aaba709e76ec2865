import type { Browser } from '@playwright/test'
import { vitalsOf, watchVitals, type Vitals } from './vitals.ts'

/** As Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1_600 * 1_000) / 8,
  uploadThroughput: (750 * 1_000) / 8,
}

/** Also how long it took until an account could be made, in ms from the first request. */
export type FirstVisit = Vitals & { usable: number }

/** Somebody who never was here opens the door on a phone, over a slow network. */
export async function firstVisit(browser: Browser, url: string): Promise<FirstVisit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await watchVitals(page)
  await page.goto(`${url}/welcome`)
  await page.getByRole('button', { name: 'Create my account' }).waitFor()
  const usable = await page.evaluate(() => performance.now())
  const found = await vitalsOf(page)
  await context.close()
  return { ...found, usable }
}
