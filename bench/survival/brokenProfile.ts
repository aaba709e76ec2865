import { randomBytes } from 'node:crypto'
import { readdir, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** `noise`: a disk that gives back anything; `cut`: one that lost the last two thirds of what was written. */
export type Damage = 'noise' | 'cut'

/** Breaks the files of every IndexedDB in a Chromium profile that nobody has open. @returns how many */
export async function breakProfile(profile: string, damage: Damage): Promise<number> {
  let broken = 0
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !entry.parentPath.endsWith('.indexeddb.leveldb')) continue
    if (!/\.(log|ldb)$|^MANIFEST/.test(entry.name)) continue
    if (damage === 'cut' && !entry.name.endsWith('.log')) continue
    const file = join(entry.parentPath, entry.name)
    const { size } = await stat(file)
    if (damage === 'cut') await truncate(file, Math.floor(size / 3))
    else await writeFile(file, randomBytes(size))
    broken += 1
  }
  return broken
}
