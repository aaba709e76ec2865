import { globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { everyDoor, everyScreen, OTHER_LOOKS, type Places } from '../e2e/harness/everyScreen.ts'

const root = new URL('../', import.meta.url)
/** Any ids will do: only the paths are compared. */
const at: Places = {
  wedding: 'id',
  vendor: 'id',
  guest: 'id',
  table: 'id',
  document: 'id',
  photo: 'id',
  link: 'secret',
  share: 'secret',
  invitation: 'secret',
  line: 'id',
  person: 'id',
  shot: 'id',
  list: 'id',
  moment: 'id',
  section: 'id',
  template: 'id',
  studio: 'id',
}
const pictured = [...everyDoor(at), ...everyScreen(at)]

/** As the router has them: `/w/$wedding/day`. */
function addresses(): readonly string[] {
  const groups = globSync('client/routes/*.ts', { cwd: root }).map((path) =>
    readFileSync(new URL(path, root), 'utf8'),
  )
  const paths = groups.flatMap((text) =>
    [...text.matchAll(/^  path: '([^']+)',$/gm)].map(([, path = '']) => path),
  )
  const made = groups.flatMap((text) => [...text.matchAll(/= createRoute\(/g)])
  expect(paths).toHaveLength(made.length)
  return paths
}

function isOf(address: string, place: string): boolean {
  const parts = address.split('/')
  const own = `/${place.replace(/^w\//, 'w/wedding/').replace(/[?#].*$/, '')}`.split('/')
  return (
    parts.length === own.length && parts.every((part, n) => part.startsWith('$') || part === own[n])
  )
}

test('every address of the app is among those that are pictured', () => {
  const missing = addresses().filter((one) => !pictured.some(({ path }) => isOf(one, path)))
  expect(missing).toEqual([])
})

test('every screen stands in docs/screens in both sizes and three themes, and nothing else does', () => {
  const names = [...pictured.map(({ name }) => name), ...OTHER_LOOKS]
  const looks = ['phone', 'tablet'].flatMap((size) =>
    ['light', 'dark', 'sun'].map((theme) => `${size}-${theme}`),
  )
  const wanted = names.flatMap((name) => looks.map((look) => `${name}-${look}.webp`))
  const standing = readdirSync(new URL('docs/screens', root)).filter((one) => one.endsWith('webp'))
  expect(standing.toSorted()).toEqual(wanted.toSorted())
  const page = readFileSync(new URL('docs/screens/README.md', root), 'utf8')
  expect(wanted.filter((file) => !page.includes(`(${file})`))).toEqual([])
})
