import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import { Refusal } from './refusal.ts'

/** A scope in an address. What is no scope is as unknown as one that does not exist. */
export function scopeOf(parameter: string): ScopeName {
  const parsed = scopeName.safeParse(parameter)
  if (!parsed.success)
    throw new Refusal('NOT_FOUND', 'There is no such place, or you do not belong to it.')
  return parsed.data
}
