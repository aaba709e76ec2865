/** Time and randomness of the device: arguments everywhere, so that tests own them. */
export type ReplicaEdge = {
  /** Wall clock, unix milliseconds. */
  now: () => number
  /** A new UUIDv7. */
  newId: () => string
  /** Twelve random hex digits. */
  newReplicaId: () => string
}
