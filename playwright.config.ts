import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/findChromium.ts'

const executablePath = findChromium()
if (executablePath === undefined)
  throw new Error(
    'There is no Chromium here: `npm test -- e2e` installs one, or set CHROMIUM_PATH.',
  )

/** A test for one size only carries the tag @phone or @tablet; nothing is skipped while it runs. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/harness/oneServer.ts',
  forbidOnly: true,
  timeout: 90_000,
  // Two people, two browsers and a server share two cores.
  expect: { timeout: 15_000 },
  // Each worker has a browser, a server and a database on at least two cores.
  workers: 2,
  // A shared machine may stall for seconds; a journey that needed its second try is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  use: {
    browserName: 'chromium',
    // A trace photographs every step, which costs a fifth of the time.
    trace: 'on-first-retry',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-gpu',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      grepInvert: /@tablet/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'tablet',
      grepInvert: /@phone/,
      use: { viewport: { width: 1180, height: 820 }, hasTouch: true },
    },
  ],
})
