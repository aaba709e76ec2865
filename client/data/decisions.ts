import { planResolution, type Choice } from '#shared/merge/planResolution.ts'
import { conflict, type ConflictData } from '#shared/schema/conflict.ts'
import { member } from '#shared/schema/member.ts'
import { hasRole, type Actor, type Role } from '#shared/schema/record/access.ts'
import { resolution, type ResolutionData } from '#shared/schema/resolution.ts'
import type { DecidedRecords } from './decidedStores.ts'
import type { RecordStores, TypedRecord } from './recordStores.ts'
import { actorFrom } from './replica/actor.ts'
import type { Replica } from './replica/database.ts'
import { readData } from './replica/readData.ts'
import { derived, type Readable } from './replica/readable.ts'
import { watch } from './replica/watch.ts'
import type { WriteOutcome } from './replica/write.ts'
import { createOp, type WriteOp } from './replica/writeOp.ts'

/** A field for which several values were given. */
export type ConflictCard = {
  conflict: TypedRecord<ConflictData>
  /** A decision made on this device that covers every value, and is not yet settled for all. */
  decided: TypedRecord<ResolutionData> | null
}

export type Decisions = {
  /** Every contest known here, settled ones included. */
  all: Readable<readonly ConflictCard[]>
  /** Contests that wait for a person. */
  open: Readable<readonly ConflictCard[]>
  /** Of these, the ones that the person of this account may settle by their role. */
  mine: Readable<readonly ConflictCard[]>
  /** What was decided here and is not settled for all, by record. */
  unsettled: Readable<DecidedRecords>
  /** Decides offline like online; it has seen the values that the card shows. */
  decide: (card: ConflictCard, choice: Choice) => Promise<WriteOutcome>
}

/**
 * Contests from pulled records, from push answers whose record has not come yet, and with the
 * decisions that were made here laid over them.
 */
export function createDecisions(
  replica: Replica,
  stores: RecordStores,
  write: (ops: readonly WriteOp[]) => Promise<WriteOutcome>,
): Decisions {
  const pulled = stores.view(conflict, 'all')
  const decisions = stores.view(resolution, 'all')
  const cards = watch(() => replica.local.cards.toArray(), [])

  const all = derived([pulled, decisions, cards], () => {
    const known = new Map(pulled.read().records.map((record) => [record.id, record]))
    for (const { record } of cards.read()) {
      const data = readData(conflict, record.data)
      const newer = (known.get(record.id)?.at ?? '') < record.at
      if (data && newer) known.set(record.id, { ...record, data })
    }
    return [...known.values()].map((record) => ({
      conflict: record,
      decided: decisions.read().records.find((decision) => covers(decision, record)) ?? null,
    }))
  })

  const open = derived([all], () =>
    all.read().filter(({ conflict: { data }, decided }) => data.status === 'open' && !decided),
  )
  const members = stores.view(member, 'all')

  return {
    all,
    open,
    mine: derived([open, members], () =>
      open.read().filter((card) => {
        const { scope } = card.conflict
        const here = members.read().records.filter((one) => one.scope === scope)
        const actor = actorFrom(replica.account, scope, here, null)
        return actor !== null && maySettle(actor, card)
      }),
    ),
    unsettled: derived([all], () => {
      const decided = new Map<string, ResolutionData[]>()
      for (const { conflict: card, decided: by } of all.read()) {
        if (!by || card.data.status === 'resolved') continue
        decided.set(by.data.record, [...(decided.get(by.data.record) ?? []), by.data])
      }
      return decided
    }),
    async decide({ conflict: { id, scope, data } }, choice) {
      const planned = planResolution(id, data, choice)
      if (!planned) return { ok: false, refusal: { reason: 'gone', id } }
      return write([createOp(resolution, scope, replica.edge.newId(), planned)])
    },
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

function covers(
  decision: TypedRecord<ResolutionData>,
  contest: TypedRecord<ConflictData>,
): boolean {
  return (
    decision.data.conflict === contest.id &&
    contest.data.siblings.every(({ at }) => decision.data.sees.includes(at))
  )
}
