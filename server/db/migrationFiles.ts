import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Migration = {
  number: number
  /** File name, such as `0001_sync.sql`. */
  name: string
  sql: string
  /** SHA-256 of the file, hex. */
  sha256: string
}

/**
 * The migrations of a folder in their order; other files are ignored.
 *
 * @throws where a number is missing or given twice: two branches wrote one each
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder))
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
  const migrations: Migration[] = []
  for (const [position, name] of names.entries()) {
    const number = Number(name.slice(0, 4))
    if (number !== position + 1) {
      throw new Error(
        `Migrations are numbered without gap: expected ${position + 1}, found ${name}.`,
      )
    }
    const sql = await readFile(join(folder, name), 'utf8')
    migrations.push({ number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') })
  }
  return migrations
}
