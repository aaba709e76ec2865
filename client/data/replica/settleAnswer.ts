import type { PushAnswer, PushRow } from '#shared/protocol/push.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { claimKey } from './actor.ts'
import type { Replica } from './database.ts'
import { noteLate } from './lateReturn.ts'
import type { Card, Outcome, Rejection } from './localStore.ts'
import type { UnsendableRow } from './sendRows.ts'

/**
 * Keeps what a push answer tells, before RxDB hears of it: RxDB then overwrites the refused text.
 * @returns the records to hand to RxDB: of these rows only, whatever else the answer names (F7)
 * @throws if a row has no outcome: it counts as unanswered and is sent again
 */
export async function settleAnswer(
  replica: Replica,
  rows: readonly PushRow[],
  answer: PushAnswer,
): Promise<RecordEnvelope[]> {
  const { local, edge } = replica
  const settledAt = edge.now()
  const answered = new Map(answer.conflicts.map((record) => [record.id, record]))
  const rejections: Rejection[] = []
  const cards: Card[] = []
  const outcomes: Outcome[] = []
  const owed: RecordEnvelope[] = []

  for (const row of rows) {
    const mine = row.newDocumentState
    const result = answer.results[mine.id]
    if (!result) throw new Error('The answer leaves a row out')
    const { id, scope, at } = mine
    outcomes.push({ id, scope, status: result.status, at, settledAt })
    for (const record of [result.conflict, ...(result.moreConflicts ?? [])]) {
      if (record) cards.push({ id: record.id, scope: record.scope, record })
    }
    if (result.status === 'rejected') {
      const { code = 'INVALID', message = '' } = result
      rejections.push(rejectionOf({ row, code, message }, settledAt))
    }
    const record = answered.get(id)
    const stored = record?.scope === scope ? record : record && scrubbedTombstone(mine, record.at)
    if (stored && !sameJson(stored, mine)) owed.push(stored)
    else if (result.status === 'rejected') owed.push(standsInstead(row))
  }

  await local.transaction(
    'rw',
    [local.rejections, local.cards, local.outcomes, local.settings],
    async () => {
      await local.rejections.bulkPut(rejections)
      await local.cards.bulkPut(cards)
      await local.outcomes.bulkPut(outcomes)
      await noteLate(local, answer)
      // Who is told that the scope is not theirs has no claim to it either.
      const lost = rejections.filter(({ code }) => code === 'SCOPE_LOST')
      await local.settings.bulkDelete(lost.map(({ scope }) => claimKey(scope)))
    },
  )
  return owed
}

/** Keeps a row that no request can carry, and tells what stands in its place. */
export async function settleUnsendable(
  { local, edge }: Replica,
  unsendable: UnsendableRow,
): Promise<RecordEnvelope> {
  await local.rejections.put(rejectionOf(unsendable, edge.now()))
  return standsInstead(unsendable.row)
}

/** The same refusal told twice is one rejection. */
function rejectionOf({ row, code, message }: UnsendableRow, refusedAt: number): Rejection {
  const { newDocumentState: mine, assumedMasterState: base } = row
  const { id, scope, type, at } = mine
  const key = `${id} ${at}`
  // Of what was erased for good, an edit is remembered, not what it said.
  const kept = <T extends RecordEnvelope | null>(state: T) =>
    code === 'ERASED' && state !== null ? { ...state, data: {} } : state
  const states = { mine: kept(mine), base: kept(base ?? null) }
  return { key, id, scope, type, code, message, refusedAt, ...states }
}

/** What the server is known to hold where it did not say: the base, or nothing. */
function standsInstead({ newDocumentState, assumedMasterState }: PushRow): RecordEnvelope {
  return assumedMasterState ?? scrubbedTombstone(newDocumentState, newDocumentState.at)
}
