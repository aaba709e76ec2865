import { rulesTurnedOff, type ComingDecision } from '#shared/learning/overturned.ts'
import type { KnownConflict } from '#shared/learning/settledCases.ts'
import { choicesOf } from '#shared/merge/mergeChoices.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { scopeId, scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { ResolutionData } from '#shared/schema/resolution.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { ConflictCard } from './decisions.ts'
import { actorIn } from './replica/actor.ts'
import type { Replica } from './replica/database.ts'
import { memberOp, type WriteOp } from './replica/writeOp.ts'

/** A contest as this device knows it: settled by what was decided here, before the others know. */
export function knownConflict({ conflict, decided }: ConflictCard): KnownConflict {
  const { id, data } = conflict
  if (!decided || data.status === 'resolved') return { id, data }
  const { choice, value } = decided.data
  const resolution = { choice, by: decided.by, at: decided.at }
  return {
    id,
    data: {
      ...data,
      status: 'resolved',
      resolution: value === undefined ? resolution : { ...resolution, value },
    },
  }
}

/** A rule that decisions turn off: the edit that does it, and the one that takes it back. */
type TurnedOff = { off: WriteOp; back: WriteOp }

/** A decision that is about to be written. */
type Coming = { scope: ScopeName; data: Pick<ResolutionData, 'conflict' | 'value'> }

/**
 * The rules that these decisions turn off, as steps of the same edit: whoever decides against a rule
 * for the second time turns it off. Who may not change rules leaves it to those who may: they are shown
 * that it was decided otherwise twice.
 *
 * @param cards every contest known here, as they stand before
 */
export async function turnedOffBy(
  replica: Replica,
  decisions: readonly Coming[],
  cards: readonly ConflictCard[],
): Promise<readonly TurnedOff[]> {
  const byId = new Map(cards.map((card) => [card.conflict.id, card]))
  const against = decisions.flatMap(({ scope, data }) => {
    const card = byId.get(data.conflict)?.conflict.data
    if (card?.decidedBy?.rule === undefined) return []
    const coming: ComingDecision = { id: data.conflict, card, value: data.value }
    return [{ ...coming, scope }]
  })
  const scopes = [...new Set(against.map(({ scope }) => scope))]
  const found = await Promise.all(
    scopes.map(async (scope): Promise<TurnedOff[]> => {
      if (scopeKind(scope) !== 'wedding' || !(await mayTurnOff(replica, scope))) return []
      const id = scopeId(scope)
      const [record] = await replica.records.storageInstance.findDocumentsById([id], false)
      const off = rulesTurnedOff(
        against.filter((one) => one.scope === scope),
        choicesOf(record?.data).rules,
        cards.filter(({ conflict }) => conflict.scope === scope).map(knownConflict),
      )
      return off.map((rule) => ({
        off: memberOp(id, ['rules', rule, 'off'], true),
        back: memberOp(id, ['rules', rule, 'off'], undefined),
      }))
    }),
  )
  return found.flat()
}

async function mayTurnOff(replica: Replica, scope: ScopeName): Promise<boolean> {
  const actor = await actorIn(replica, scope)
  const change = { id: scopeId(scope), before: {}, after: { rules: true } }
  const context = { now: 0, locked: false, related: () => null }
  const type = wedding as unknown as TypeDeclaration
  return actor !== null && refusedFields(type, actor, 'update', change, context).length === 0
}
