import type { Json } from '#shared/schema/record/canonical.ts'

/** One waits for another. `stated`: somebody wrote it down; else it follows from the order of the lane. */
export type Wait = { item: string; on: string; stated: boolean }

/**
 * Something that only a person can settle, found by every device from the same records alone: edits
 * that were right one by one and do not fit together. No record of its own exists; whoever changes
 * what does not fit has settled it.
 */
export type Question = { id: string } & (
  | {
      kind: 'cycle'
      /** Counts for nothing meanwhile. */
      ignored: Wait
      /** Each waits for the next, the last for the first; the ignored one stands first. */
      circle: readonly Wait[]
    }
  | { kind: 'seat'; table: string; seat: number; guests: readonly string[] }
  /** Their table was removed. */
  | { kind: 'noTable'; table: string; guests: readonly string[] }
  /** Responsible for two moments with fixed times that overlap. */
  | { kind: 'doubleBooked'; who: string; moments: readonly [string, string] }
  /** A moment is planned past a limit of its own, by minutes. */
  | { kind: 'limit'; item: string; limit: 'latestStart' | 'latestEnd'; by: number }
  /** Several were brought in for one who does not come. */
  | { kind: 'standIns'; vendor: string; standIns: readonly string[] }
)

/** One value of one record, as an ordinary edit sets it; `undefined` removes it. */
export type Step = { record: string; path: string; value: Json | undefined }

/** A way to settle a question, with all that it writes. */
export type Answer = { id: string; steps: readonly Step[] } & (
  | { kind: 'drop'; wait: Wait }
  | { kind: 'keep'; guest: string; moved: readonly { guest: string; seat: number | undefined }[] }
  | { kind: 'seatAnew' }
  | { kind: 'takeOff'; who: string; item: string; remains: string }
  | { kind: 'fine' }
  | { kind: 'choose'; vendor: string; remain: readonly string[] }
  | { kind: 'moveLimit'; to: number }
  | { kind: 'startEarlier'; to: number }
  | { kind: 'shorten'; to: number }
)
