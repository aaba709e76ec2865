import type * as z from 'zod/mini'
import { ServerRefusal } from '../queries.ts'
import type { LocalStore } from '../replica/localStore.ts'
import { keepMemory, readMemory } from '../replica/memories.ts'

/** `isKept`: the server could not be asked; this is what it told at `toldAt`, Unix ms. */
export type Told<T> = { value: T; toldAt: number; isKept: boolean }

type Asked<T> = {
  key: string
  ask: () => Promise<T>
  form: z.ZodMiniType<T>
  /** What of a kept answer may still be seen. */
  seen?: (value: T) => Promise<T>
}

/**
 * Asks the server and keeps its answer; where it cannot be reached, the answer kept.
 * @throws ServerRefusal where there is neither, or the server refuses
 */
export async function told<T>(
  local: LocalStore,
  now: () => number,
  { key, ask, form, seen = (value) => Promise.resolve(value) }: Asked<T>,
): Promise<Told<T>> {
  try {
    const value = await ask()
    const toldAt = now()
    await keepMemory(local, key, value, toldAt)
    return { value, toldAt, isKept: false }
  } catch (error) {
    if (!(error instanceof ServerRefusal) || error.problem.kind !== 'unreachable') throw error
    const kept = await readMemory(local, key)
    const value = form.safeParse(kept?.value)
    if (!kept || !value.success) throw error
    return { value: await seen(value.data), toldAt: kept.toldAt, isKept: true }
  }
}
