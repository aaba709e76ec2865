import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Look, LookThrough } from '../lookThrough.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Whose eyes a wedding is seen with at the moment (null: one's own), and how to change that. */
export function useLookThrough(
  scope: ScopeName | null,
): { look: Look | null } & Pick<LookThrough, 'start' | 'leave'> {
  const { looks, start, leave } = useOpenAccount().lookThrough
  const all = useReadable(looks)
  return { look: (scope === null ? undefined : all.get(scope)) ?? null, start, leave }
}
