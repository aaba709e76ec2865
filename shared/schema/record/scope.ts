import * as z from 'zod/mini'

/**
 * A scope is the unit of sync, permission, live room and ordering:
 * `wedding:<uuid>`, `studio:<uuid>` or `user:<uuid>`.
 */
export type ScopeKind = 'wedding' | 'studio' | 'user'
export type ScopeName = `${ScopeKind}:${string}`

const scopeText =
  /^(wedding|studio|user):[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The strict pattern matters beyond tidiness: scopes travel comma-separated in a database setting. */
export const scopeName = z.custom<ScopeName>(
  (value) => typeof value === 'string' && scopeText.test(value),
  'it is not wedding:, studio: or user: and a lower-case UUID',
)

export function scopeKind(scope: ScopeName): ScopeKind {
  return scope.slice(0, scope.indexOf(':')) as ScopeKind
}

/** The uuid of a scope; the `wedding` or `studio` record of a scope carries it as its own id. */
export function scopeId(scope: ScopeName): string {
  return scope.slice(scope.indexOf(':') + 1)
}

export function weddingScope(id: string): ScopeName {
  return `wedding:${id}`
}

export function studioScope(id: string): ScopeName {
  return `studio:${id}`
}

export function userScope(id: string): ScopeName {
  return `user:${id}`
}
