import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The real server with a database of its own; the address stays the same when it starts again. */
export type AppServer = {
  url: string
  port: number
  /** As an administrator stops it: answers under way go out. Its data stay. */
  stop: () => Promise<void>
  start: () => Promise<void>
  /** Stops it for good and erases its data. */
  end: () => Promise<void>
}

const READY = /is ready at/
const READY_MS = 60_000

/**
 * Starts the built product on a free port of this machine, with an empty database.
 *
 * @param environment What it finds beside its own variables
 */
export async function startAppServer(environment: Record<string, string> = {}): Promise<AppServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-journeys-'))
  // Root's database then stands inside it too, and is erased with it.
  await chmod(folder, 0o755)
  const url = `http://localhost:${port}`
  let running: ChildProcess | null = null

  async function start(): Promise<void> {
    if (running) return
    running = await launch({
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: folder,
      DATABASE_URL: '',
      LOG_LEVEL: 'info',
      PUSH_ALLOW_LOCAL: 'yes',
      ...environment,
    })
  }

  async function stop(): Promise<void> {
    const child = running
    running = null
    if (!child || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }

  await start()
  return {
    url,
    port,
    start,
    stop,
    async end() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(variables: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The server did not start within ${READY_MS} ms:\n${said}`))
    }, READY_MS)
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-20_000)
      if (!READY.test(said)) return
      clearTimeout(late)
      resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`The server ended with ${String(code)}:\n${said}`))
    })
  })
  return child
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was given')
  return address.port
}
