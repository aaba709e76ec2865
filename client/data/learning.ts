import { rulesTurnedOff, type ComingDecision } from '#shared/learning/overturned.ts'
import type { KnownConflict } from '#shared/learning/settledCases.ts'
import { choicesOf } from '#shared/merge/mergeChoices.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { scopeId, scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { actorIn } from './replica/actor.ts'
import type { Replica } from './replica/database.ts'
import { memberOp, type WriteOp } from './replica/writeOp.ts'

/** A rule that decisions turn off, and the edits that do it and take it back. */
export type TurnedOff = { wedding: string; rule: string; off: WriteOp; back: WriteOp }

/** A decision in the wedding it belongs to. */
export type DecisionIn = ComingDecision & { scope: ScopeName }

/**
 * The rules that these decisions turn off, as steps of the same edit: whoever decides against a rule
 * for the second time turns it off. Who may not change rules leaves it to those who may: they are shown
 * that it was decided otherwise twice.
 *
 * @param conflicts known on this device, as they stand before
 */
export async function turnedOffBy(
  replica: Replica,
  decisions: readonly DecisionIn[],
  conflicts: readonly (KnownConflict & { scope: ScopeName })[],
): Promise<readonly TurnedOff[]> {
  const against = decisions.filter(({ card }) => card.decidedBy?.rule !== undefined)
  const scopes = [...new Set(against.map(({ scope }) => scope))]
  const found = await Promise.all(
    scopes.map(async (scope): Promise<TurnedOff[]> => {
      if (scopeKind(scope) !== 'wedding' || !(await mayTurnOff(replica, scope))) return []
      const id = scopeId(scope)
      const [record] = await replica.records.storageInstance.findDocumentsById([id], false)
      const inScope = <T extends { scope: ScopeName }>(all: readonly T[]) =>
        all.filter((one) => one.scope === scope)
      const off = rulesTurnedOff(
        inScope(against),
        choicesOf(record?.data).rules,
        inScope(conflicts),
      )
      return off.map((rule) => ({
        wedding: id,
        rule,
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
