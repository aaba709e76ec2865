import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import type { ClientCommand } from './rxdbCommands.ts'

const answer = z.object({
  count: z.number(),
  value: z.optional(z.unknown()),
  failed: z.optional(z.string()),
})

export type RxdbProcess = {
  tell: (command: ClientCommand) => Promise<unknown>
  end: () => Promise<void>
}

/** Starts one stock RxDB client in a process of its own. */
export function startRxdbProcess(): RxdbProcess {
  const child = fork(fileURLToPath(new URL('rxdbClient.ts', import.meta.url)), {
    // What the test runner adds for itself is not for other programs.
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let count = 0
  let complaints = ''
  child.stderr?.on('data', (chunk) => (complaints += String(chunk)))
  child.on('message', (message) => {
    const { count: which, value, failed } = answer.parse(message)
    const asked = waiting.get(which)
    waiting.delete(which)
    if (failed === undefined) asked?.resolve(value)
    else asked?.reject(new Error(failed))
  })
  child.on('exit', (code) => {
    for (const asked of waiting.values())
      asked.reject(new Error(`the client ended with ${code}: ${complaints}`))
    waiting.clear()
  })

  return {
    tell(command) {
      count += 1
      const asked = Promise.withResolvers<unknown>()
      waiting.set(count, asked)
      child.send({ count, command })
      return asked.promise
    },
    async end() {
      if (child.exitCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}
