import { Dexie, type EntityTable, type Table } from 'dexie'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

/** An edit that was refused, with all its text: the author decides what becomes of it. */
export type Rejection = {
  /** Of the entry, not of the record: one record can be refused more than once. */
  key: string
  id: string
  scope: ScopeName
  type: string
  /** Row code of the protocol, or `UNSENDABLE` where the whole request was refused for it. */
  code: string
  message: string
  /** Unix ms. */
  refusedAt: number
  /** What was meant. */
  mine: RecordEnvelope
  /** What it started from; null for a record that was new. */
  base: RecordEnvelope | null
}

export type Draft = { key: string; value: unknown; savedAt: number }

/** A conflict record from a push answer, shown until its own copy arrives by pull. */
export type Card = { id: string; scope: ScopeName; record: RecordEnvelope }

/** What became of a sent change, for those that need to know after a restart. */
export type Outcome = {
  id: string
  scope: ScopeName
  status: 'applied' | 'merged' | 'noop' | 'rejected'
  at: string
  /** Unix ms. */
  settledAt: number
}

/** What the server told of the past, kept to be read without a signal. */
export type Memory = {
  key: string
  value: unknown
  /** Unix ms when it was told. */
  toldAt: number
  /** About how much room it takes, in characters. */
  size: number
}

export type Setting = { key: string; value: unknown }

/** Everything of one account on this device that never replicates. */
export type LocalStore = Dexie & {
  rejections: EntityTable<Rejection, 'key'>
  drafts: EntityTable<Draft, 'key'>
  cards: EntityTable<Card, 'id'>
  outcomes: EntityTable<Outcome, 'id'>
  settings: Table<Setting, string>
  memories: EntityTable<Memory, 'key'>
}

/** It evolves with Dexie's own versions: add a `version(2)`, never change `version(1)`. */
export function openLocalStore(name: string): LocalStore {
  const store = new Dexie(name) as LocalStore
  store.version(1).stores({
    rejections: 'key, id, scope, refusedAt',
    drafts: 'key, savedAt',
    cards: 'id, scope',
    outcomes: 'id, scope, settledAt',
    settings: 'key',
  })
  store.version(2).stores({ memories: 'key, toldAt' })
  return store
}
