/** How sending and fetching go just now; told by whoever replicates, the same in every tab. */
export type SyncProgress = {
  /** A person holds back what this device would send; what others do still arrives. */
  paused: boolean
  /** Unix ms when it is tried again by itself; null: one is under way, or none is planned. */
  nextTryAt: number | null
  /** Until all that waits is sent, by the speed of the last answers; null: nothing waits, or never measured. */
  secondsLeft: number | null
  /** Of what was handed over to be sent, how much is settled; null: nothing is being sent. */
  sent: { done: number; of: number } | null
  /** A listing of many pages: what is here of it; `of` is null where the server did not say. */
  received: { done: number; of: number | null } | null
}

export const AT_REST: SyncProgress = {
  paused: false,
  nextTryAt: null,
  secondsLeft: null,
  sent: null,
  received: null,
}
