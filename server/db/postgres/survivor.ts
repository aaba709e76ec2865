import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseNotStarted } from './notStarted.ts'
import { processIdentity } from './processIdentity.ts'

const patience = 30_000

/**
 * Ends the PostgreSQL that a killed WedSync left running on these data; it keeps all it was told.
 * Call it only while holding the lock of the data folder.
 */
export async function endSurvivor(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  const identity = await processIdentity(pid)
  // Gone: PostgreSQL clears up itself, and checks that none of its children lives on.
  if (identity === undefined) return
  if (!(await isPostgresOf(pid, data))) {
    // After a reboot somebody else has the number, and PostgreSQL would refuse to start.
    await rm(file, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < patience; waited += 50) {
    if ((await processIdentity(pid)) !== identity) return
    await sleep(50)
  }
  throw new DatabaseNotStarted(
    `An earlier PostgreSQL (process ${pid}) still runs on ${data} and does not stop: end it, then start again.`,
  )
}

async function isPostgresOf(pid: number, data: string): Promise<boolean> {
  // Without /proc (macOS) the number must do: to refuse is safer than two servers on the same data.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  return command === undefined || command.split('\0').includes(data)
}
