import type { Minute } from '#shared/schedule/planItem.ts'

/** A grouping that is still to be photographed. */
export type Formal = {
  id: string
  /** Groupings of one block stay together; empty: none. */
  block: string
  minutes: number
  /** Who has to be called; the couple, who stand there anyhow, are left out. */
  people: readonly string[]
}

/** Somebody in the groupings, as far as the order hangs on them. */
export type Attendee = {
  /** More than one for a group that is called as one. */
  count: number
  leavesAt: Minute | null
  smallChild: boolean
  frail: boolean
}

/** Who never follows whom from one photograph to the next; holds both ways. */
export type Apart = ReadonlyMap<string, ReadonlySet<string>>

export type Formals = {
  /** In the order of calling. */
  groups: readonly Formal[]
  people: ReadonlyMap<string, Attendee>
  /** Empty for whoever may not read the notes of the photo team. */
  apart: Apart
  /** When the first of them is called; null: nobody knows, and only lengths count. */
  startAt: Minute | null
  /** Who stood in the photograph before the first of them. */
  justTaken: readonly string[]
}

/** An attendee nobody wrote anything about. */
export const ANYBODY: Attendee = { count: 1, leavesAt: null, smallChild: false, frail: false }

export function headsOf(people: Formals['people'], ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + (people.get(id) ?? ANYBODY).count, 0)
}
