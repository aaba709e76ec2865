import type { Page } from '@playwright/test'

const NARROW = { width: 320, height: 700 }

/** One line where the screen has to be moved sideways on the smallest phone with letters of twice the size. */
export async function tooWide(page: Page, screen: string): Promise<string[]> {
  const before = page.viewportSize()
  if (!before) throw new Error('The page has no size')
  await page.setViewportSize(NARROW)
  const overflow = await page.evaluate(async () => {
    const { documentElement: root } = document
    root.style.fontSize = '200%'
    // What measures itself does so a frame later; on a stalling machine the frame itself is late.
    let wider = 0
    for (let look = 0; look < 20; look += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      wider = root.scrollWidth - root.clientWidth
      if (wider <= 0) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    root.style.fontSize = ''
    return wider
  })
  await page.setViewportSize(before)
  return overflow > 0 ? [`${screen}: ${overflow} px wider than a narrow phone`] : []
}
