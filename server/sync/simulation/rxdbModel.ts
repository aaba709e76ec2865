import { parsePosition, type Checkpoint } from '#shared/protocol/checkpoint.ts'
import type { PushRow } from '#shared/protocol/push.ts'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Stamper } from '#shared/schema/record/stamp.ts'
import type { Counters } from './counters.ts'
import type { Random } from './random.ts'

/**
 * How RxDB 17.6 replicates one collection, as far as it matters to the server (F1–F6, F11–F14, F25):
 * `docs` is the fork, `meta` the last state believed to be on the server.
 */
export type RxdbModel = {
  docs: ReadonlyMap<string, RecordEnvelope>
  checkpoint: () => Checkpoint
  isDirty: (id: string) => boolean
  /** The state believed to be on the server. */
  base: (id: string) => RecordEnvelope | undefined
  hasRows: () => boolean
  /** A local write; it always restamps (R3), unless the world wants to see what happens then. */
  write: (id: string, change: Partial<RecordEnvelope> & { data: JsonObject }) => RecordEnvelope
  /** Another device's very state, that came by hand. */
  adopt: (record: RecordEnvelope) => void
  /** How it stood before something came by hand; null: it did not. Nothing of it is to be sent then. */
  putBack: (id: string, before: RecordEnvelope | null) => void
  /** What a crash left of answers (F14): the state is here, that the server holds it was not noted. */
  mendHalfWritten: () => void
  insert: (record: Omit<RecordEnvelope, 'at' | 'by' | '_deleted'>) => RecordEnvelope
  /** What upstream sends now. */
  rows: () => PushRow[]
  takeAnswer: (rows: readonly PushRow[], answer: readonly RecordEnvelope[], crash: boolean) => void
  /** A page or a stream event. `crash`: the process ends between the document and the meta write. */
  takeDocuments: (
    documents: readonly RecordEnvelope[],
    checkpoint: Checkpoint,
    crash: boolean,
  ) => void
  /** Tombstones made on the device for what a new listing of a scope no longer has. */
  forget: (scope: ScopeName, listed: ReadonlySet<string>) => void
}

export function createRxdbModel(parts: {
  random: Random
  stamper: Stamper
  user: string
  replica: string
  counters: Counters
  stampsEveryWrite: boolean
  /** A state that the server gave out took the place of the fork. */
  onSeen: (record: RecordEnvelope) => void
}): RxdbModel {
  const { random, stamper, user, counters } = parts
  const docs = new Map<string, RecordEnvelope>()
  const meta = new Map<string, RecordEnvelope>()
  const dirty = new Set<string>()
  const adopted = new Set<RecordEnvelope>()
  const echoes = new Map<string, PushRow>()
  let checkpoint: Checkpoint = {}

  function compare(id: string): void {
    if (sameJson(docs.get(id), meta.get(id))) dirty.delete(id)
    else dirty.add(id)
  }

  function takeFromServer(record: RecordEnvelope, crash: boolean): void {
    stamper.observe(record.at)
    const before = docs.get(record.id)
    docs.set(record.id, record)
    if (!crash) meta.set(record.id, record)
    compare(record.id)
    parts.onSeen(record)
    // F25: upstream had read the older document before this, and pairs it with the newer base.
    if (before && !crash && !sameJson(before, record) && random.chance(0.03))
      echoes.set(record.id, { assumedMasterState: record, newDocumentState: before })
  }

  function store(record: RecordEnvelope): RecordEnvelope {
    docs.set(record.id, record)
    compare(record.id)
    return record
  }

  return {
    docs,
    checkpoint: () => checkpoint,
    isDirty: (id) => dirty.has(id),
    base: (id) => meta.get(id),
    hasRows: () => dirty.size > 0 || echoes.size > 0,
    adopt(record) {
      stamper.observe(record.at)
      adopted.add(store(record))
    },

    putBack(id, before) {
      const now = docs.get(id)
      const state = before ?? meta.get(id) ?? (now && scrubbedTombstone(now, now.at))
      if (!state) return
      if (!before && !meta.has(id)) meta.set(id, state)
      const isCopy = before !== null && adopted.has(before)
      store(state)
      if (isCopy) adopted.add(state)
    },

    mendHalfWritten() {
      for (const id of dirty) {
        const here = docs.get(id)
        if (!here || adopted.has(here) || here.at.endsWith(parts.replica)) continue
        counters.add('half written answers mended (F14)')
        meta.set(id, here)
        dirty.delete(id)
      }
    },

    insert: (record) => store({ ...record, at: stamper.next(), by: user, _deleted: false }),

    write(id, change) {
      const before = docs.get(id)
      if (!before) throw new Error('nothing to write to')
      const at = parts.stampsEveryWrite ? stamper.next() : before.at
      return store({ ...before, ...change, at, by: user })
    },

    rows() {
      const edited = [...dirty].flatMap((id): PushRow[] => {
        const [fork, base] = [docs.get(id), meta.get(id)]
        if (!fork) return []
        return [
          base ? { assumedMasterState: base, newDocumentState: fork } : { newDocumentState: fork },
        ]
      })
      const read = [...echoes.values()].filter(({ newDocumentState: { id } }) => !dirty.has(id))
      echoes.clear()
      return [...edited, ...read]
    },

    takeAnswer(rows, answer, crash) {
      for (const { newDocumentState: sent } of rows) {
        const owed = answer.find(({ id }) => id === sent.id)
        const isUntouched = sameJson(docs.get(sent.id), sent)
        if (!owed && !crash) meta.set(sent.id, sent)
        // F4: the fork changed meanwhile, so the answer is ignored and the old base stays.
        if (owed && isUntouched) takeFromServer(owed, crash)
        else if (owed) counters.add('answers ignored after an edit (F4)')
        compare(sent.id)
      }
    },

    takeDocuments(documents, next, crash) {
      for (const record of documents) {
        if (sameJson(docs.get(record.id), record) && !dirty.has(record.id)) continue
        if (dirty.has(record.id)) counters.add('pulled documents dropped (F3)')
        else takeFromServer(record, crash)
      }
      // F12, F13: an empty page moves nothing, and keys are never removed.
      if (documents.length > 0 && !crash) checkpoint = { ...checkpoint, ...next }
    },

    forget(scope, listed) {
      for (const record of docs.values()) {
        if (record.scope !== scope || record._deleted) continue
        if (listed.has(record.id) || dirty.has(record.id)) continue
        takeFromServer({ ...record, data: {}, by: '', _deleted: true }, false)
      }
    },
  }
}

/** Version up to which a checkpoint has read a scope; null if it is not reading it. */
export function readUpTo(
  checkpoint: Checkpoint,
  scope: string,
): { epoch: number; version: number } | null {
  const value = checkpoint[scope]
  if (value === undefined) return null
  const position = parsePosition(value)
  return position.state === 'reading' ? position : null
}
