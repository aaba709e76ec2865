// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { chooseTheme, readTheme, switchSun } from './theme.ts'

const root = document.documentElement
beforeEach(() => {
  localStorage.clear()
  delete root.dataset['theme']
})

it.each(['dark', 'light', 'system'] as const)(
  'out of the sunlight leads back to what was chosen before it: %s',
  (before) => {
    chooseTheme(before, root, localStorage)
    switchSun(root, localStorage)
    expect(root.dataset['theme']).toBe('sun')
    switchSun(root, localStorage)
    expect(readTheme(localStorage)).toBe(before)
  },
)

it('one who chose sunlight for good is led out of it, too', () => {
  chooseTheme('sun', root, localStorage)
  switchSun(root, localStorage)
  expect(root.dataset['theme']).not.toBe('sun')
})
