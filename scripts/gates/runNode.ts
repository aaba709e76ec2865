import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export type Finished = { code: number; output: string }

type Options = {
  /** Called with each piece of output as it comes; the whole is returned as well. */
  onOutput?: (text: string) => void
  env?: Record<string, string>
}

/**
 * Runs a script of node_modules (`typescript/bin/tsc`) from the project's root with the Node that
 * runs this one. Never through PATH or a shebang: a machine's own Node may be too old.
 */
export function runNode(script: string, args: string[], options: Options = {}): Promise<Finished> {
  return run(process.execPath, [resolve(root, 'node_modules', script), ...args], options)
}

/** Runs a program from the project's root; its own children find our Node first. */
export function run(command: string, args: string[], options: Options = {}): Promise<Finished> {
  const path = [resolve(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...options.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((finish) => {
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      options.onOutput?.(chunk.toString())
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', (error) => finish({ code: 127, output: `${output}${error.message}\n` }))
    child.once('close', (code) => finish({ code: code ?? 1, output }))
  })
}
