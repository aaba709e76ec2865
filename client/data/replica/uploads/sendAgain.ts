import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalStore } from '../localStore.ts'

/** Files that were refused wait once more, from their first byte. */
export async function sendAgain(
  { files }: LocalStore,
  scope: ScopeName,
  hashes: readonly string[],
): Promise<void> {
  await files
    .where('[scope+hash]')
    .anyOf(hashes.map((hash) => [scope, hash]))
    .and(({ state }) => state === 'refused')
    .modify({ state: 'waiting', tries: 0, refusal: null, uploadUrl: null, sentBytes: 0 })
}
