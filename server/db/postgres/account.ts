import { lstat, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseNotStarted } from './notStarted.ts'

/** The account under which PostgreSQL runs; undefined: ours. */
export type Account = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root. For root it runs as whoever owns the data already, else as
 * `postgres`, else as `nobody`: accounts that exist, since creating one would change the machine.
 */
export async function accountFor(data: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(data).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = passwd.match(new RegExp(`^${name}:.*$`, 'm'))?.[0].split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new DatabaseNotStarted(
    'PostgreSQL must not run as root, and this machine has neither an account named postgres nor one named nobody: start as an ordinary user, or set DATABASE_URL.',
  )
}

/** May any account enter this folder? A checkout below /root (0700) is closed to all others. */
export async function openToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  const parent = dirname(folder)
  return (mode & 0o001) !== 0 && (parent === folder || (await openToAll(parent)))
}

/** Names below shared folders can be guessed: another account may have put something there first. */
export async function isOwnFolder(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined)
  return found?.isDirectory() === true && found.uid === process.getuid?.()
}
