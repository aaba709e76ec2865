import * as z from 'zod/mini'
import type { PushAnswer } from '#shared/protocol/push.ts'
import type { LocalStore } from './localStore.ts'
import type { Readable } from './readable.ts'
import { watch } from './watch.ts'

const lateReturn = z.object({
  /** Unix ms of the last contact before; null: not known. */
  since: z.nullable(z.number()),
  /** Edits that were older than the history the server keeps, and were kept all the same. */
  kept: z.number(),
  /** Questions they raised. */
  asked: z.number(),
})
export type LateReturn = z.output<typeof lateReturn>

const LATE = 'lateReturn'
const AWAY = 'awaySince'
/** A shorter absence explains nothing. */
const AWAY_MS = 30 * 86_400_000

const unixMs = z.number()

/** The first contact after a long time. Runs inside a transaction on `settings`. */
export async function noteContact(
  { settings }: LocalStore,
  before: number | undefined,
  now: number,
): Promise<void> {
  if (before === undefined || now - before < AWAY_MS) return
  await settings.put({ key: AWAY, value: before })
  // The answer to what was sent may have come first: then it is told now how long it was.
  const told = lateReturn.safeParse((await settings.get(LATE))?.value)
  if (told.success && told.data.since === null)
    await settings.put({ key: LATE, value: { ...told.data, since: before } })
}

/** What a push answered about late edits, added to what is not read yet. Inside such a transaction too. */
export async function noteLate({ settings }: LocalStore, answer: PushAnswer): Promise<void> {
  const late = Object.values(answer.results).filter((one) => one.late && one.status !== 'rejected')
  if (late.length === 0) return
  const before = lateReturn.safeParse((await settings.get(LATE))?.value)
  const away = unixMs.safeParse((await settings.get(AWAY))?.value)
  const cards = late.flatMap((one) => [one.conflict ?? [], one.moreConflicts ?? []].flat())
  const value: LateReturn = {
    since: away.success ? away.data : null,
    kept: late.length + (before.success ? before.data.kept : 0),
    asked:
      cards.filter(({ data }) => data['status'] === 'open' || data['status'] === 'review').length +
      (before.success ? before.data.asked : 0),
  }
  await settings.put({ key: LATE, value })
}

/** Null: this device did not come back late, or its person has read it. */
export function watchLateReturn({ settings }: LocalStore): Readable<LateReturn | null> {
  return watch(async () => {
    const parsed = lateReturn.safeParse((await settings.get(LATE))?.value)
    return parsed.success ? parsed.data : null
  }, null)
}

/** It was read. */
export async function forgetLateReturn({ settings }: LocalStore): Promise<void> {
  await settings.bulkDelete([LATE, AWAY])
}
