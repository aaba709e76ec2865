import { posix } from 'node:path'
import { type Wall, walls } from './table.ts'

export type ImportSeen = {
  /** Importing file, from the root of the project, with forward slashes. */
  from: string
  /** What stands between the quotes. */
  specifier: string
  /** `import type`, or a type position. */
  typeOnly: boolean
}

/** Why the import is forbidden, or undefined where it is allowed. */
export function judgeImport({ from, specifier, typeOnly }: ImportSeen): string | undefined {
  const target = targetOf(from, specifier)
  if (target === undefined) return judgePackage(from, specifier, typeOnly)
  if (isTest(target)) return 'A test is imported by nobody.'
  if (isSupport(from)) return undefined
  if (isSupport(target)) return 'What exists for tests and benchmarks is imported by them alone.'
  if (/^(\.|$)/.test(specifier) && target.startsWith('shared/') && !from.startsWith('shared/'))
    return "Write '#shared/…': a relative path hides that it is the code of every device."

  const wall = wallOf(from)
  if (wall === undefined) return homeless(from)
  if (sameRoom(wall, from, target)) return undefined
  if (wall.rooms.some((room) => within(target, room)) && !isAnothersFeature(from, target))
    return undefined
  if (typeOnly && wall.types?.some((room) => within(target, room))) return undefined
  return `${wall.room} may not import ${target}. ${wall.instead}`
}

function judgePackage(from: string, name: string, typeOnly: boolean): string | undefined {
  const inBrowser = within(from, 'shared') || within(from, 'client')
  if (name === 'zod' && inBrowser) return "Write 'zod/mini': all of zod would reach the browser."
  if (isSupport(from) && !within(from, 'e2e')) return undefined
  const wall = wallOf(from)
  if (wall === undefined) return homeless(from)
  if (typeOnly && wall.packageTypes?.some((pattern) => matches(name, pattern))) return undefined
  const allowed = wall.packages.some((pattern) => matches(name, pattern))
  const closed = wall.never?.some((pattern) => matches(name, pattern)) ?? false
  return allowed && !closed ? undefined : `${wall.room} may not import ${name}. ${wall.instead}`
}

function homeless(from: string): string | undefined {
  // Configuration at the root belongs to the tools.
  if (!from.includes('/')) return undefined
  return `${from} stands in no room: give its folder a row in scripts/walls/table.ts.`
}

/** Path from the root of what is imported; undefined for a package. */
function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#shared/')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return undefined
  return posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\?.*$/, '')
}

function wallOf(file: string): Wall | undefined {
  return walls
    .filter((wall) => within(file, wall.room))
    .toSorted((a, b) => b.room.length - a.room.length)[0]
}

/** In client/features every folder is a room of its own. */
function sameRoom(wall: Wall, from: string, target: string): boolean {
  if (wall.room === 'client/features') return featureOf(from) === featureOf(target)
  return wallOf(target)?.room === wall.room
}

function isAnothersFeature(from: string, target: string): boolean {
  const feature = featureOf(from)
  return feature !== undefined && featureOf(target) !== undefined && feature !== featureOf(target)
}

function featureOf(file: string): string | undefined {
  return /^client\/features\/([^/]+)/.exec(file)?.[1]
}

function isTest(file: string): boolean {
  return /\.(test|spec|bench)\.tsx?$/.test(file)
}

/** Tests, what only they use, and benchmarks: they reach wherever they must, and nobody reaches them. */
function isSupport(file: string): boolean {
  return (
    isTest(file) ||
    /(^|\/)(testing|simulation)\//.test(file) ||
    file.endsWith('Contract.ts') ||
    /^(bench|docs)\//.test(file)
  )
}

function within(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
