import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'

const idText = /^(wedding|studio|user)-([0-9a-f-]{36})-[0-9a-f]{32}$/

/** The name of an upload begins with its scope, so that it is found in it and nowhere else. */
export function uploadId(scope: ScopeName, random: string): string {
  return `${scope.replace(':', '-')}-${random}`
}

/** Null for what is no such name. */
export function scopeOfUpload(id: string): ScopeName | null {
  const [, kind, uuid] = idText.exec(id) ?? []
  const parsed = scopeName.safeParse(`${kind}:${uuid}`)
  return parsed.success ? parsed.data : null
}
