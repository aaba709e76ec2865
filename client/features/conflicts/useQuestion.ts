import { useMemo } from 'react'
import { valueInForce } from '#shared/merge/planResolution.ts'
import { valueAt } from '#shared/merge/path.ts'
import { conflict as conflictType } from '#shared/schema/conflict.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { member } from '#shared/schema/member.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { planIsLocked } from '../../data/replica/planIsLocked.ts'
import type { Names } from '../../frame/useNames.ts'
import { mayChoose, mayDecide, type Question } from './mayChoose.ts'

export type OpenQuestion = {
  /** What the record holds now at the contested path; undefined where it is absent. */
  current: Json | undefined
  /** The data of the record; null: it is not here. */
  record: JsonObject | null
  /** What counts meanwhile; null: a merged text. */
  inForce: { value?: Json } | null
  mayChoose: (value: Json | undefined) => boolean
  mayDecide: boolean
  /** Who may settle it, by name. */
  deciders: readonly string[]
}

/** Everything around one card: what counts, and who may settle it. Null while it is being read. */
export function useQuestion(card: ConflictCard, names: Names): OpenQuestion | null {
  const { scope, data } = card.conflict
  const declared = typeNamed(data.recordType)
  const record = useRecord(declared ?? conflictType, declared ? scope : null, data.record)
  const home = useRecord(wedding, scope, scopeId(scope))
  const members = useRecords(member, scope)
  const actor = useActor(scope)
  const now = useNow('minute')

  return useMemo(() => {
    if (record === undefined || actor === undefined) return null
    const stands = record ? ({ ...record.data } as JsonObject) : null
    const locked = home ? planIsLocked(home.data, now) : false
    const question: Question = {
      card: data,
      record: stands,
      context: { now, locked, related: () => null },
    }
    const others = members.map(({ data: one }): { name: string; actor: Actor } => ({
      name: names.personOf(one.user) ?? one.name,
      actor: {
        user: one.user,
        role: one.role,
        owner: one.owner,
        vendor: one.vendor,
        household: one.household,
      },
    }))
    return {
      record: stands,
      current: valueAt(stands, data.path),
      inForce: valueInForce(data, card.decided?.data ?? null),
      mayChoose: (value) => mayChoose(actor, question, value),
      mayDecide: mayDecide(actor, question),
      deciders: others.filter((one) => mayDecide(one.actor, question)).map(({ name }) => name),
    }
  }, [record, actor, home, members, now, names, data, card.decided])
}
