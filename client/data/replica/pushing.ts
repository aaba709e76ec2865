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
  /** A person holds back what waits, or lets it go: emergencies are sent all the same. */
  hold: (held: boolean) => void
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
  let isHeld = false

  const changes = replica.records.storageInstance.changeStream().subscribe(({ events }) => {
    const isOwn = ({ at }: { at: string }) => parseStamp(at).replica === replica.replicaId
    const raised = events.some(({ documentData: one }) => isEmergency(one.type) && isOwn(one))
    if (!raised) return
    emergency = true
    retry.wake()
    if (isHeld) sendHeld()
  })

  /** RxDB is not told: to it they wait like the rest. */
  function sendHeld(): void {
    const sent = deps.turns(async () => {
      const rows = await others(new Set(), isRaised)
      // Without a request nothing is learned of the link, either.
      if (rows.length === 0) return
      await retry.untilAnswered((signal) => request(rows, signal), { urgent: true })
    })
    // Whatever the server has against one, it says again when RxDB sends it.
    sent.catch(() => undefined)
  }

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
          proof: () => takesOthers(mine),
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
    const rows = await others(mine, isRaised)
    if (rows.length === 0) return
    try {
      await request(rows, signal)
    } catch (error) {
      if (isAboutTheRows(error)) return
      emergency = true
      throw error
    }
  }

  /** Whether there is something else that waits, and the server takes it. */
  async function takesOthers(mine: ReadonlySet<string>): Promise<boolean> {
    const rows = await others(mine, () => true)
    if (rows.length === 0) return false
    try {
      await retry.untilAnswered((signal) => request(rows, signal), { faults: 1 })
      return true
    } catch (error) {
      if (isAboutTheRows(error)) return false
      throw error
    }
  }

  /** What waits beside the rows that RxDB has handed over. */
  async function others(
    mine: ReadonlySet<string>,
    wanted: (record: RecordEnvelope) => boolean,
  ): Promise<PushRow[]> {
    const { compare } = await deps.order()
    return (await readUnsent(replica))
      .filter(({ record }) => !mine.has(record.id) && !isScrubbed(record) && wanted(record))
      .toSorted((a, b) => compare(a.record, b.record))
      .slice(0, DIRECT_ROWS)
      .map(({ record, base }) =>
        withoutEmptyBase({
          newDocumentState: record,
          ...(base && { assumedMasterState: base }),
        }),
      )
  }

  return {
    push,
    hold(held) {
      isHeld = held
      if (held) sendHeld()
    },
    close: () => changes.unsubscribe(),
  }
}

async function readUnsent(replica: Replica): Promise<UnsentRecord[]> {
  const reader = await openUnsentReader(replica)
  try {
    return await reader.read()
  } finally {
    await reader.close()
  }
}

function isRaised({ type }: RecordEnvelope): boolean {
  return isEmergency(type)
}

function isAboutTheRows(error: unknown): boolean {
  if (!(error instanceof LinkError)) return false
  const { failure } = error
  return failure.kind === 'refused' || failure.kind === 'tooLarge' || isFault(failure)
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
