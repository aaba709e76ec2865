import { parsePosition, scopesOf, type Checkpoint } from '#shared/protocol/checkpoint.ts'
import type { PullAnswer } from '#shared/protocol/pull.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from './database.ts'
import type { LocalStore } from './localStore.ts'
import { envelopeOf } from './planEdits.ts'

const PREFIX = 'relist '

/**
 * A scope whose epoch changed is listed from zero; what the listing leaves out is no longer ours
 * to see and goes. The tombstones take the pull's path, so nothing of it is pushed and unsent
 * edits survive (F3).
 */
export type Relisting = {
  /** The checkpoint to ask with: a listing that a crash cut short begins anew. */
  ask: (checkpoint: Checkpoint | undefined) => Promise<Checkpoint>
  /** Tombstones to append to this page. */
  page: (asked: Checkpoint, answer: PullAnswer) => Promise<RecordEnvelope[]>
  /**
   * Lists a scope anew with the next pull; `tell` hears, when RxDB has written it, how many records
   * were not as the listing has them.
   */
  again: (scope: ScopeName, tell: (differed: number) => void) => Promise<void>
  /** RxDB rests: what was handed over is written, so that finished listings need not be repeated. */
  rested: () => Promise<void>
}

/** Whoever replicates next lists the scope from zero. Inside a transaction on `settings`. */
export async function listAnew({ settings }: LocalStore, scope: ScopeName): Promise<void> {
  await settings.put({ key: PREFIX + scope, value: true })
}

export async function forgetListing({ settings }: LocalStore, scope: ScopeName): Promise<void> {
  await settings.delete(PREFIX + scope)
}

export function createRelisting(replica: Replica): Relisting {
  const listed = new Map<ScopeName, Set<string>>()
  const finished = new Set<ScopeName>()
  const wanted = new Set<ScopeName>()
  const counts = new Map<ScopeName, { differed: number; tell: (differed: number) => void }>()
  let resumed = false

  async function begin(scope: ScopeName): Promise<void> {
    listed.set(scope, new Set())
    await listAnew(replica.local, scope)
  }

  async function ask(checkpoint: Checkpoint | undefined): Promise<Checkpoint> {
    const asked = { ...checkpoint }
    if (!resumed) {
      resumed = true
      const rows = await replica.local.settings.where('key').startsWith(PREFIX).toArray()
      const names = rows.map(({ key }) => [key.slice(PREFIX.length), '0.0'])
      for (const scope of scopesOf(Object.fromEntries(names))) {
        listed.set(scope, new Set())
        delete asked[scope]
      }
    }
    // Not before: pages of a pull under way would count as the beginning of the listing.
    for (const scope of wanted) {
      listed.set(scope, new Set())
      delete asked[scope]
    }
    wanted.clear()
    return asked
  }

  async function page(asked: Checkpoint, answer: PullAnswer): Promise<RecordEnvelope[]> {
    for (const scope of scopesOf(answer.checkpoint)) {
      if (epochChanged(asked[scope], answer.checkpoint[scope])) await begin(scope)
    }
    for (const { id, scope } of answer.documents) listed.get(scope)?.add(id)
    await count(answer.documents)

    const gone: RecordEnvelope[] = []
    for (const [scope, ids] of listed) {
      if (!isComplete(answer.checkpoint[scope], answer.scopes[scope])) continue
      const superfluous = await missing(replica, scope, ids)
      gone.push(...superfluous)
      const counted = counts.get(scope)
      if (counted) counted.differed += superfluous.length
      listed.delete(scope)
      finished.add(scope)
    }
    return gone
  }

  async function rested(): Promise<void> {
    const keys = [...finished].map((scope) => PREFIX + scope)
    for (const scope of finished) {
      const counted = counts.get(scope)
      counts.delete(scope)
      counted?.tell(counted.differed)
    }
    finished.clear()
    if (keys.length > 0) await replica.local.settings.bulkDelete(keys)
  }

  async function again(scope: ScopeName, tell: (differed: number) => void): Promise<void> {
    await listAnew(replica.local, scope)
    wanted.add(scope)
    counts.set(scope, { differed: 0, tell })
  }

  /** Of a scope that somebody wants to know it of: listed states that are not ours yet. */
  async function count(documents: readonly RecordEnvelope[]): Promise<void> {
    const counted = documents.filter(({ scope }) => listed.has(scope) && counts.has(scope))
    if (counted.length === 0) return
    const ids = counted.map(({ id }) => id)
    const here = await replica.records.storageInstance.findDocumentsById(ids, true)
    const own = new Map(here.map((document) => [document.id, envelopeOf(document)]))
    for (const record of counted) {
      const entry = counts.get(record.scope)
      const isGone = record._deleted && own.get(record.id)?._deleted !== false
      if (entry && !isGone && !sameJson(own.get(record.id), record)) entry.differed += 1
    }
  }

  return { ask, page, again, rested }
}

function epochChanged(asked: string | undefined, answered: string | undefined): boolean {
  if (asked === undefined || answered === undefined) return false
  const now = parsePosition(answered)
  return now.state === 'reading' && parsePosition(asked).epoch !== now.epoch
}

/** Versions alone: the epoch of a checkpoint also counts the membership's. */
function isComplete(reached: string | undefined, head: string | undefined): boolean {
  if (reached === undefined || head === undefined) return false
  const [at, end] = [parsePosition(reached), parsePosition(head)]
  return at.state === 'reading' && end.state === 'reading' && at.version === end.version
}

async function missing(
  replica: Replica,
  scope: ScopeName,
  listed: ReadonlySet<string>,
): Promise<RecordEnvelope[]> {
  const documents = await replica.records.find({ selector: { scope } }).exec()
  return documents
    .filter((document) => !listed.has(document.primary))
    .map((document) => envelopeOf(document._data))
    .map((record) => scrubbedTombstone(record, record.at))
}
