import type { Minute } from '#shared/schedule/planItem.ts'
import type { ItemForm } from './itemForm.ts'

/**
 * What fixing a moment changes in its form. A time that only follows from what is before it moves with
 * that in the plan, so that nothing could ever be late against it and nothing could save it: it becomes
 * the time at which the moment is planned now.
 *
 * @param planned undefined: it stands nowhere yet
 */
export function withPin(
  { mode, at }: Pick<ItemForm, 'mode' | 'at'>,
  pin: boolean,
  planned: Minute | undefined,
): Partial<ItemForm> {
  return pin && mode === 'after' ? { pin, mode: 'at', at: planned ?? at } : { pin }
}
