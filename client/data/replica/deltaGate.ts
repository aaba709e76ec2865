import {
  formatPosition,
  parsePosition,
  scopesOf,
  type Checkpoint,
} from '#shared/protocol/checkpoint.ts'
import type { Access, Delta, Poke } from '#shared/protocol/live.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { positionOrder, type KnownStates } from './knownStates.ts'
import type { Turns } from './turns.ts'

export type PullPage = { documents: RecordEnvelope[]; checkpoint: Checkpoint }

/** Lets live events through only where they continue what the device has; else it asks for a pull. */
export type DeltaGate = {
  delta: (event: Delta) => void
  poke: (event: Poke) => void
  access: (event: Access) => void
  /** A pull has read everything up to here; `heads` as the answer's `scopes` tell them. */
  pulled: (checkpoint: Checkpoint, heads: Readonly<Record<string, string>>) => void
  /** How far each scope was read or told, as in a checkpoint; a scope that is not being read is missing. */
  positions: () => Checkpoint
  /** Pull now; many wishes before the pull begins are one. */
  resync: () => void
  /** A pull begins: it answers every wish so far. */
  pulling: () => void
  /** RxDB rests. It drops a RESYNC that stands behind an event in its queue: wish again. */
  rested: () => void
  stop: () => void
}

export type DeltaGateDeps = {
  turns: Turns
  known: KnownStates
  emit: (item: PullPage | 'RESYNC') => void
}

/** Deltas of one scope can overtake one another on the way; longer than this is a gap. */
const REORDER_MS = 150

export function createDeltaGate({ turns, known, emit }: DeltaGateDeps): DeltaGate {
  const seen = new Map<ScopeName, { epoch: number; version: number }>()
  /** The scope's own epoch, as deltas tell it; the checkpoint's also counts the membership's. */
  const epochs = new Map<ScopeName, number>()
  const held = new Map<ScopeName, Delta[]>()
  const timers = new Map<ScopeName, ReturnType<typeof setTimeout>>()
  let wished = false
  let stopped = false

  function resync(): void {
    if (wished || stopped) return
    wished = true
    emit('RESYNC')
  }

  function release(scope: ScopeName): void {
    clearTimeout(timers.get(scope))
    timers.delete(scope)
  }

  function hold(event: Delta): void {
    const { scope } = event
    held.set(scope, [...(held.get(scope) ?? []), event])
    if (timers.has(scope)) return
    timers.set(
      scope,
      setTimeout(() => {
        release(scope)
        held.delete(scope)
        resync()
      }, REORDER_MS),
    )
  }

  /** Whether the event was used or is of no use any more. */
  function take(event: Delta): boolean {
    const { scope, from, to, epoch, records } = event
    const position = seen.get(scope)
    const sameEpoch = (epochs.get(scope) ?? epoch) === epoch
    if (!position || !sameEpoch) {
      resync()
      return true
    }
    if (to <= position.version) return true
    if (from !== position.version) return false
    epochs.set(scope, epoch)
    const reached = { epoch: position.epoch, version: to }
    seen.set(scope, reached)
    const asOf = positionOrder(formatPosition({ state: 'reading', epoch, version: to }))
    for (const { id, at } of records) known.handed(id, at, asOf)
    const checkpoint = { [scope]: formatPosition({ state: 'reading', ...reached }) }
    if (records.length > 0) emit({ documents: [...records], checkpoint })
    return true
  }

  function takeHeld(scope: ScopeName): void {
    for (;;) {
      const waiting = held.get(scope) ?? []
      const left = waiting.filter((event) => !take(event))
      if (left.length > 0) held.set(scope, left)
      else {
        held.delete(scope)
        release(scope)
      }
      if (left.length === waiting.length || left.length === 0) return
    }
  }

  return {
    delta(event) {
      // In its turn: never while a push or a pull is under way (F26).
      void turns(async () => {
        if (stopped) return
        if (take(event)) takeHeld(event.scope)
        else hold(event)
      })
    },
    poke({ scope, to }) {
      void turns(async () => {
        const position = seen.get(scope)
        if (!position || to > position.version) resync()
      })
    },
    access: () => resync(),
    positions: () =>
      Object.fromEntries(
        [...seen].map(([scope, at]) => [scope, formatPosition({ state: 'reading', ...at })]),
      ),
    resync,
    pulling() {
      wished = false
    },
    rested() {
      if (wished && !stopped) emit('RESYNC')
    },
    pulled(checkpoint, heads) {
      for (const scope of scopesOf(checkpoint)) {
        const position = parsePosition(checkpoint[scope] ?? '')
        const head = heads[scope]
        if (position.state !== 'reading' || head === undefined) {
          seen.delete(scope)
          continue
        }
        seen.set(scope, { epoch: position.epoch, version: position.version })
        epochs.set(scope, parsePosition(head).epoch)
        takeHeld(scope)
      }
    },
    stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
