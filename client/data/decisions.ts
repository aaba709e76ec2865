import { planResolution, type Choice } from '#shared/merge/planResolution.ts'
import { conflict, type ConflictData } from '#shared/schema/conflict.ts'
import { hasRole, type Actor, type Role } from '#shared/schema/record/access.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { resolution, type ResolutionData } from '#shared/schema/resolution.ts'
import type { DecidedRecords } from './decidedStores.ts'
import { decisionUndo, standsNow, type PlannedDecision } from './decisionUndo.ts'
import { turnedOffBy } from './learning.ts'
import type { RecordStores, TypedRecord } from './recordStores.ts'
import type { Replica } from './replica/database.ts'
import { readData } from './replica/readData.ts'
import { derived, type Readable } from './replica/readable.ts'
import { watch } from './replica/watch.ts'
import type { Undo } from './replica/undo.ts'
import { watchDeleted } from './replica/watchDeleted.ts'
import type { WriteOutcome } from './replica/write.ts'
import { createOp, type WriteOp } from './replica/writeOp.ts'

/** A field for which several values were given. */
export type ConflictCard = {
  conflict: TypedRecord<ConflictData>
  /** A decision made on this device that covers every value, and is not yet settled for all. */
  decided: TypedRecord<ResolutionData> | null
  /** What the person of this account decided last, whatever became of it. */
  own: TypedRecord<ResolutionData> | null
}

/** One of the questions that are settled in one write. */
export type Decided = { card: ConflictCard; choice: Choice }

export type Decisions = {
  /** Every contest known here, settled ones included. */
  all: Readable<readonly ConflictCard[]>
  /** Contests that wait for a person. */
  open: Readable<readonly ConflictCard[]>
  /** What was decided here and is not settled for all, by record. */
  unsettled: Readable<DecidedRecords>
  /**
   * Decides offline like online, all of them in one write with one undo; each decision has seen the
   * values that its card shows.
   */
  decide: (decided: readonly Decided[]) => Promise<WriteOutcome>
}

/**
 * Contests from pulled records, from push answers whose record has not come yet, and with the
 * decisions that were made here laid over them. What is about a record that is gone asks nothing.
 *
 * @param write given an undo, the edit is one that a person may take back by it
 */
export function createDecisions(
  replica: Replica,
  stores: RecordStores,
  write: (ops: readonly WriteOp[], undo?: Undo) => Promise<WriteOutcome>,
): Decisions {
  const pulled = stores.view(conflict, 'all')
  const decisions = stores.view(resolution, 'all')
  const answered = watch(() => replica.local.cards.toArray(), [])

  const known = derived([pulled, answered], () => {
    const found = new Map(pulled.read().records.map((record) => [record.id, record]))
    for (const { record } of answered.read()) {
      const data = readData(conflict, record.data)
      const newer = (found.get(record.id)?.at ?? '') < record.at
      if (data && newer) found.set(record.id, { ...record, data })
    }
    return [...found.values()]
  })
  const gone = watchDeleted(
    replica,
    derived([known], () => [...new Set(known.read().map(({ data }) => data.record))]),
  )
  const steady = steadyCards()
  const all = derived([known, decisions, gone], () => {
    const byConflict = new Map<string, TypedRecord<ResolutionData>[]>()
    for (const decision of decisions.read().records) {
      const { conflict: of } = decision.data
      byConflict.set(of, [...(byConflict.get(of) ?? []), decision])
    }
    return steady(
      known
        .read()
        .filter(({ data }) => data.status === 'resolved' || !gone.read().has(data.record))
        .map((record) => {
          const made = byConflict.get(record.id) ?? []
          const own = made.filter(({ by }) => by === replica.account)
          return {
            conflict: record,
            decided: made.find((decision) => covers(decision, record)) ?? null,
            own: own.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null,
          }
        }),
    )
  })

  const open = derived([all], () =>
    all.read().filter(({ conflict: { data }, decided }) => data.status === 'open' && !decided),
  )
  return {
    all,
    open,
    unsettled: derived([all], () => {
      const decided = new Map<string, ResolutionData[]>()
      for (const { conflict: card, decided: by } of all.read()) {
        if (!by || card.data.status === 'resolved') continue
        decided.set(by.data.record, [...(decided.get(by.data.record) ?? []), by.data])
      }
      return decided
    }),
    async decide(entries) {
      const planned: PlannedDecision[] = []
      for (const { card, choice } of entries) {
        const { id, scope, data: asked } = card.conflict
        const data = planResolution(id, asked, choice)
        if (!data) return { ok: false, refusal: { reason: 'gone', id } }
        planned.push({ id: replica.edge.newId(), scope, data })
      }
      return settle(planned)
    },
  }

  async function settle(planned: readonly PlannedDecision[]): Promise<WriteOutcome> {
    const isSettled = (id: string) =>
      all.read().find((card) => card.conflict.id === id)?.conflict.data.status === 'resolved'
    const turned = await turnedOffBy(replica, planned, all.read())
    const undo = decisionUndo(replica, await standsNow(replica, planned), {
      isSettled,
      write: (back) => write([...back, ...turned.map((rule) => rule.back)]),
      again: () => settle(planned.map((one) => ({ ...one, id: replica.edge.newId() }))),
    })
    const ops = planned.map(({ id, scope, data }) => createOp(resolution, scope, id, data))
    return write([...ops, ...turned.map(({ off }) => off)], undo)
  }
}

/** By their role; what a value would need beside it, the card itself tells. */
export function maySettle(actor: Actor, { conflict: card }: ConflictCard): boolean {
  const change = { id: card.data.record, before: null, after: {} }
  const context = { now: 0, locked: false, related: () => null }
  if (!resolution.create(actor, change, context)) return false
  const { deciders } = card.data
  return deciders.length === 0 || hasRole(actor, deciders as Role[])
}

/** Somebody's decision came first, and this person's says something else. */
export function isOverruled({ conflict: { data }, own }: ConflictCard): boolean {
  const { resolution: by } = data
  if (data.status !== 'resolved' || !by || !own || by.choice === 'laterEdit') return false
  return by.by !== own.by && !sameJson(by.value, own.data.value)
}

function covers(
  decision: TypedRecord<ResolutionData>,
  contest: TypedRecord<ConflictData>,
): boolean {
  return contest.data.siblings.every(({ at }) => decision.data.sees.includes(at))
}

/** The same object for a card of which nothing changed, so that its row is not drawn again. */
function steadyCards(): (cards: readonly ConflictCard[]) => readonly ConflictCard[] {
  let last = new Map<string, ConflictCard>()
  return (cards) => {
    const next = cards.map((card) => {
      const was = last.get(card.conflict.id)
      const same =
        was?.conflict === card.conflict && was.decided === card.decided && was.own === card.own
      return same ? was : card
    })
    last = new Map(next.map((card) => [card.conflict.id, card]))
    return next
  }
}
