import { execFile } from 'node:child_process'
import { access, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { DatabaseNotStarted } from './notStarted.ts'
import type { Place } from './place.ts'

/**
 * Makes an empty cluster, unless there is one. It is made beside its final name and moved there
 * when complete: one that was cut short is never mistaken for a database.
 */
export async function initialise(
  initdb: string,
  { data, password }: Place,
  account: Account,
  durable: boolean,
): Promise<void> {
  const made = await access(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
  if (made) return
  const part = `${data}.part`
  const secret = `${data}.secret`
  try {
    await rm(part, { recursive: true, force: true })
    await mkdir(part, { recursive: true, mode: 0o700 })
    await writeFile(secret, password, { mode: 0o600 })
    if (account) {
      await chown(part, account.uid, account.gid)
      await chown(secret, account.uid, account.gid)
    }
    await promisify(execFile)(
      initdb,
      [
        `--pgdata=${part}`,
        '--username=postgres',
        `--pwfile=${secret}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order of texts on every machine, whatever locales it has.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: dirname(data) },
    )
    await rename(part, data)
  } catch (cause) {
    await rm(part, { recursive: true, force: true })
    throw new DatabaseNotStarted(
      `PostgreSQL could not create a database in ${data}: ${lastLine(cause)}`,
      { cause },
    )
  } finally {
    await rm(secret, { force: true })
  }
}

function lastLine(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const said = 'stderr' in cause && typeof cause.stderr === 'string' ? cause.stderr : ''
  const lines = said.split('\n').filter((line) => /error|fatal|could not/i.test(line))
  return lines.at(-1) ?? cause.message
}
