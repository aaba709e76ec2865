import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import { DatabaseNotStarted } from './notStarted.ts'

export type Launch = {
  postgres: string
  data: string
  account: Account
  settings: string[]
  /** Wanted port; another one is taken if it is busy. */
  port: number | undefined
  /** Told one line at a time what PostgreSQL says of trouble. */
  log: (message: string) => void
}

export type Running = { port: number; child: ChildProcess }

type Outcome = { ready: true; child: ChildProcess } | { ready: false; said: string }

/** Starts PostgreSQL and resolves when it accepts connections. */
export async function launch(options: Launch): Promise<Running> {
  let said = ''
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await freePort(attempt === 0 ? options.port : undefined)
    const outcome = await tryOnce(options, port)
    if (outcome.ready) return { port, child: outcome.child }
    said = outcome.said
    // Between our look and its bind another process may have taken the port. And the children of
    // a killed PostgreSQL need a moment to notice that it is gone.
    if (/Address already in use/.test(said)) continue
    if (!/shared memory block .* is still in use/.test(said)) break
    await sleep(500)
  }
  const reason = said.match(/FATAL: +(.*)/)?.[1] ?? said.split('\n').at(-1)
  throw new DatabaseNotStarted(`PostgreSQL could not start on ${options.data}: ${reason}`, {
    cause: new Error(said),
  })
}

function tryOnce(options: Launch, port: number): Promise<Outcome> {
  const { postgres, data, account, log } = options
  const pairs = [...options.settings, `port=${port}`].flatMap((pair) => ['-c', pair])
  const child = spawn(postgres, ['-D', data, ...pairs], {
    ...account,
    cwd: data,
    // A group of its own: Ctrl-C in a terminal must reach us alone, who still have writes to finish.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise((settle) => {
    const lines: string[] = []
    let ready = false
    createInterface(child.stderr).on('line', (line) => {
      if (line.includes('ready to accept connections')) {
        ready = true
        settle({ ready: true, child })
      }
      if (!ready) lines.push(line)
      else if (/\b(FATAL|PANIC|WARNING): /.test(line)) log(`PostgreSQL: ${line}`)
    })
    child.once('error', (error) => settle({ ready: false, said: error.message }))
    child.once('close', () => settle({ ready: false, said: lines.join('\n') || 'it said nothing' }))
  })
}

/** The wanted port if nobody listens on it, else any free one. */
async function freePort(wanted: number | undefined): Promise<number> {
  const probe = createServer()
  try {
    probe.listen(wanted ?? 0, '127.0.0.1')
    await once(probe, 'listening')
    const address = probe.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return address.port
  } catch (cause) {
    if (wanted === undefined) throw cause
    return await freePort(undefined)
  } finally {
    probe.close()
  }
}

/** Ends it as PostgreSQL calls fast: open transactions are rolled back, everything is written. */
export async function halt({ child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
}
