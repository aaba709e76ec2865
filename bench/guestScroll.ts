/**
 * Whether a list of a thousand guests scrolls smoothly on a slow phone, and what an answer costs there:
 * `npm run build && node bench/guestScroll.ts [--guests 1000] [--throttle 4]`.
 *
 * The page's processor is throttled. A frame is the time between two calls of the browser for the
 * next one, while the wheel turns as fast as it is taken: faster than a finger throws a list.
 */
import { chromium, type Page } from '@playwright/test'
import { parseArgs } from 'node:util'
import { startAppServer } from '../e2e/harness/appServer.ts'
import { signInHere } from '../e2e/harness/entering.ts'
import { makeWedding, newId, stamp } from '../e2e/harness/madeWedding.ts'
import { serverApi, type WireRecord } from '../e2e/harness/serverApi.ts'
import { findChromium } from '../scripts/findChromium.ts'
import { machine, pressure } from './conditions.ts'
import { percentile } from './spread.ts'

const { values } = parseArgs({
  options: {
    guests: { type: 'string', default: '1000' },
    throttle: { type: 'string', default: '4' },
  },
})
const BATCH = 400
const TURNS = 80
const TURN_PX = 300
const ANSWERS = 7

const server = await startAppServer()
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
try {
  const api = serverApi(server.url)
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [])
  const make = (type: string, data: WireRecord['data']): WireRecord => ({
    id: newId(),
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: lena.id,
    _deleted: false,
  })
  const records: WireRecord[] = []
  for (let n = 0; n < Number(values.guests); n += 3) {
    const household = make('household', { name: `Family ${n / 3 + 1}` })
    const guests = ['Ann', 'Ben', 'Cleo'].map((name) =>
      make('guest', { name: `${name} ${n}`, rsvp: 'waiting', household: household.id }),
    )
    records.push(household, ...guests)
  }
  for (let at = 0; at < records.length; at += BATCH)
    await api.push(lena, records.slice(at, at + BATCH))

  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true })
  await signInHere(page, server.url, lena, `/w/${wedding.id}/guests`)
  await page.getByRole('row').first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) })

  console.log(machine())
  console.log(`${records.length} records, page throttled ${values.throttle}×; ${await pressure()}`)
  const frames = await scrolled(page)
  const slow = frames.filter((frame) => frame > 50).length
  console.log(
    `scroll: ${frames.length} frames, p50 ${percentile(frames, 0.5).toFixed(1)} ms, ` +
      `p95 ${percentile(frames, 0.95).toFixed(1)} ms, longest ${frames.at(-1)?.toFixed(1)} ms, ` +
      `${slow} over 50 ms`,
  )
  const answers = await answered(page)
  console.log(
    `answer to painted: p50 ${percentile(answers, 0.5).toFixed(0)} ms, ` +
      `longest ${answers.at(-1)?.toFixed(0)} ms; ${await pressure()}`,
  )
} finally {
  await browser.close()
  await server.end()
}

/** Milliseconds of each frame while the list goes past, sorted; throws if it stood still. */
async function scrolled(page: Page): Promise<number[]> {
  const counting = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = []
        let last = performance.now()
        const next = (now: number): void => {
          frames.push(now - last)
          last = now
          if (document.body.dataset['counted'] === undefined) requestAnimationFrame(next)
          else resolve(frames.slice(1))
        }
        requestAnimationFrame(next)
      }),
  )
  await page.mouse.move(200, 600)
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, TURN_PX)
  const top = await page.evaluate(() => {
    document.body.dataset['counted'] = ''
    return document.querySelector('main')?.scrollTop ?? 0
  })
  if (top < TURN_PX) throw new Error(`The list stood still at ${top} px`)
  return (await counting).toSorted((a, b) => a - b)
}

/** Milliseconds from a tap on an answer until it is painted, sorted. */
async function answered(page: Page): Promise<number[]> {
  const took: number[] = []
  for (let tap = 0; tap < ANSWERS; tap += 1) {
    took.push(
      await page.evaluate(async (nth) => {
        const buttons = document.querySelectorAll<HTMLElement>('[role=row] button[aria-pressed]')
        const start = performance.now()
        buttons[nth * 3]?.click()
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - start
      }, tap),
    )
    // What the one before set going is not part of the next.
    await page.waitForTimeout(1_500)
  }
  return took.toSorted((a, b) => a - b)
}
