import type { Page } from '@playwright/test'
import { dayAtWork } from './harness/dayAtWork.ts'
import { dayPage } from './harness/dayPage.ts'
import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, TABLET, test } from './harness/journey.ts'

const MOST_TABS = 80

/** Goes on with Tab until what has the focus is called that; a person would look for it the same way. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const met: string[] = []
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const called = await page.evaluate(() => {
      const one = document.activeElement
      if (!one) return ''
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []
      const by = one.getAttribute('aria-labelledby')?.split(' ') ?? []
      const words = [
        one.getAttribute('aria-label'),
        ...by.map((id) => document.getElementById(id)?.textContent),
        ...labels.map((label) => label.textContent),
        one.textContent,
      ]
      return words.find((word) => word?.trim())?.trim() ?? ''
    })
    met.push(called)
    if (typeof name === 'string' ? called === name : name.test(called)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${String(name)}, but to: ${met.join(' | ')}`)
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

test('a day is run by the keyboard alone, from its start to its close @tablet', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const { wedding } = await dayAtWork(api, lena)
  const { page } = await person(lena, { ...TABLET, ...ALWAYS_ONLINE, path: wedding.dayPath })
  const day = dayPage(page)
  const { keyboard } = page

  await press(page, 'Start the day')
  await expect(page.getByText(/^On since/)).toBeVisible()
  await tabTo(page, 'Hair and make-up')
  await keyboard.press('Space')
  await expect(day.tick('Hair and make-up')).toBeChecked()
  await keyboard.press('u')
  await expect(day.tick('Hair and make-up')).not.toBeChecked()

  await keyboard.press('l')
  await expect(page.getByText('Preview. Nothing has moved yet.')).toBeVisible()
  await tabTo(page, /^\+10$/)
  await keyboard.press('ArrowRight')
  await expect(page.getByText(/15 minutes past its fixed time/)).toBeVisible()
  await press(page, /^Apply/)
  await expect(day.row('Dinner')).toContainText('15 min past its fixed time')

  await page.getByRole('list', { name: 'To decide' }).waitFor()
  await press(page, 'Dinner')
  await expect(page.getByRole('radio', { name: /^Shorten Drinks by 15 min/ })).toBeChecked()
  await press(page, 'Do it')
  await expect(page.getByText('Every fixed time holds.')).toBeVisible()

  await keyboard.press('a')
  await tabTo(page, /^What happens/)
  await keyboard.type('Sparklers')
  await press(page, 'Add')
  await expect(day.row('Sparklers')).toBeVisible()

  await keyboard.press('Control+k')
  await expect(page.getByLabel('What are you looking for?')).toBeFocused()
  await keyboard.type('emergency')
  // What Enter takes is the first one, and until the letters are looked up that is another.
  await expect(page.getByRole('option').first()).toContainText(/emergency/i)
  await keyboard.press('Enter')
  await tabTo(page, /^Somebody is hurt|^What happened/)
  await keyboard.press('Space')
  await tabTo(page, 'Hold to call everybody')
  await keyboard.down('Enter')
  await expect(page.getByText('Nobody is on it yet')).toBeVisible()
  await keyboard.up('Enter')
  await press(page, "I'm on it")
  await press(page, 'It is over')
  await expect(page.getByText('Nothing is wrong.')).toBeVisible()

  await keyboard.press('g')
  await keyboard.press('d')
  await expect(day.list).toBeVisible()
  await press(page, 'Close the day')
  await press(page, 'Close it')
  await expect(page.getByText(/^Closed at/)).toBeVisible()
  await expect(chip(page, 'Saved')).toBeVisible()
})
