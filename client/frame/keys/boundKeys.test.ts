import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { keyMap } from './keyMap.ts'

const client = new URL('../../', import.meta.url)
const sources = globSync('{features,frame}/**/*.{ts,tsx}', { cwd: client })
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(new URL(file, client), 'utf8'))

/** What stands between the braces of each `useKeys('place', {…})`. */
function boundIn(place: string): string {
  return sources
    .flatMap((text) => text.split(`useKeys(`).slice(1))
    .filter((after) => after.trimStart().startsWith(`'${place}'`))
    .map((after) => /^[^\n]*\}\)\n/.exec(after)?.[0] ?? after.slice(0, after.search(/\n {2}\}?\)/)))
    .join('\n')
}

it('every key of the help is given something to do by a screen', () => {
  const { goTo: _byPlaces, ...byScreens } = keyMap
  const idle = Object.entries(byScreens).flatMap(([place, keys]) =>
    Object.keys(keys)
      .filter((name) => !new RegExp(`\\b${name}\\b[:,(]`).test(boundIn(place)))
      .map((name) => `${place}: ${name}`),
  )
  expect(idle).toEqual([])
})
