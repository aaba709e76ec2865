import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'

const SCRIPT = fileURLToPath(import.meta.resolve('web-vitals'))

const vitals = z.object({
  LCP: z.optional(z.number()),
  INP: z.optional(z.number()),
  CLS: z.optional(z.number()),
})
/** LCP and INP in ms; CLS as a share. */
export type Vitals = z.output<typeof vitals>

/** Takes them as a browser's own field data would; to be called before the page is opened. */
export async function watchVitals(page: Page): Promise<void> {
  const library = await readFile(
    SCRIPT.replace(/web-vitals\.(umd\.cjs|js)$/, 'web-vitals.iife.js'),
    'utf8',
  )
  // What the page runs first has a scope of its own: the library is handed out of it.
  await page.addInitScript(`${library}\n;window.webVitals = webVitals`)
  await page.addInitScript(() => {
    type Report = (metric: { name: string; value: number }) => void
    type Observe = (report: Report, options: object) => void
    const given = window as Window & { webVitals?: Record<string, Observe>; vitals?: object }
    const found: Record<string, number> = {}
    given.vitals = found
    const report: Report = ({ name, value }) => (found[name] = value)
    const options = { reportAllChanges: true, durationThreshold: 16 }
    for (const name of ['onLCP', 'onINP', 'onCLS']) given.webVitals?.[name]?.(report, options)
  })
}

export async function vitalsOf(page: Page): Promise<Vitals> {
  // What was painted last is told after it.
  await page.waitForTimeout(500)
  return vitals.parse(await page.evaluate(() => (window as Window & { vitals?: object }).vitals))
}
