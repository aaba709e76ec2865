import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

/** Every screen of the app as a picture: the browser of the journeys, a clock that hardly moves. */
export default defineConfig({
  ...journeys,
  testMatch: '**/everyScreen.shots.ts',
  globalSetup: './e2e/harness/quietServer.ts',
  workers: 2,
  // Both sizes at once.
  fullyParallel: true,
  timeout: 600_000,
  projects: [{ name: 'pictures' }],
})
