import type { Answer } from '../guestBook.ts'

/** Somebody who is about to be added, as they were read; `line` counts from 1. */
export type NewGuest = {
  line: number
  name: string
  /** How many come under the name, themselves included. */
  party: number
  household?: string
  side?: string
  rsvp?: Answer
  table?: string
  seat?: number
  meal?: string
  avoids?: readonly string[]
}

/** A name longer than the record takes is cut rather than lost. */
export const NAME_LIMIT = 200
export const SHORT_LIMIT = 80
export const PARTY_LIMIT = 50
