import { cleanup, render } from '@testing-library/react'
import { globSync, readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'

afterEach(cleanup)

/** Names of icons that point along the line; up, down and both ways are the same in every direction. */
const DIRECTED =
  /^(?!.*LeftRight)(?:.*(?:Left|Right|Start|End|Forward|Back)|(?:Undo|Redo|Reply|Send|Log(?:In|Out)|Share$|Import|Indent|Outdent|Step|Skip|Rewind).*)$/

test('a page that is read from the right has no arrow on the wrong side: every directed icon is mirrored', async () => {
  const sources = globSync('client/**/*.{ts,tsx}', { exclude: ['**/*.test.*'] }).map((file) =>
    readFileSync(file, 'utf8'),
  )
  const names = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/import (?:type )?\{([^}]*)\} from 'lucide-react'/g)].flatMap(
        ([, list = '']) => list.match(/\b[A-Z]\w+(?= as |,|\s*$)/gm) ?? [],
      ),
    ),
  )
  expect(names.size).toBeGreaterThan(60)
  const directed = [...names].filter((name) => DIRECTED.test(name)).toSorted()
  expect(directed).toContain('ChevronRight')

  const css = readFileSync('client/ui/base.css', 'utf8')
  const rule = /\[dir='rtl'\]\s+svg:is\(([^)]*)\) \{\s+scale: -1 1;/.exec(css)?.[1] ?? ''
  const mirrored = new Set([...rule.matchAll(/\.([\w-]+)/g)].map(([, name]) => name))
  const icons: Readonly<Record<string, unknown>> = await import('lucide-react')
  const wrong = directed.filter((name) => {
    const Icon = icons[name]
    if (!isIcon(Icon)) return true
    const classes = render(<Icon />).container.querySelector('svg')?.classList ?? []
    return ![...classes].some((name) => mirrored.has(name))
  })
  expect(wrong).toEqual([])
})

function isIcon(value: unknown): value is () => null {
  return typeof value === 'object' && value !== null
}
