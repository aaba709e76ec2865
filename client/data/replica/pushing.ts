import type { PushAnswer, PushRow } from '#shared/protocol/push.ts'
import { TYPES_RELEASE } from '#shared/schema/everyType.ts'
import { canonicalJson, sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { claimedRoleIn, type ClaimedRole } from './actor.ts'
import { openBelieved } from './believed.ts'
import type { Replica } from './database.ts'
import { atVersion, positionOrder, type KnownStates } from './knownStates.ts'
import { LinkError } from './linkError.ts'
import { keepMeasured } from './pace.ts'
import type { ReplicationDeps } from './replication.ts'
import { isFault, type Retry } from './retry.ts'
import { isEmergency, type SendingOrder } from './sendingOrder.ts'
import { sendRows } from './sendRows.ts'
import { settleAnswer, settleUnsendable } from './settleAnswer.ts'
import type { Turns } from './turns.ts'
import { openUnsentReader, type UnsentRecord } from './unsent.ts'

export type Pushing = {
  /** Sends rows until each is settled; what RxDB is owed for them (P0). */
  push: (rows: readonly PushRow[]) => Promise<RecordEnvelope[]>
  close: () => void
}

export type PushingDeps = Omit<ReplicationDeps, 'skip' | 'settled'> & {
  turns: Turns
  known: KnownStates
  retry: Retry
  order: () => Promise<SendingOrder>
}

/** Rows of a direct request, beside those that RxDB has handed over. */
const DIRECT_ROWS = 10

export function createPushing(replica: Replica, deps: PushingDeps): Pushing {
  const { retry, known, link, pace } = deps
  /** Raised here and not yet told to the server by a request of its own. */
  let emergency = false

  const changes = replica.records.storageInstance.changeStream().subscribe(({ events }) => {
    const isOwn = ({ at }: { at: string }) => parseStamp(at).replica === replica.replicaId
    const raised = events.some(({ documentData: one }) => isEmergency(one.type) && isOwn(one))
    if (!raised) return
    emergency = true
    retry.wake()
  })

  async function push(rows: readonly PushRow[]): Promise<RecordEnvelope[]> {
    // RxDB sends every state it took from an answer once more; that tells the server nothing.
    const changed = rows.filter((row) => !sameJson(row.assumedMasterState, row.newDocumentState))
    if (changed.length === 0) return []
    return deps.turns(async () => {
      const owed: RecordEnvelope[] = []
      const news: PushRow[] = []
      for (const row of changed) {
        if (!isScrubbed(row.newDocumentState)) news.push(withoutEmptyBase(row))
        else if (!(await stillStands(replica, row.newDocumentState))) {
          owed.push(row.assumedMasterState ?? row.newDocumentState)
        }
      }
      if (news.length > 0) await sendNews(news, owed)
      return owed
    })
  }

  async function sendNews(news: readonly PushRow[], owed: RecordEnvelope[]): Promise<void> {
    const { compare } = await deps.order()
    const of = news.length
    const mine = new Set(news.map(({ newDocumentState }) => newDocumentState.id))
    const settled = (left: number) => deps.progress({ sent: { done: of - left, of } })
    settled(of)
    try {
      await sendRows(
        news.toSorted((a, b) => compare(a.newDocumentState, b.newDocumentState)),
        {
          once: deps.once,
          size: pace.push,
          send: (choose, faults) =>
            retry.untilAnswered(
              async (signal) => {
                if (emergency) await sendEmergencies(mine, signal)
                return request(choose(), signal)
              },
              { urgent: true, faults },
            ),
          async answered(part, answer, left) {
            const due = await settleAnswer(replica, part, answer)
            owed.push(...due)
            noteKnown(part, answer)
            if (left > 0) await noteSent(part, due)
            await keepMeasured(replica.local, pace.measured.read())
            settled(left)
          },
          async unsendable(row) {
            owed.push(await settleUnsendable(replica, row))
          },
          proof: () =>
            retry
              .untilAnswered((signal) => sendOthers(mine, () => true, signal), { faults: 1 })
              .catch(notTaken),
        },
      )
    } catch (error) {
      // The server refuses even an empty push: that is its trouble, not this record's.
      if (error instanceof LinkError && error.failure.kind === 'refused') {
        deps.told({ kind: 'busy', status: error.failure.status, retryAfterMs: null })
      }
      throw error
    } finally {
      deps.sending([])
      deps.progress({ sent: null })
    }
  }

  async function request(rows: readonly PushRow[], signal: AbortSignal): Promise<PushAnswer> {
    const ids = rows.map(({ newDocumentState }) => newDocumentState.id)
    deps.sending(ids)
    try {
      return await link.push(
        {
          request: await replica.database.hashFunction(canonicalJson(rows)),
          replica: replica.replicaId,
          types: TYPES_RELEASE,
          claims: await claimsFor(replica, rows),
          rows: [...rows],
        },
        signal,
      )
    } catch (error) {
      // Between two attempts nothing is on its way.
      deps.sending([])
      deps.tried(ids)
      throw error
    }
  }

  function noteKnown(part: readonly PushRow[], answer: PushAnswer): void {
    for (const { newDocumentState: row } of part) {
      const head = answer.scopes[row.scope]
      const version = answer.results[row.id]?.version
      // Not as of the scope's head: somebody may have changed the record since.
      if (head === undefined || version === undefined) continue
      known.settled(row.id, positionOrder(atVersion(head, version)))
    }
  }

  /**
   * RxDB hears of rows when all of them are settled. Of a link that stands for seconds, or a worker
   * that is given seconds, what was answered must count all the same, or it would be sent each time.
   */
  async function noteSent(part: readonly PushRow[], due: readonly RecordEnvelope[]): Promise<void> {
    const others = new Set(due.map(({ id }) => id))
    const stored = part
      .map(({ newDocumentState }) => newDocumentState)
      .filter(({ id }) => !others.has(id))
    if (stored.length === 0) return
    const believed = await openBelieved(replica)
    try {
      await believed.believe(stored)
    } finally {
      await believed.close()
    }
  }

  /**
   * An emergency does not wait until RxDB has had its answer to what was written before. Its own row
   * comes later and changes nothing then (PSH4).
   */
  async function sendEmergencies(mine: ReadonlySet<string>, signal: AbortSignal): Promise<void> {
    emergency = false
    try {
      await sendOthers(mine, ({ newDocumentState }) => isEmergency(newDocumentState.type), signal)
    } catch (error) {
      if (error instanceof LinkError && isAboutTheRows(error)) return
      emergency = true
      throw error
    }
  }

  /** @returns whether there were any, and the server took them */
  async function sendOthers(
    mine: ReadonlySet<string>,
    wanted: (row: PushRow) => boolean,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { compare } = await deps.order()
    const rows = (await readUnsent(replica))
      .toSorted((a, b) => compare(a.record, b.record))
      .map(({ record, base }): PushRow =>
        withoutEmptyBase({
          newDocumentState: record,
          ...(base && { assumedMasterState: base }),
        }),
      )
      .filter(({ newDocumentState: one }) => !mine.has(one.id) && !isScrubbed(one))
      .filter(wanted)
      .slice(0, DIRECT_ROWS)
    if (rows.length === 0) return false
    await request(rows, signal)
    return true
  }

  return { push, close: () => changes.unsubscribe() }
}

async function readUnsent(replica: Replica): Promise<UnsentRecord[]> {
  const reader = await openUnsentReader(replica)
  try {
    return await reader.read()
  } finally {
    await reader.close()
  }
}

function isAboutTheRows({ failure }: LinkError): boolean {
  return failure.kind === 'refused' || failure.kind === 'tooLarge' || isFault(failure)
}

function notTaken(error: unknown): false {
  if (error instanceof LinkError && isAboutTheRows(error)) return false
  throw error
}

/**
 * A tombstone without an author was made by the server, or here for what we may no longer see. A
 * crash between RxDB's two writes makes it look like an edit; it is nobody's wish to delete.
 */
function isScrubbed({ _deleted, by }: RecordEnvelope): boolean {
  return _deleted && by === ''
}

/** What nobody can read, or was discarded before it was sent, is nothing to start from. */
function withoutEmptyBase({ assumedMasterState: base, newDocumentState }: PushRow): PushRow {
  return base && isScrubbed(base)
    ? { newDocumentState }
    : { newDocumentState, ...(base && { assumedMasterState: base }) }
}

/** Else RxDB would note it as the server's state although a later one is already here (F25). */
async function stillStands({ records }: Replica, { id, at }: RecordEnvelope): Promise<boolean> {
  const [current] = await records.storageInstance.findDocumentsById([id], true)
  return current?.at === at && current._deleted
}

async function claimsFor(
  replica: Replica,
  rows: readonly PushRow[],
): Promise<Record<string, ClaimedRole>> {
  const claims: Record<string, ClaimedRole> = {}
  for (const scope of new Set(rows.map(({ newDocumentState }) => newDocumentState.scope))) {
    const role = await claimedRoleIn(replica, scope)
    if (role) claims[scope] = role
  }
  return claims
}
