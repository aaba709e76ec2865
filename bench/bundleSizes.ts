import { gzipSync } from 'node:zlib'

/** The built client: path below its folder (`assets/index-….js`) → content. */
export type BuiltFiles = ReadonlyMap<string, Buffer>

export type BundleSizes = {
  /** What the first paint waits for, without the record database. */
  shell: number
  /** The shell, the record database, and the socket that follows the first paint. */
  initial: number
  routes: ReadonlyMap<string, RouteSizes>
  css: number
  /** What English text on a first screen fetches: numbers and names. */
  firstFonts: number
  /** Every font but the extended Latin one, which only names that need it fetch. */
  fonts: number
  /** Everything the service worker keeps, as it lies on the device: not compressed. */
  precache: number
}

export type RouteSizes = {
  /** What no other screen uses. */
  own: number
  /** What opening its address as the very first one adds to the initial files, shared parts included. */
  added: number
  /** What no other screen uses, and what only this one fetches later: panels, forms, dragging. */
  ownWhole: number
  /** All that it may ever fetch beside the initial files. */
  whole: number
}

const STATIC = /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g
const DYNAMIC = /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]/g
/** A script that runs beside the page names itself by its address. */
const WORKER = /new Worker\(new URL\(\s*["'`]\/assets\/([^"'`]+)["'`]/g
const SCREEN = /^assets\/(\w+Screen)-.{8}\.js$/
const PRECACHED = /\{"revision":(?:null|"\w+"),"url":"([^"]+)"\}/g
/** What it starts with; what it preloads besides is a screen's, and counted there. */
const NAMED_BY_PAGE = /src="\/(assets\/[^"]+\.js)"/g

/**
 * Sizes in bytes; scripts and styles as gzip -9 of each file, fonts as they are.
 *
 * @throws if a file is missing or a script is reached by no import: then the sizes would be wrong.
 */
export function bundleSizes(files: BuiltFiles): BundleSizes {
  const scripts = [...files.keys()].filter((path) => path.startsWith('assets/') && isScript(path))
  const page = read(files, 'index.html').toString()
  const first = closure(files, matches(page, NAMED_BY_PAGE))
  const dynamic = new Set(scripts.flatMap((path) => importsOf(files, path, DYNAMIC)))

  const workers = scripts.flatMap((path) => importsOf(files, path, WORKER))

  const reached = closure(files, [...first, ...dynamic, ...workers])
  const unreached = new Set(scripts).difference(reached)
  if (unreached.size > 0) throw new Error(`No import leads to ${[...unreached].join(', ')}`)

  const screens = new Map(
    [...dynamic].flatMap((path): [string, Set<string>][] => {
      const name = SCREEN.exec(path)?.[1]
      return name === undefined ? [] : [[name, closure(files, [path]).difference(first)]]
    }),
  )
  // Going on to another screen is no part of this one.
  const isOnItsWay = (path: string) => !first.has(path) && !SCREEN.test(path)
  const wholes = new Map(
    [...screens].map(([name, added]): [string, Set<string>] => [
      name,
      closureOfAll(files, added, isOnItsWay),
    ]),
  )
  const onlyBy = (sets: Iterable<Set<string>>) => {
    const users = Map.groupBy(
      [...sets].flatMap((paths) => [...paths]),
      (path) => path,
    )
    return (paths: Set<string>) => [...paths].filter((path) => users.get(path)?.length === 1)
  }
  const ownOf = onlyBy(screens.values())
  const ownWholeOf = onlyBy(wholes.values())
  const routes = [...screens].map(([name, added]): [string, RouteSizes] => {
    const whole = wholes.get(name) ?? added
    return [
      name,
      {
        own: packed(files, ownOf(added)),
        added: packed(files, added),
        ownWhole: packed(files, ownWholeOf(whole)),
        whole: packed(files, whole),
      },
    ]
  })
  const fonts = [...files.keys()].filter((path) => path.endsWith('.woff2') && !isExtended(path))
  const socket = scripts.filter((path) => /\/socket-/.test(path))

  return {
    shell: packed(
      files,
      [...first].filter((path) => !/\/records-/.test(path)),
    ),
    initial: packed(files, [...first, ...socket]),
    routes: new Map(routes.toSorted(([, a], [, b]) => b.own - a.own)),
    css: packed(
      files,
      [...files.keys()].filter((path) => path.endsWith('.css')),
    ),
    // Weight 600 is for the sunlight theme alone.
    firstFonts: plain(
      files,
      fonts.filter((path) => !/-600-/.test(path)),
    ),
    fonts: plain(files, fonts),
    precache: plain(files, new Set(matches(read(files, 'sw.js').toString(), PRECACHED))),
  }
}

/** The files themselves and all that they import before they run. */
function closure(files: BuiltFiles, from: Iterable<string>): Set<string> {
  const found = new Set<string>()
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    waiting.push(...importsOf(files, path, STATIC))
  }
  return found
}

/** The same, and all that they may import while they run. */
function closureOfAll(
  files: BuiltFiles,
  from: Iterable<string>,
  follow: (path: string) => boolean,
): Set<string> {
  const found = new Set(from)
  // A set hands out what is added to it while it is walked.
  for (const path of found) {
    const next = [...importsOf(files, path, STATIC), ...importsOf(files, path, DYNAMIC)]
    for (const one of next.filter(follow)) found.add(one)
  }
  return found
}

function importsOf(files: BuiltFiles, path: string, kind: RegExp): string[] {
  return matches(read(files, path).toString(), kind)
    .map((name) => `assets/${name}`)
    .filter(isScript)
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => found ?? [])
}

function packed(files: BuiltFiles, paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + gzipSync(read(files, path), { level: 9 }).length, 0)
}

function plain(files: BuiltFiles, paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + read(files, path).length, 0)
}

function read(files: BuiltFiles, path: string): Buffer {
  const content = files.get(path)
  if (!content) throw new Error(`The build has no ${path}`)
  return content
}

function isScript(path: string): boolean {
  return path.endsWith('.js')
}

function isExtended(path: string): boolean {
  return path.includes('-latin-ext-')
}
