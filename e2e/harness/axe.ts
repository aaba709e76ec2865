import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const THEMES = ['light', 'dark', 'sun'] as const

/** An open dialog hides the page beneath it from assistive technology, its heading and main included. */
const OF_THE_PAGE_BENEATH = ['landmark-one-main', 'page-has-heading-one']

/** A theme changes how things look; roles, names and order are the same in all of them. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block']

/** One line per violation of what is on the page now, in each theme; none is the goal. */
export async function violationsOf(page: Page, screen: string): Promise<string[]> {
  const found: string[] = []
  // What fades in has too little contrast on its way, also where it begins later than this line.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(async () => {
    // One whose element goes away meanwhile never finishes.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
  for (const theme of THEMES) {
    const isRead = await page.evaluate((name) => {
      localStorage.setItem('wedsync.theme', name)
      document.documentElement.dataset['theme'] = name
      return 'axe' in window
    }, theme)
    // A page reads half a megabyte of rules once.
    const axe = new AxeBuilder({ page, ...(isRead && { axeSource: ';' }) })
      // Of what is in order only the number would be told, at the price of naming each element.
      .options({ resultTypes: ['violations'] })
    if (theme !== THEMES[0]) axe.withRules(OF_LOOKS)
    else if ((await page.getByRole('dialog').count()) > 0) axe.disableRules(OF_THE_PAGE_BENEATH)
    const { violations } = await axe
      // One page without frames needs no second tab to gather the results.
      .setLegacyMode()
      // What was spoken a moment ago lingers there, also of a button that is gone by now.
      .exclude('[data-live-announcer]')
      .analyze()
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = '' } of nodes)
        found.push(`${screen}, ${theme}: ${id} at ${String(target)} ${failureSummary}`)
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (overflow > 0) found.push(`${screen}: ${overflow} px wider than the screen`)
  return found
}
