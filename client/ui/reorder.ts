import type { ReactNode } from 'react'

export type ReorderItem = { id: string; name: string }

/** A finished move: which item, where it stood, where it stands; indices from 0. */
export type Move = { id: string; from: number; to: number }

/** What is spoken while an item moves by keyboard or finger; positions from 1. */
export type ReorderWords = {
  /** Read with every handle: how to lift, move and drop by keyboard. */
  instructions: string
  /** Name of a handle: "Move Family formals". */
  handle: (name: string) => string
  lifted: (name: string, position: number, count: number) => string
  moved: (name: string, position: number, count: number) => string
  dropped: (name: string, position: number, count: number) => string
  cancelled: (name: string) => string
}

export type ReorderListProps<Item extends ReorderItem> = {
  label: string
  items: readonly Item[]
  /**
   * Called once per drop, never in between; not at all when nothing changed its place. Answering
   * `false` puts the row back (a preview opens first); else it stays while the record follows.
   */
  onMove: (move: Move) => boolean | void
  words: ReorderWords
  /** The row without its handle. Not virtualised: at most about 200 rows. */
  children: (item: Item) => ReactNode
}

/** The list after a move, as it stood before anybody else changed it. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}
