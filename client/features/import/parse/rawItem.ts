import type { ClockTime } from './clockTime.ts'
import type { Doubt } from './preview.ts'

/** A moment as written, before neighbours have told which half of the day is meant. */
export type RawItem = {
  day: number
  start?: ClockTime
  end?: ClockTime
  durationMin?: number
  title: string
  location?: string
  who: string[]
  notes: string[]
  category?: string
  sourceLines: number[]
  doubts: Doubt[]
}
