import { v7 } from 'uuid'

/** Time and randomness of the device: arguments everywhere, so that tests own them. */
export type ReplicaEdge = {
  /** Wall clock, unix milliseconds. */
  now: () => number
  /** A new UUIDv7. */
  newId: () => string
  /** Twelve random hex digits. */
  newReplicaId: () => string
}

/** The real ones, of a page or a worker. */
export function deviceEdge(): ReplicaEdge {
  return {
    now: () => Date.now(),
    newId: () => v7(),
    newReplicaId: () =>
      [...crypto.getRandomValues(new Uint8Array(6))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join(''),
  }
}
