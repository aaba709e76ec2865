import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalFile } from '../localStore.ts'

/**
 * Which file goes first: every small picture before any large one, so that the others see all of it
 * early; the wedding that is today before the others; then the newest.
 *
 * @param first scopes in the order in which they matter now
 */
export function inUploadOrder<File extends Pick<LocalFile, 'hash' | 'scope' | 'part' | 'addedAt'>>(
  files: readonly File[],
  first: readonly ScopeName[],
): readonly File[] {
  const rank = (scope: ScopeName) => {
    const at = first.indexOf(scope)
    return at === -1 ? first.length : at
  }
  return files.toSorted(
    (a, b) =>
      Number(a.part === 'original') - Number(b.part === 'original') ||
      rank(a.scope) - rank(b.scope) ||
      b.addedAt - a.addedAt ||
      (a.hash < b.hash ? -1 : 1),
  )
}
