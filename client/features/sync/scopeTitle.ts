import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import type { Names } from '../../frame/useNames.ts'
import { syncWords } from '../../words/sync.ts'

/** A wedding by its couple, a studio by its name, one's own settings by that word. */
export function scopeTitle(scope: ScopeName, names: Names): string {
  if (scopeKind(scope) === 'user') return syncWords.weddings.own
  return names.scopeName(scope) ?? syncWords.weddings.nameless
}
