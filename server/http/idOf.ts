import { recordId } from '#shared/schema/record/ids.ts'
import { Refusal } from './refusal.ts'

/**
 * An id in an address. What is none is as unknown as one that does not exist, and is asked of no store.
 *
 * @param unknown what is said of either
 */
export function idOf(parameter: string, unknown: string): string {
  const parsed = recordId.safeParse(parameter)
  if (!parsed.success) throw new Refusal('NOT_FOUND', unknown)
  return parsed.data
}
