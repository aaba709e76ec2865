import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs another bench to its end and gives what it printed. */
export async function saidBy(file: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    process.stdout.write(chunk)
  })
  await once(child, 'exit')
  return said
}
