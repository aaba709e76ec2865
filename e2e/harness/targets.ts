import type { Page } from '@playwright/test'

/** Of WCAG 2.2, for anything; and for what stands below everything else, by size of the device. */
const LEAST = 24
const MAIN_PHONE = 56
const MAIN_TABLET = 48

/** What a finger would miss on the screen as it stands, a line each. */
export async function tooSmall(page: Page, screen: string): Promise<string[]> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 820
  const faults = await page.evaluate(
    ({ least, main }) => {
      const found: string[] = []
      const all = document.querySelectorAll<HTMLElement>(
        'button, a[href], label:has(input), input:not([type=radio], [type=checkbox]), [role=tab]',
      )
      // The lowest row is what the thumb is for; what stands above it only says something.
      const lowest = [...document.querySelectorAll('footer button')].at(-1)
      const row = lowest?.getBoundingClientRect().bottom ?? 0
      for (const one of all) {
        if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
        const { width, height, bottom } = one.getBoundingClientRect()
        // What only a screen reader meets has no place on the screen; a link within a sentence is as high as it.
        const isSpoken = getComputedStyle(one).clipPath.startsWith('inset(50%')
        if (isSpoken || width <= 1 || height <= 1 || (one.matches('a') && one.closest('p')))
          continue
        // A title may stretch its press over the whole row.
        const after = getComputedStyle(one, '::after')
        if (after.position === 'absolute' && after.content !== 'none') continue
        const isMain = one.matches('footer button') && Math.abs(bottom - row) < 4
        const needs = isMain ? main : least
        if (width < least - 0.5 || height < needs - 0.5) {
          const name = one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 40)
          found.push(`“${name ?? ''}” is ${Math.round(width)} × ${Math.round(height)}`)
        }
      }
      return found
    },
    { least: LEAST, main: isPhone ? MAIN_PHONE : MAIN_TABLET },
  )
  return faults.map((fault) => `${screen}: ${fault}`)
}
