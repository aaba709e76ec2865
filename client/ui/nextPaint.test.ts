import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextPaint } from './nextPaint.ts'

let frames: FrameRequestCallback[] = []
let isHidden = false

beforeEach(() => {
  frames = []
  isHidden = false
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw))
  vi.stubGlobal('document', {
    get visibilityState() {
      return isHidden ? 'hidden' : 'visible'
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Whether the wait is over, after everything that is due has run. */
async function isOver(wait: Promise<void>): Promise<boolean> {
  let over = false
  void wait.then(() => (over = true))
  await vi.advanceTimersByTimeAsync(0)
  return over
}

test('what waits for a paint goes on after the frame, not within it', async () => {
  const wait = nextPaint()
  expect(await isOver(wait)).toBe(false)
  let withinFrame = false
  void wait.then(() => (withinFrame = true))
  frames.shift()?.(16)
  await Promise.resolve()
  expect(withinFrame).toBe(false)
  expect(await isOver(wait)).toBe(true)
})

test('a page in the background, which paints nothing, waits for nothing', async () => {
  isHidden = true
  expect(await isOver(nextPaint())).toBe(true)
})

test('a frame that never comes holds nobody up for long', async () => {
  const wait = nextPaint()
  await vi.advanceTimersByTimeAsync(99)
  expect(await isOver(wait)).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await isOver(wait)).toBe(true)
})
