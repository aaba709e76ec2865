import type { LaunchOptions } from '@playwright/test'
import type { AppServer } from '../../e2e/harness/appServer.ts'
import type { ServerApi } from '../../e2e/harness/serverApi.ts'

export type Setting = {
  server: AppServer
  api: ServerApi
  /** Of a browser of its own. */
  launch: LaunchOptions
}

export type Survived = {
  /** The sentences that the person read, as they stood on the screen. */
  said: readonly string[]
  /** What was written and is nowhere. */
  lost: number
  /** What stands more than once. */
  twice: number
  figures: string
}

/** One way in which a device lets its person down. @throws where it is not survived */
export type SurvivalCase = (setting: Setting) => Promise<Survived>

/** Of a phone, as a browser context takes it. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
