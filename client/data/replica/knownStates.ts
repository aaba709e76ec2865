import { formatPosition, parsePosition } from '#shared/protocol/checkpoint.ts'

/**
 * How recent the states are that passed to RxDB, so that one which was overtaken on the way is
 * not written over a newer one (F11, F26). Positions count in the scope's own epoch, as answers'
 * `scopes` and deltas do; a checkpoint's epoch also counts the membership's.
 */
export type KnownStates = {
  /** A state (id, at) that was true as of a position; later the same state may be true of a later one. */
  handed: (id: string, at: string, asOf: number) => void
  /** A push answered: RxDB is about to hold what stands as of this position. */
  settled: (id: string, asOf: number) => void
  /** Something newer about the record is known than this state. */
  isOvertaken: (id: string, at: string) => boolean
}

export function createKnownStates(): KnownStates {
  const latest = new Map<string, number>()
  const states = new Map<string, number>()

  function raise(map: Map<string, number>, key: string, asOf: number): void {
    if (asOf > (map.get(key) ?? -1)) map.set(key, asOf)
  }

  return {
    handed(id, at, asOf) {
      raise(states, `${id} ${at}`, asOf)
      raise(latest, id, asOf)
    },
    settled: (id, asOf) => raise(latest, id, asOf),
    isOvertaken(id, at) {
      const asOf = states.get(`${id} ${at}`)
      return asOf !== undefined && asOf < (latest.get(id) ?? -1)
    },
  }
}

/** `<epoch>.<version>` as one number; an epoch outweighs every version. */
export function positionOrder(position: string): number {
  const parsed = parsePosition(position)
  const version = parsed.state === 'purged' ? 0 : parsed.version
  return parsed.epoch * 1e11 + Math.min(version, 1e11 - 1)
}

/** A version in the epoch of another position. */
export function atVersion(position: string, version: number): string {
  return formatPosition({ state: 'reading', epoch: parsePosition(position).epoch, version })
}
