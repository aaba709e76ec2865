import type { Page } from '@playwright/test'

const NARROW = { width: 320, height: 700 }

/**
 * What is wrong on the smallest phone with letters of twice the size, a line each: the screen has to be
 * moved sideways, words of a button are cut off, or its main actions cannot be reached.
 */
export async function tooNarrow(page: Page, screen: string): Promise<string[]> {
  const before = page.viewportSize()
  if (!before) throw new Error('The page has no size')
  await page.setViewportSize(NARROW)
  const faults = await page.evaluate(async () => {
    const { documentElement: root } = document
    const nameOf = (one: Element) =>
      one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 40) ?? ''
    root.style.fontSize = '200%'
    // What measures itself does so a frame later.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const wider = root.scrollWidth - root.clientWidth
    const found = wider > 0 ? [`${wider} px wider than the phone`] : []
    const pressed = [...document.querySelectorAll<HTMLElement>('button, a[href]')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    for (const one of pressed) {
      const { left, right } = one.getBoundingClientRect()
      // What only a screen reader meets has no place on the screen.
      if (getComputedStyle(one).clipPath.startsWith('inset(50%')) continue
      // What scrolls sideways by itself, as a row of filters does, is reached by a finger.
      const scrolls = (from: Element | null): boolean =>
        from !== null &&
        (/auto|scroll/.test(getComputedStyle(from).overflowX) || scrolls(from.parentElement))
      const isCut =
        one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible'
      if (isCut) found.push(`“${nameOf(one)}” is cut off`)
      if (
        right > left &&
        (right > innerWidth + 1 || left < -1) &&
        !scrolls(one.parentElement) &&
        right > 0
      )
        found.push(`“${nameOf(one)}” stands beside the screen`)
    }
    const bar = document.querySelector('footer')
    for (const one of bar?.querySelectorAll<HTMLElement>('button, a[href]') ?? []) {
      const { left, top, width, height } = one.getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      if (
        width > 0 &&
        !document.querySelector('[role=dialog]') &&
        !(there && (one.contains(there) || there.contains(one)))
      )
        found.push(`“${nameOf(one)}” cannot be reached`)
    }
    root.style.fontSize = ''
    return found
  })
  await page.setViewportSize(before)
  return faults.map((fault) => `${screen}: ${fault}`)
}
