import * as z from 'zod/mini'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'

/**
 * How far a device has read each scope: a flat map, because RxDB merges checkpoints by
 * Object.assign (F13). A value is one of
 * `<epoch>.<version>` read up to there · `<epoch>.x` purged here · `<epoch>.x<version>` purge
 * delivered up to there.
 */
const checkpointValue = z.string().check(z.regex(/^\d{1,10}\.(x?\d{1,16}|x)$/))
export const checkpoint = z.record(z.string(), checkpointValue)
export type Checkpoint = Readonly<Record<string, string>>

export type ScopePosition =
  | { state: 'reading'; epoch: number; version: number }
  | { state: 'purging'; epoch: number; version: number }
  | { state: 'purged'; epoch: number }

export function parsePosition(value: string): ScopePosition {
  const [epoch, rest] = value.split('.')
  const number = Number(epoch)
  if (rest === 'x') return { state: 'purged', epoch: number }
  return rest?.startsWith('x')
    ? { state: 'purging', epoch: number, version: Number(rest.slice(1)) }
    : { state: 'reading', epoch: number, version: Number(rest) }
}

export function formatPosition(position: ScopePosition): string {
  switch (position.state) {
    case 'reading':
      return `${position.epoch}.${position.version}`
    case 'purging':
      return `${position.epoch}.x${position.version}`
    case 'purged':
      return `${position.epoch}.x`
  }
}

/** Keys that are not scopes are ignored, never answered. */
export function scopesOf(map: Checkpoint): ScopeName[] {
  return Object.keys(map).filter((key): key is ScopeName => scopeName.safeParse(key).success)
}
