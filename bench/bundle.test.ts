import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { againstBudget } from './bundleBudget.ts'
import { bundleSizes, type BundleSizes } from './bundleSizes.ts'

const build = {
  'index.html':
    '<script src="/assets/index-AAAAAAAA.js"></script><link href="/assets/records-BBBBBBBB.js">',
  'assets/index-AAAAAAAA.js':
    'import"./records-BBBBBBBB.js";const a=()=>import(`./DayScreen-CCCCCCCC.js`),c=()=>import("./SyncScreen-a1b2-3cd.js"),b=()=>import("./socket-DDDDDDDD.js")',
  'assets/records-BBBBBBBB.js': 'export{}',
  'assets/DayScreen-CCCCCCCC.js':
    'import{r as e}from"./records-BBBBBBBB.js";import{t}from`./Menu-EEEEEEEE.js`;import(`./Drag-FFFFFFFF.js`)',
  'assets/SyncScreen-a1b2-3cd.js': 'import"./Menu-EEEEEEEE.js"',
  'assets/socket-DDDDDDDD.js': 'export{socket}',
  'assets/Menu-EEEEEEEE.js': 'export{menu}',
  'assets/Drag-FFFFFFFF.js': 'export{drag}',
  'assets/index-GGGGGGGG.css': 'a{}',
  'assets/text-latin-wght-normal-HHHHHHHH.woff2': '12345',
  'assets/text-latin-ext-wght-normal-HHHHHHHH.woff2': '1234567',
  'assets/names-latin-600-normal-HHHHHHHH.woff2': '123',
  'sw.js':
    '[{"revision":null,"url":"assets/index-GGGGGGGG.css"},{"revision":"a1","url":"index.html"}]',
}
type Name = keyof typeof build

const sizesOf = (files: Record<string, string>): BundleSizes =>
  bundleSizes(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])))
const gzipOf = (...names: Name[]): number =>
  names.reduce((sum, name) => sum + gzipSync(build[name], { level: 9 }).length, 0)

describe('the sizes of a build', () => {
  const sizes = sizesOf(build)

  it('count the database and the socket to the first load, but not to the shell', () => {
    expect(sizes.shell).toBe(gzipOf('assets/index-AAAAAAAA.js'))
    expect(sizes.initial).toBe(
      gzipOf('assets/index-AAAAAAAA.js', 'assets/records-BBBBBBBB.js', 'assets/socket-DDDDDDDD.js'),
    )
  })

  it('count to a screen what it adds, shared or its own, but not what is there or comes later', () => {
    const [day, sync] = ['assets/DayScreen-CCCCCCCC.js', 'assets/SyncScreen-a1b2-3cd.js'] as const
    const menu = gzipOf('assets/Menu-EEEEEEEE.js')
    expect(Object.fromEntries(sizes.routes)).toMatchObject({
      DayScreen: { own: gzipOf(day), added: gzipOf(day) + menu },
      SyncScreen: { own: gzipOf(sync), added: gzipOf(sync) + menu },
    })
  })

  it('count to a screen what it fetches later, but not the screens it leads to', () => {
    const leading = {
      ...build,
      'assets/Drag-FFFFFFFF.js': 'export{drag};import("./SyncScreen-a1b2-3cd.js")',
    }
    const drag = gzipSync(leading['assets/Drag-FFFFFFFF.js'], { level: 9 }).length
    const day = gzipOf('assets/DayScreen-CCCCCCCC.js') + drag
    expect(sizesOf(leading).routes.get('DayScreen')).toMatchObject({
      ownWhole: day,
      whole: day + gzipOf('assets/Menu-EEEEEEEE.js'),
    })
  })

  it('count fonts by who fetches them, and what is kept for no signal as it lies there', () => {
    expect(sizes).toMatchObject({ firstFonts: 5, fonts: 8 })
    expect(sizes.precache).toBe(build['index.html'].length + 3)
  })

  it('are refused when an import leads nowhere or a script is reached by none', () => {
    const { 'assets/Menu-EEEEEEEE.js': _menu, ...lacking } = build
    expect(() => sizesOf(lacking)).toThrow('The build has no assets/Menu-EEEEEEEE.js')
    expect(() => sizesOf({ ...build, 'assets/lost-IIIIIIII.js': '' })).toThrow('lost-IIIIIIII')
  })
})

it('one byte above a budget is told', () => {
  const none = { shell: 0, initial: 0, css: 0, firstFonts: 0, fonts: 0, precache: 0 }
  const route = (own: number, ownWhole = 0, added = 0) =>
    new Map([['DayScreen', { own, ownWhole, added, whole: 1_000_000 }]])
  const over = (sizes: Partial<BundleSizes>) =>
    againstBudget({ ...none, routes: new Map(), ...sizes })
      .filter(({ holds }) => !holds)
      .map(({ what }) => what)
  expect(over({ shell: 180 * 1_024, routes: route(67 * 1_024) })).toEqual([])
  expect(over({ shell: 180 * 1_024 + 1 })).toEqual(['shell'])
  const own = 'DayScreen, its own and later parts'
  expect(over({ routes: route(67 * 1_024 + 1) })).toEqual([own])
  expect(over({ routes: route(0, 67 * 1_024 + 1) })).toEqual([own])
  expect(over({ initial: 1, routes: route(0, 0, 456 * 1_024) })).toEqual([
    'DayScreen, opened first',
  ])
})
