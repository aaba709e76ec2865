import { isObject, valueAt } from '#shared/merge/path.ts'
import type { PushRow, RowResult } from '#shared/protocol/push.ts'
import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Revision } from '../store.ts'

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

type Entry = Edit & {
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

/** Kept outside the engine: what was promised to whom, and whether it was held (P1, P3). */
export type Ledger = {
  made: (edit: Edit) => void
  /** The device shows a state of the server now: later rows start from that. */
  replaced: (origin: string, record: string) => void
  /** What the server did with a row, whether or not anybody hears of it. */
  judged: (origin: string, row: PushRow, result: RowResult) => void
  /** Every edit whose promise was broken, in words. */
  broken: (history: ReadonlyMap<ScopeName, readonly Revision[]>) => string[]
}

/** @param handOvers what went out by other hands is not judged here, so that nothing counts as unsaid */
export function createLedger(handOvers: boolean): Ledger {
  const entries: Entry[] = []
  return {
    made: (edit) =>
      void entries.push({
        ...edit,
        fate: 'pending',
        version: 0,
        lastIn: null,
        rowAt: '',
        isGivenUp: false,
        isTakenOut: false,
        isUnsaid: false,
      }),

    replaced(origin, record) {
      const fork = entries.filter((entry) => entry.origin === origin && carrierOf(entry) === record)
      const last = fork.at(-1)?.stamp ?? ''
      for (const entry of fork) {
        if (entry.lastIn === null) entry.isGivenUp = entry.fate === 'rejected'
        entry.lastIn ??= last
      }
    },

    judged(origin, sent, { status, version }) {
      const row = sent.newDocumentState
      for (const entry of entries) {
        const isCovered =
          entry.origin === origin &&
          carrierOf(entry) === row.id &&
          // An echo (F25) carries another device's stamp, and none of this one's edits.
          replicaOf(entry.stamp) === replicaOf(row.at) &&
          entry.stamp <= row.at &&
          row.at <= (entry.lastIn ?? row.at)
        if (
          status !== 'rejected' &&
          (isWithout(row, origin, entry) || isTakenOff(sent, origin, entry))
        )
          entry.isTakenOut = true
        if (!isCovered || entry.fate === 'accepted') continue
        entry.isUnsaid = !handOvers && saysNothingOf(sent, entry, entries)
        // A refused edit may come again inside a later row of the same fork.
        entry.fate = status === 'rejected' ? 'rejected' : 'accepted'
        entry.version = version ?? 0
        entry.rowAt = row.at
      }
    },

    broken(history) {
      const shown = new Map([...history].map(([scope, all]) => [scope, new Shown(all)]))
      const isHeld = (scope: Shown, entry: Entry) =>
        scope.isVisible(entry) ||
        scope.isCandidate(entry) ||
        scope.isSuperseded(entry) ||
        entry.isTakenOut ||
        entry.isUnsaid ||
        entries.some((later) => scope.hasSeenAndOverwrote(later, entry))
      return entries.flatMap((entry) => {
        const scope = shown.get(entry.scope)
        if (!scope) return [`${name(entry)} is of a scope without history`]
        if (entry.fate === 'pending') return [`${name(entry)} was neither accepted nor refused`]
        if (entry.fate === 'rejected' || entry.kind === 'decision') return []
        if (isHeld(scope, entry)) return []
        const said = saidBefore(entries, entry)
        return said && isHeld(scope, said) ? [] : [`${name(entry)} is lost`]
      })
    },
  }
}

/** What a scope's history shows at the end. */
class Shown {
  readonly records = new Map<string, RecordEnvelope>()
  readonly versions = new Map<string, number>()
  readonly conflicts: RecordEnvelope[]
  readonly late = new Set<string>()
  readonly lateRows: RecordEnvelope[] = []
  /** Of which clients, and which records, an earlier request came after a later one. */
  readonly overtaken = new Set<string>()

  constructor(history: readonly Revision[]) {
    const last = new Map<string, string>()
    for (const { id, state, version, cause, sent, origin } of history) {
      const [row, at] = [`${id} ${origin}`, (sent ?? state).at]
      if (at < (last.get(row) ?? '')) this.overtaken.add(row)
      last.set(row, at)
      this.records.set(id, state)
      const key = `${id} ${state.at}`
      if (!this.versions.has(key)) this.versions.set(key, version)
      if (cause === 'superseded' && sent) {
        this.late.add(`${id} ${sent.at}`)
        this.lateRows.push(sent)
      }
    }
    this.conflicts = [...this.records.values()].filter(({ type }) => type === 'conflict')
  }

  isVisible(edit: Edit): boolean {
    const record = this.records.get(edit.record)
    if (!record) return false
    // Edits of a yes-or-no cannot be told apart by their value.
    if (edit.path === 'pin') return true
    if (edit.kind === 'deletion') return record._deleted
    if (edit.kind === 'undeletion') return !record._deleted
    // Of so few values, the one undone may be somebody else's by now.
    if (edit.kind === 'undo' && edit.path === 'visibility') return true
    if (edit.kind === 'undo') return !sameJson(valueAt(record.data, edit.path), edit.value)
    return !record._deleted && holds(edit, valueAt(record.data, edit.path))
  }

  /** One of the values that a person was asked about, or may still look at. */
  isCandidate(edit: Edit): boolean {
    return this.conflicts.some(({ data }) => {
      if (data['record'] !== edit.record || data['path'] !== edit.path) return false
      const siblings = Array.isArray(data['siblings']) ? data['siblings'] : []
      return siblings.some((sibling) => {
        if (!isObject(sibling)) return false
        if (edit.kind === 'deletion') return sibling['value'] === undefined
        if (edit.kind === 'undeletion') return sibling['value'] === false
        // The value before is what this device gives now; another one may be in force meanwhile.
        if (edit.kind === 'undo')
          return (
            replicaOf(textOf(sibling['at'])) === replicaOf(edit.stamp) &&
            !sameJson(sibling['value'], edit.value)
          )
        return holds(edit, sibling['value'])
      })
    })
  }

  /** A client that names no replica gets no order among its own requests: its last one counts. */
  isSuperseded(entry: Entry): boolean {
    const { record, rowAt, origin } = entry
    const isUnordered = origin.startsWith('user:') && this.overtaken.has(`${record} ${origin}`)
    return isUnordered || this.late.has(`${record} ${rowAt}`) || this.isInLateRow(entry)
  }

  /** A row that came by hand after a later one of its device: kept in history, as it was sent. */
  private isInLateRow(edit: Entry): boolean {
    return this.lateRows.some(
      ({ id, at, data }) =>
        id === edit.record &&
        replicaOf(at) === replicaOf(edit.stamp) &&
        at >= edit.stamp &&
        edit.kind !== 'undo' &&
        holds(edit, valueAt(data, edit.path)),
    )
  }

  hasSeenAndOverwrote(later: Entry, edit: Entry): boolean {
    if (later === edit || later.record !== edit.record || later.fate !== 'accepted') return false
    if (later.path !== edit.path && later.path !== '_deleted' && edit.path !== '_deleted')
      return false
    if (later.path === '_deleted' && later.kind === 'decision') return later.value === undefined
    if (later.kind === 'decision' && edit.kind === 'undo')
      return sameJson(later.value, edit.value) || this.hasSeenUndone(later, edit)
    if (later.kind === 'decision' && later.origin === edit.origin && later.stamp > edit.stamp)
      return true
    if (later.kind === 'decision')
      return later.sees?.some(({ value }) => holds(edit, value)) ?? false
    // A client that names no replica gets no order among its own requests: its account's edits count as one.
    if (later.origin === edit.origin)
      return later.stamp > edit.stamp || edit.origin.startsWith('user:')
    if (isHanded(later, edit)) return true
    return edit.version > 0 && this.seenVersion(later) >= edit.version
  }

  /** The decision was made about what this device gives since the undoing. */
  private hasSeenUndone(decision: Entry, undo: Entry): boolean {
    const isShown = undo.version > 0 && this.seenVersion(decision) >= undo.version
    return (
      isShown &&
      (decision.sees ?? []).some(
        ({ at, value }) => replicaOf(at) === replicaOf(undo.stamp) && !sameJson(value, undo.value),
      )
    )
  }

  private seenVersion({ record, seen, seenCount }: Edit): number {
    const versions = seen.slice(0, seenCount).map((at) => this.versions.get(`${record} ${at}`) ?? 0)
    return Math.max(0, ...versions)
  }
}

/** It was in a row that the later one's device had been handed. */
function isHanded({ handed = [] }: Edit, edit: Edit): boolean {
  return handed.some(
    ({ at, except }) =>
      replicaOf(at) === replicaOf(edit.stamp) && at >= edit.stamp && !except.includes(edit.path),
  )
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function replicaOf(stamp: string): string {
  return stamp.slice(-12)
}

function carrierOf({ carrier, record }: Edit): string {
  return carrier ?? record
}

/** What its author had given up is not in what the device has sent since. */
function isWithout(row: PushRow['newDocumentState'], origin: string, entry: Entry): boolean {
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
function saidBefore(entries: readonly Entry[], entry: Entry): Entry | undefined {
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
function saysNothingOf(
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
function isTakenOff(
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

function holds({ kind, value }: Edit, current: Json | undefined): boolean {
  if (kind === 'token') return typeof current === 'string' && current.includes(textOf(value))
  if (kind === 'member') return isObject(current) && Object.hasOwn(current, textOf(value))
  return sameJson(current, value)
}

function name({ kind, path, value, record, origin, stamp, fate, version }: Entry): string {
  return `${kind} ${path}=${JSON.stringify(value)} of ${record.slice(0, 8)} by ${origin} at ${stamp} (${fate}, v${version})`
}
