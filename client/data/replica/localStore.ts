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

/**
 * A file whose bytes are, or were, on this device. By scope and hash: the same certificate may belong
 * to two weddings, and goes up for each.
 */
export type LocalFile = {
  /** SHA-256 of the content, hex. */
  hash: string
  scope: ScopeName
  /** The photo or document that names it. */
  record: string
  part: 'thumb' | 'original'
  mime: string
  size: number
  /** Which of it is where: only here, on its way, on the server too; or the server will not have it. */
  state: 'waiting' | 'sending' | 'whole' | 'refused'
  /** Whether the bytes are on this device now. */
  isHere: boolean
  /** Where a broken upload goes on; null: not begun. */
  uploadUrl: string | null
  sentBytes: number
  tries: number
  /** Why the server refused it; a code of the protocol. */
  refusal: string | null
  /** Unix ms. */
  addedAt: number
  usedAt: number
}

/** Apart from what is known of it, so that a list of files never loads a picture. */
export type Bytes = { hash: string; blob: Blob }

/** An edit of somebody else that was handed over without a network; see the courier. */
export type CarriedRow = {
  key: string
  id: string
  scope: ScopeName
  row: unknown
  takenAt: number
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
  files: Table<LocalFile, [ScopeName, string]>
  bytes: EntityTable<Bytes, 'hash'>
  carried: EntityTable<CarriedRow, 'key'>
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
  store.version(3).stores({
    files: '[scope+hash], hash, scope, record, state, usedAt',
    bytes: 'hash',
    carried: 'key, id, scope',
  })
  return store
}
