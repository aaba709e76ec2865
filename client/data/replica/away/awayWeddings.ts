import * as z from 'zod/mini'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalStore } from '../localStore.ts'
import type { Readable } from '../readable.ts'
import { watch } from '../watch.ts'

const awayWedding = z.object({
  scope: scopeName,
  /** "Anna & Ben": its records are gone, and the list of weddings still names it. */
  name: z.string(),
  /** First day, `YYYY-MM-DD` at the venue. */
  date: z.string(),
  /** Unix ms. */
  takenAt: z.number(),
  /** False: a crash may have left some of its records; they are taken away at the next start. */
  isEmpty: z.boolean(),
})
/** A wedding of this account that a person took off this device; the server is asked to leave it out. */
export type AwayWedding = z.output<typeof awayWedding>

const AWAY = 'away'

export async function readAway({ settings }: LocalStore): Promise<readonly AwayWedding[]> {
  const parsed = z.array(awayWedding).safeParse((await settings.get(AWAY))?.value)
  return parsed.success ? parsed.data : []
}

export function watchAway(local: LocalStore): Readable<readonly AwayWedding[]> {
  return watch<readonly AwayWedding[]>(() => readAway(local), [])
}

export function noteAway(local: LocalStore, noted: AwayWedding): Promise<void> {
  return change(local, (all) => [...all.filter(({ scope }) => scope !== noted.scope), noted])
}

export function dropAway(local: LocalStore, scopes: ReadonlySet<ScopeName>): Promise<void> {
  return change(local, (all) => all.filter(({ scope }) => !scopes.has(scope)))
}

async function change(
  local: LocalStore,
  next: (all: readonly AwayWedding[]) => readonly AwayWedding[],
): Promise<void> {
  await local.transaction('rw', local.settings, async () => {
    await local.settings.put({ key: AWAY, value: next(await readAway(local)) })
  })
}
