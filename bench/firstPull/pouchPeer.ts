import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Versions that run together; they are no dependency of this project, and are installed when asked for. */
const PACKAGES = ['express-pouchdb@4.2.0', 'pouchdb@9.0.0']

export type PouchPeer = { url: string; end: () => Promise<void> }

/** PouchDB's server with LevelDB on disk, on a free port of this machine. */
export async function startPouchPeer(): Promise<PouchPeer> {
  const modules = join(import.meta.dirname, '../../.data/peers')
  await mkdir(modules, { recursive: true })
  const install = ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', modules]
  await promisify(execFile)('npm', [...install, ...PACKAGES])
  const data = await mkdtemp(join(tmpdir(), 'wedsync-pouch-'))
  const program = join(import.meta.dirname, 'pouchServer.cjs')
  const child = spawn(process.execPath, [program, modules, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', () => reject(new Error('The peer did not start')))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    async end() {
      child.kill()
      await rm(data, { recursive: true, force: true })
    },
  }
}
