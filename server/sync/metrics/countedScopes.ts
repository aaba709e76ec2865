import { scopeKind, scopeName, type ScopeName } from '#shared/schema/record/scope.ts'

/** Weddings and studios among the heads of an answer; what an account keeps for itself is not counted. */
export function countedScopes(heads: Readonly<Record<string, string>>): ScopeName[] {
  return Object.keys(heads).flatMap((key) => {
    const scope = scopeName.safeParse(key)
    return scope.success && scopeKind(scope.data) !== 'user' ? [scope.data] : []
  })
}
