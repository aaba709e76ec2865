import { isObject, valueAt } from '#shared/merge/path.ts'
import type { PushRow, RowResult } from '#shared/protocol/push.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Revision } from '../store.ts'
import {
  carrierOf,
  holds,
  isTakenOff,
  isWithout,
  replicaOf,
  saidBefore,
  saysNothingOf,
  textOf,
  type Edit,
  type Entry,
} from './ledgerEntry.ts'

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

function name({ kind, path, value, record, origin, stamp, fate, version }: Entry): string {
  return `${kind} ${path}=${JSON.stringify(value)} of ${record.slice(0, 8)} by ${origin} at ${stamp} (${fate}, v${version})`
}
