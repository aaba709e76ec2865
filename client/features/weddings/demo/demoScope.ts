import type { z } from 'zod/mini'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { keysBetween } from '#shared/merge/orderKey.ts'
import type { marks } from '#shared/schema/record/values.ts'

/** What every part of an example is built with. */
export type DemoScope = {
  scope: ScopeName
  newId: () => string
  /** Account that opens the examples; what is done already was done by it. */
  me: string
  /** Unix ms. */
  now: number
}

/** Keys in ascending order, one a record. */
export function orderKeys(count: number): (index: number) => string {
  const keys = keysBetween(null, null, count) ?? []
  return (index) => keys[index] ?? 'a0'
}

/** Done by whoever opened the examples. */
export function doneMark({ newId, me, now }: DemoScope): z.output<typeof marks> {
  return { marks: { [newId()]: { by: me, instant: now, device: '' } }, cleared: {} }
}

/** A set as records have it: a map to true. */
export function setOf(names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [name, true as const]))
}
