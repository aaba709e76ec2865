import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../db/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's PostgreSQL, as superuser. */
    scratchServer: string
  }
}

/** One PostgreSQL for a whole run of tests, gone with all its data afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wedsync-test-'))
  await chmod(dataDir, 0o711)
  const server = await startEmbedded({ dataDir, durable: false, log: () => undefined })
  const guard = clearUpAfterUs(server.pid, [server.data, dataDir])
  project.provide('scratchServer', server.url)
  return async () => {
    guard.kill()
    await server.stop()
    await rm(server.data, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
}

const clearUp = `
  read _
  kill -INT "$0"
  while kill -0 "$0"; do sleep 1; done
  rm -rf -- "$@"`

/** A run that is killed cannot clean up: a shell sees its end of the pipe close and does it. */
function clearUpAfterUs(pid: number, folders: string[]) {
  const guard = spawn('sh', ['-c', clearUp, String(pid), ...folders], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Where there is no sh, a killed run leaves its PostgreSQL behind; nothing else changes.
  void once(guard, 'error')
  guard.unref()
  return guard
}
