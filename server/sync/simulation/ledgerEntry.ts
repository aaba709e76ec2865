import { isObject, valueAt } from '#shared/merge/path.ts'
import type { PushRow } from '#shared/protocol/push.ts'
import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

/** What one person changed with one tap, noted down before any machine of ours touched it. */
export type Edit = {
  scope: ScopeName
  record: string
  /** `_deleted` for a deletion, and for bringing back. */
  path: string
  /**
   * `value`: the unit has this value · `undo`: it no longer has it · `member`: the set has it ·
   * `token`: the text contains it · `undeletion`: the record was brought back.
   */
  kind: 'value' | 'undo' | 'member' | 'token' | 'deletion' | 'undeletion' | 'decision'
  /** Absent: the unit was removed. */
  value: Json | undefined
  stamp: string
  /** Replica, or the account of a stock client. */
  origin: string
  /** How many server states of this record the device had shown by then. */
  seen: readonly string[]
  seenCount: number
  /** Rows of this record that came by hand before, with the units in which one's own value was kept. */
  handed?: readonly { at: string; except: readonly string[] }[]
  /** For a decision: the values it has seen, with whose stamp, and the record that carries it. */
  sees?: readonly { at: string; value: Json | undefined }[]
  carrier?: string
}

export type Entry = Edit & {
  fate: 'pending' | 'accepted' | 'rejected'
  version: number
  /** The last stamp of the fork that had this edit in it; then a state of the server took its place. */
  lastIn: string | null
  /** Stamp of the row that carried it. */
  rowAt: string
  /** Its author was shown the refusal: it is no longer on the device, and no later row has it. */
  isGivenUp: boolean
  /** A late copy of it was accepted all the same, and then a row of the same device without it. */
  isTakenOut: boolean
  /** There and back on the device alone: the row that carried it says nothing of it. */
  isUnsaid: boolean
}

export function replicaOf(stamp: string): string {
  return stamp.slice(-12)
}

export function carrierOf({ carrier, record }: Edit): string {
  return carrier ?? record
}

/** What its author had given up is not in what the device has sent since. */
export function isWithout(row: PushRow['newDocumentState'], origin: string, entry: Entry): boolean {
  const isLater =
    entry.isGivenUp &&
    entry.fate === 'accepted' &&
    entry.origin === origin &&
    carrierOf(entry) === row.id &&
    replicaOf(entry.stamp) === replicaOf(row.at) &&
    row.at > (entry.lastIn ?? row.at)
  return isLater && entry.kind === 'value' && !holds(entry, valueAt(row.data, entry.path))
}

/**
 * The same value of the same device, sent before, where everything in between went out with this one:
 * there and back on the device alone is no edit to anybody else.
 */
export function saidBefore(entries: readonly Entry[], entry: Entry): Entry | undefined {
  const own = entries.filter(
    ({ origin, record, path, stamp, fate }) =>
      origin === entry.origin &&
      record === entry.record &&
      path === entry.path &&
      stamp < entry.stamp &&
      fate === 'accepted',
  )
  const sent = own.filter(({ rowAt }) => rowAt !== entry.rowAt)
  const last = sent.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1)).at(-1)
  return last?.kind === 'value' && entry.kind === 'value' && sameJson(last.value, entry.value)
    ? last
    : undefined
}

/** The row has what it started from, and nothing of this unit went out in between. */
export function saysNothingOf(
  { assumedMasterState: base, newDocumentState: row }: PushRow,
  entry: Entry,
  entries: readonly Entry[],
): boolean {
  if (!base || (entry.kind !== 'value' && entry.kind !== 'undo')) return false
  const isSame = sameJson(valueAt(base.data, entry.path), valueAt(row.data, entry.path))
  return (
    isSame &&
    !entries.some(
      ({ origin, record, path, stamp, fate, rowAt }) =>
        origin === entry.origin &&
        record === entry.record &&
        path === entry.path &&
        fate === 'accepted' &&
        rowAt !== row.at &&
        stamp > base.at,
    )
  )
}

/**
 * A stock client says of a value of its own that it stood there and does not any more, or that another
 * one is in its place. Its library may have come to that by itself (a stale event, F11, an echo, F25, a
 * crash, F14): to whoever hears it that is a person's doing, and it stands in history with their name.
 */
export function isTakenOff(
  { assumedMasterState: base, newDocumentState: row }: PushRow,
  origin: string,
  entry: Entry,
): boolean {
  const isOwn = entry.origin === origin && entry.origin.startsWith('user:')
  if (!isOwn || !base || entry.record !== row.id || entry.kind !== 'value') return false
  const [was, is] = [base, row].map(({ data }) => valueAt(data, entry.path))
  return (
    entry.fate === 'accepted' && row.at > entry.rowAt && !sameJson(was, is) && !holds(entry, is)
  )
}

export function holds({ kind, value }: Edit, current: Json | undefined): boolean {
  if (kind === 'token') return typeof current === 'string' && current.includes(textOf(value))
  if (kind === 'member') return isObject(current) && Object.hasOwn(current, textOf(value))
  return sameJson(current, value)
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
