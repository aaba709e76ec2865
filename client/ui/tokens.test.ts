import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const themes = {
  light: { selector: ":root,\n[data-theme='light'] {", text: 4.5 },
  dark: { selector: "[data-theme='dark'] {", text: 4.5 },
  sun: { selector: "[data-theme='sun'] {", text: 7 },
}

const EDGE = 3

/** Which ink may stand on which ground; a new pair in a component belongs here. */
const textPairs: readonly [ink: string, ground: string][] = [
  ...['ink', 'ink2', 'ink3', 'plum', 'now', 'ok', 'warn', 'bad', 'info', 'accent'].flatMap((ink) =>
    ['paper', 'card', 'sunk'].map((ground): [string, string] => [ink, ground]),
  ),
  ...[1, 2, 3, 4, 5, 6].flatMap((n) =>
    ['paper', 'card', 'sunk'].map((ground): [string, string] => [`person-${n}`, ground]),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-bad', 'bad'],
  ['ok', 'ok-bg'],
  ['warn', 'warn-bg'],
  ['bad', 'bad-bg'],
  ['info', 'info-bg'],
  ['ink', 'warn-bg'],
  ['ink', 'bad-bg'],
  ['ink2', 'bad-bg'],
  ['ink', 'blush'],
  ['plum', 'blush'],
  ['on-press', 'press'],
  ['on-selected', 'selected'],
  ['paper', 'ink'],
]

/** What must be seen to be found: edges of controls, the focus ring after its gap, marks without words. */
const edgePairs: readonly [edge: string, ground: string][] = [
  'control',
  'focus',
  'now',
  'warn',
  'bad',
  'accent',
].flatMap((edge) => ['paper', 'card', 'sunk'].map((ground): [string, string] => [edge, ground]))

describe.each(Object.entries(themes))(
  'contrast of the %s theme, computed from tokens.css',
  (_, theme) => {
    const tokens = readTokens(theme.selector)

    test.each(textPairs)(`text: %s on %s`, (ink, ground) => {
      expect(contrast(colour(tokens, ink), colour(tokens, ground))).toBeGreaterThanOrEqual(
        theme.text,
      )
    })

    test.each(edgePairs)('edge: %s on %s', (edge, ground) => {
      expect(contrast(colour(tokens, edge), colour(tokens, ground))).toBeGreaterThanOrEqual(EDGE)
    })
  },
)

test('every theme sets every colour the light one sets, so that none leaks from another', () => {
  const colours = (selector: string) =>
    [...readTokens(selector)]
      .flatMap(([name, value]) => (/^#|^var/.test(value) ? [name] : []))
      .sort()
  const light = colours(themes.light.selector)
  expect(light.length).toBeGreaterThan(30)
  expect(colours(themes.dark.selector)).toEqual(light)
  expect(colours(themes.sun.selector)).toEqual(expect.arrayContaining(light))
})

function readTokens(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector}`)
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`)
  const block = css.slice(start + selector.length + 1, css.indexOf('\n}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

function colour(tokens: Map<string, string>, name: string): [number, number, number] {
  const value = tokens.get(name) ?? ''
  const link = /^var\(--([\w-]+)\)$/.exec(value)
  if (link) return colour(tokens, link[1] ?? '')
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value)
  if (!hex) throw new Error(`--${name} is "${value}", not a colour in six digits`)
  const [, r = '', g = '', b = ''] = hex
  return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)]
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: [number, number, number], b: [number, number, number]): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(rgb: [number, number, number]): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
