import * as z from 'zod/mini'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalStore } from './localStore.ts'
import type { Readable } from './readable.ts'
import { watch } from './watch.ts'

const repair = z.object({
  scope: scopeName,
  /** Unix ms. */
  at: z.number(),
  /** Records that were not as the server holds them, missing and superfluous ones too. */
  differed: z.number(),
  /** `running` after a crash too; then the next comparison decides. */
  outcome: z.enum(['running', 'mended', 'notMended']),
})
export type Repair = z.output<typeof repair>

const checkLog = z.object({
  /** Unix ms at which a scope was last found equal to what the server holds. */
  equalAt: z.record(z.string(), z.number()),
  /** The newest first. */
  repairs: z.array(repair),
})
export type CheckLog = z.output<typeof checkLog>

const KEY = 'checks'
const KEPT_REPAIRS = 20
const NOTHING: CheckLog = { equalAt: {}, repairs: [] }

/** What comparing this device with the server has shown, for the person and for whoever helps. */
export async function readCheckLog({ settings }: LocalStore): Promise<CheckLog> {
  const parsed = checkLog.safeParse((await settings.get(KEY))?.value)
  return parsed.success ? parsed.data : NOTHING
}

export function watchCheckLog(local: LocalStore): Readable<CheckLog> {
  return watch(() => readCheckLog(local), NOTHING)
}

/** Equal at this moment; a repair that was under way has helped. */
export function noteEqual(local: LocalStore, scope: ScopeName, at: number): Promise<void> {
  return change(local, (log) => ({
    equalAt: { ...log.equalAt, [scope]: at },
    repairs: settled(log.repairs, scope, 'mended'),
  }))
}

/** Still different after a repair. */
export function noteNotMended(local: LocalStore, scope: ScopeName): Promise<void> {
  return change(local, (log) => ({ ...log, repairs: settled(log.repairs, scope, 'notMended') }))
}

/** A repair began, or has counted what differed. */
export function noteRepair(local: LocalStore, begun: Omit<Repair, 'outcome'>): Promise<void> {
  return change(local, (log) => {
    const others = log.repairs.filter(({ scope, at }) => scope !== begun.scope || at !== begun.at)
    const repairs = [{ ...begun, outcome: 'running' as const }, ...others]
    return { ...log, repairs: repairs.slice(0, KEPT_REPAIRS) }
  })
}

function settled(repairs: readonly Repair[], scope: ScopeName, outcome: Repair['outcome']) {
  return repairs.map((one) =>
    one.scope === scope && one.outcome === 'running' ? { ...one, outcome } : one,
  )
}

async function change(local: LocalStore, next: (log: CheckLog) => CheckLog): Promise<void> {
  await local.transaction('rw', local.settings, async () => {
    await local.settings.put({ key: KEY, value: next(await readCheckLog(local)) })
  })
}
