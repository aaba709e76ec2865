import * as z from 'zod/mini'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalStore } from '../localStore.ts'
import type { Readable } from '../readable.ts'
import { watch } from '../watch.ts'

const choice = z.object({
  /** Kept ready whatever its date, and never cleaned up. */
  isPinned: z.boolean(),
  /** Which originals come along beside the small pictures. */
  originals: z.enum(['none', 'smaller', 'all']),
  /** Every version of a document, not only the one that counts. */
  everyVersion: z.boolean(),
})
/** What a person wants of one wedding on this device. */
export type PrepareChoice = z.output<typeof choice>

export const USUAL_CHOICE: PrepareChoice = {
  isPinned: false,
  originals: 'none',
  everyVersion: false,
}

/** Originals up to this come along with `smaller`, in bytes. */
export const SMALLER_ORIGINAL = 10_000_000

const PREFIX = 'prepare '

/** Of the weddings for which something was chosen. */
export async function readChoices({
  settings,
}: LocalStore): Promise<ReadonlyMap<ScopeName, PrepareChoice>> {
  const choices = new Map<ScopeName, PrepareChoice>()
  for (const { key, value } of await settings.where('key').startsWith(PREFIX).toArray()) {
    const scope = scopeName.safeParse(key.slice(PREFIX.length))
    const parsed = choice.safeParse(value)
    if (scope.success && parsed.success) choices.set(scope.data, parsed.data)
  }
  return choices
}

export function watchChoices(local: LocalStore): Readable<ReadonlyMap<ScopeName, PrepareChoice>> {
  return watch<ReadonlyMap<ScopeName, PrepareChoice>>(() => readChoices(local), new Map())
}

export async function changeChoice(
  local: LocalStore,
  scope: ScopeName,
  change: Partial<PrepareChoice>,
): Promise<void> {
  await local.transaction('rw', local.settings, async () => {
    const before = choice.safeParse((await local.settings.get(PREFIX + scope))?.value)
    const value = { ...(before.success ? before.data : USUAL_CHOICE), ...change }
    await local.settings.put({ key: PREFIX + scope, value })
  })
}
