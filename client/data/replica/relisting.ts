import { parsePosition, scopesOf, type Checkpoint } from '#shared/protocol/checkpoint.ts'
import type { PullAnswer } from '#shared/protocol/pull.ts'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from './database.ts'
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
  /** RxDB rests: what was handed over is written, so that finished listings need not be repeated. */
  rested: () => Promise<void>
}

export function createRelisting(replica: Replica): Relisting {
  const listed = new Map<ScopeName, Set<string>>()
  const finished = new Set<ScopeName>()
  let resumed = false

  async function begin(scope: ScopeName): Promise<void> {
    listed.set(scope, new Set())
    await replica.local.settings.put({ key: PREFIX + scope, value: true })
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
    return asked
  }

  async function page(asked: Checkpoint, answer: PullAnswer): Promise<RecordEnvelope[]> {
    for (const scope of scopesOf(answer.checkpoint)) {
      if (epochChanged(asked[scope], answer.checkpoint[scope])) await begin(scope)
    }
    for (const { id, scope } of answer.documents) listed.get(scope)?.add(id)

    const gone: RecordEnvelope[] = []
    for (const [scope, ids] of listed) {
      if (!isComplete(answer.checkpoint[scope], answer.scopes[scope])) continue
      gone.push(...(await missing(replica, scope, ids)))
      listed.delete(scope)
      finished.add(scope)
    }
    return gone
  }

  async function rested(): Promise<void> {
    const keys = [...finished].map((scope) => PREFIX + scope)
    finished.clear()
    if (keys.length > 0) await replica.local.settings.bulkDelete(keys)
  }

  return { ask, page, rested }
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
