import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** `left-1/2` stands in the middle, whichever way is read. */
const PHYSICAL =
  /(?<=["'` :])-?(?:(?:[mp]|scroll-[mp])[lr]-(?=[\d[(]|auto|px|gutter)|(?:left|right)-(?!1\/2)(?=[\d[(]|auto|px|full|gutter)|text-(?:left|right)(?=["'` !])|(?:border|rounded)-[lr](?=-|["'` ]))[\w[(./]*/g

test('a page that is read from the right has nothing on the wrong side: classes say start and end', () => {
  const files = globSync('client/**/*.{ts,tsx}', { exclude: ['client/words/**', '**/*.test.*'] })
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap((file) =>
    (readFileSync(file, 'utf8').match(PHYSICAL) ?? []).map((name) => `${file}: ${name}`),
  )
  expect(found).toEqual([])
})
