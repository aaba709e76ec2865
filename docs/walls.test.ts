import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { walls } from '../scripts/walls/table.ts'
import { type Row, deeds, rows } from './wallBreaches.ts'

/** A gate never seen red is no gate: every wall is breached once, in a scratch copy. */

const problem = z.object({
  filename: z.string(),
  code: z.optional(z.string()),
  message: z.string(),
})
const report = z.object({ diagnostics: z.array(problem) })

const root = resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'wedsync-walls-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Rule names by file, after one run of the linter over everything that was planted. */
const found = new Map<string, string[]>()

beforeAll(async () => {
  const kept = ['.oxlintrc.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json']
  const rooms = ['shared', 'server', 'client', 'sw', 'scripts']
  for (const path of [...kept, 'scripts/walls', ...rooms.map((room) => `${room}/tsconfig.json`)])
    cpSync(join(root, path), join(scratch, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))

  for (const row of rows) {
    row.breach.forEach((specifier, index) =>
      plant(pathOf(row, 'breach', index), importing(specifier)),
    )
    row.legal.forEach((specifier, index) =>
      plant(pathOf(row, 'legal', index), importing(specifier)),
    )
  }
  for (const { path, code } of deeds) plant(path, code)
  plant('server/main.ts', 'export const it = [Date.now(), Math.random(), new Date(0)]\n')
  plant('server/log.ts', "export const it = console.log('x')\n")
  plant('server/sync/cycle/one.ts', "export { two } from './two.ts'\nexport const one = 1\n")
  plant('server/sync/cycle/two.ts', "export { one } from './one.ts'\nexport const two = 2\n")
  plant('server/sync/some.test.ts', "export * from '../db/x.ts'\n")

  const { output } = await run('oxlint/bin/oxlint', ['--format=json'])
  for (const { filename, code, message } of report.parse(JSON.parse(output)).diagnostics)
    found.set(filename, [...(found.get(filename) ?? []), `${code ?? ''} ${message}`])
}, 120_000)

describe('imports', () => {
  test('every wall of the table is tried here', () => {
    const tried = new Set(rows.map(({ from }) => from))
    expect(walls.map(({ room }) => room).filter((room) => !tried.has(withFeature(room)))).toEqual(
      [],
    )
  })

  for (const row of rows) {
    row.breach.forEach((specifier, index) =>
      test(`${row.from} may not import ${specifier}`, () => {
        expect(found.get(pathOf(row, 'breach', index))?.join()).toContain('walls(imports)')
      }),
    )
    test(`${row.from} may import ${row.legal.join(', ')}`, () => {
      const problems = row.legal.flatMap((_, index) => found.get(pathOf(row, 'legal', index)) ?? [])
      expect(problems).toEqual([])
    })
  }

  test('two files that import each other are a cycle', () => {
    expect(found.get('server/sync/cycle/one.ts')?.join()).toContain('no-cycle')
  })

  test('a test reaches wherever it must', () => {
    expect(found.get('server/sync/some.test.ts')).toBeUndefined()
  })
})

describe('deeds', () => {
  for (const { what, rule, path } of deeds)
    test(`red: ${what}`, () => {
      expect(found.get(path)?.join()).toContain(`(${rule})`)
    })

  test('at the edges they are allowed', () => {
    expect(found.get('server/main.ts')).toBeUndefined()
    expect(found.get('server/log.ts')).toBeUndefined()
  })
})

describe('compiler', () => {
  const foreign: [room: string, file: string, names: string[], legal: string][] = [
    ['shared', 'shared/schema/zz.ts', ['window', 'process', 'setTimeout', 'fetch'], 'structured'],
    ['server', 'server/zz.ts', ['window', 'indexedDB'], 'process'],
    ['client', 'client/zz.ts', ['process', 'Buffer'], 'window'],
    ['sw', 'sw/zz.ts', ['window', 'document'], 'caches'],
    ['sw', 'client/data/replica/zz.ts', ['window', 'document', 'localStorage'], 'indexedDB'],
  ]

  for (const [room, path, names, legal] of foreign)
    test(`the compiler of ${room} does not know ${names.join(', ')} in ${path}`, async () => {
      const known = legal === 'structured' ? 'Math' : legal
      plant(path, [known, ...names].map((name) => `export const ${name}0 = ${name}\n`).join(''))
      plant(`${room}/only.json`, JSON.stringify(onlyFile(room, path)))
      const { output } = await run('typescript/bin/tsc', ['-p', `${room}/only.json`])
      const unknown = [...output.matchAll(/Cannot find name '(\w+)'/g)].map(([, name]) => name)
      expect(unknown).toEqual(names)
    })
})

/** The room's own settings on the planted file alone: the rest of the scratch copy is all breaches. */
function onlyFile(room: string, path: string) {
  return {
    extends: './tsconfig.json',
    files: [join(scratch, path)],
    include: [],
    compilerOptions: { tsBuildInfoFile: join(scratch, `${room}.tsbuildinfo`) },
  }
}

function pathOf({ from }: Row, kind: 'breach' | 'legal', index: number): string {
  return `${from}/${kind}${index}.ts`
}

/** In client/features each folder is a room; the table names their parent. */
function withFeature(room: string): string {
  return room === 'client/features' ? 'client/features/day' : room
}

function importing(specifier: string): string {
  const typeOnly = specifier.startsWith('type ')
  const from = specifier.replace('type ', '')
  return typeOnly
    ? `import type * as it from '${from}'\nexport type It = typeof it\n`
    : `import * as it from '${from}'\nexport { it }\n`
}

function plant(path: string, code: string): void {
  mkdirSync(dirname(join(scratch, path)), { recursive: true })
  writeFileSync(join(scratch, path), code)
}

function run(script: string, args: string[]): Promise<{ output: string }> {
  return new Promise((done) => {
    const program = join(root, 'node_modules', script)
    const options = { cwd: scratch, maxBuffer: 2 ** 26 }
    execFile(process.execPath, [program, ...args], options, (_, output) => done({ output }))
  })
}
