import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

/** The pictures of the README: the browser and the server of the journeys, but nothing is judged. */
export default defineConfig({
  ...journeys,
  testMatch: '**/mainScreens.shots.ts',
  workers: 1,
  timeout: 180_000,
  projects: [{ name: 'pictures' }],
})
