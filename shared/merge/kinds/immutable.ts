import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { Walk } from '../walk.ts'

/** A differing value is refused; the edit's other fields are judged by themselves. */
export function mergeImmutable(
  walk: Walk,
  path: string,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  if (!sameJson(mine, theirs) && !sameJson(base, mine)) walk.refused.add(path)
  return theirs
}
