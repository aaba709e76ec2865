import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { BuiltFiles } from './bundleSizes.ts'

/** The client as it was built last. */
export async function readBuild(
  folder = join(import.meta.dirname, '../dist/client'),
): Promise<BuiltFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }): Promise<[string, Buffer]> => {
      const path = join(parentPath, name)
      return [relative(folder, path).split(sep).join('/'), await readFile(path)]
    })
  return new Map(await Promise.all(read))
}
