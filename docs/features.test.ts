import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const rows = readFileSync(new URL('features.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('every feature that is said to be there names a test that exists', () => {
  const said = rows.flatMap(([, feature = '', answer = '', shown = '']) =>
    answer.startsWith('yes') ? [{ feature, shown }] : [],
  )
  expect(said.length).toBeGreaterThan(20)
  const unproven = said.filter(({ shown }) => {
    const [, file, words] = /^`([^`]+)` › "([^"]+)"$/.exec(shown) ?? []
    if (file === undefined || words === undefined || !existsSync(new URL(file, root))) return true
    return !readFileSync(new URL(file, root), 'utf8').includes(words)
  })
  expect(unproven.map(({ feature }) => feature)).toEqual([])
})
