import { globSync, readFileSync } from 'node:fs'
import { resolve, sep } from 'node:path'

export type SourceFile = { path: string; text: string }

const rooms = 'shared,server,client,sw,scripts,e2e,bench,docs'

/** Every source file below the folder, as paths from there with forward slashes. */
export function readSources(folder: string): SourceFile[] {
  return globSync([`{${rooms}}/**/*.{ts,tsx,css}`, '*.ts'], { cwd: folder })
    .map((path) => path.split(sep).join('/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(resolve(folder, path), 'utf8') }))
}
