import type { Minute } from '../schedule/planItem.ts'

/** What people were last told of one moment: "r7 says 14:00". */
export type PublishedTime = {
  number: number
  /** r7, or r7a where two people published the same number without hearing of each other. */
  label: string
  day: string
  start: Minute
  end: Minute
  title: string
}

/** Of everything a reader may see: moment → the times last published. */
export type PublishedTimes = ReadonlyMap<string, PublishedTime>
