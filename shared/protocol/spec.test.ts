import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const spec = readFileSync(new URL('./SPEC.md', import.meta.url), 'utf8')
const rules = [...spec.matchAll(/^- \*\*([A-Z]{3}\d+)\*\*/gm)].map(([, id]) => id ?? '')

test('every rule of SPEC.md has an id of its own', () => {
  expect(rules.length).toBeGreaterThan(20)
  expect(new Set(rules).size).toBe(rules.length)
})

test('every rule of SPEC.md is in the title of a test', () => {
  const exclude = (path: string) => path.includes('node_modules') || path.startsWith('dist')
  // What is promised on each storage is told in one file for both.
  const places = ['{shared,server,client,e2e}/**/*.{test,spec}.{ts,tsx}', 'server/testing/**/*.ts']
  const files = globSync(places, { cwd: root, exclude })
  const titles = files
    .map((file) => readFileSync(new URL(file, root), 'utf8'))
    .flatMap((text) => [...text.matchAll(/(['"`])([^\n]*?)\1, (?:async )?(?:\(|\w+ =>)/g)])
    .map(([, , title]) => title ?? '')
    .join('\n')
  const untested = rules.filter((id) => !new RegExp(`\\b${id}\\b`).test(titles))
  expect(untested).toEqual([])
})
