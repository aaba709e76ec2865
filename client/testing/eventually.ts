import { vi } from 'vitest'

/** Waits until `check` no longer throws: a second, as is usual, is too little for a machine that is busy. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 15_000 })
}
