import { useMemo } from 'react'
import { valueInForce } from '#shared/merge/planResolution.ts'
import { valueAt } from '#shared/merge/path.ts'
import { conflict as conflictType } from '#shared/schema/conflict.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { member, type MemberData } from '#shared/schema/member.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { grantsIn } from '#shared/schema/record/grants.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { planIsLocked } from '../../data/replica/planIsLocked.ts'
import type { Names } from '../../frame/useNames.ts'
import { mayChoose, mayDecide, type Question } from './mayChoose.ts'

/** Somebody who may settle a question. */
export type Decider = { user: string; name: string; role: string }

export type OpenQuestion = {
  /** What the record holds now at the contested path; undefined where it is absent. */
  current: Json | undefined
  /** The data of the record; null: it is not here. */
  record: JsonObject | null
  /** What counts meanwhile; null: a merged text. */
  inForce: { value?: Json } | null
  mayChoose: (value: Json | undefined) => boolean
  mayDecide: boolean
  deciders: readonly Decider[]
}

/** Everything around one card: what counts, and who may settle it. Null while it is being read. */
export function useQuestion(card: ConflictCard, names: Names): OpenQuestion | null {
  const { scope, data } = card.conflict
  const questionOf = useQuestions(scope, data.recordType, names)
  return useMemo(() => questionOf?.(card) ?? null, [questionOf, card])
}

/** The same for all cards about records of one type in one scope. Null while it is being read. */
export function useQuestions(
  scope: ScopeName,
  recordType: string,
  names: Names,
): ((card: ConflictCard) => OpenQuestion) | null {
  const declared = typeNamed(recordType)
  const { records, loaded } = useRecordsView(declared ?? conflictType, declared ? scope : null)
  const home = useRecord(wedding, scope, scopeId(scope))
  const members = useRecords(member, scope)
  const actor = useActor(scope)
  const now = useNow('minute')

  return useMemo(() => {
    if (actor === undefined || (declared && !loaded)) return null
    const byId = new Map(records.map((record) => [record.id, record]))
    const locked = home ? planIsLocked(home.data, now) : false
    const people = members.map(({ data }) => ({
      user: data.user,
      name: names.personOf(data.user) ?? data.name,
      role: data.role,
      actor: actorOf(data),
    }))
    return (card) => {
      const { data } = card.conflict
      const record = byId.get(data.record)
      const stands = record ? ({ ...record.data } as JsonObject) : null
      const question: Question = {
        card: data,
        record: stands,
        context: { now, locked, related: () => null },
      }
      return {
        record: stands,
        current: valueAt(stands, data.path),
        inForce: valueInForce(data, card.decided?.data ?? null),
        mayChoose: (value) => mayChoose(actor, question, value),
        mayDecide: mayDecide(actor, question),
        deciders: people.filter((one) => mayDecide(one.actor, question)),
      }
    }
  }, [records, loaded, declared, actor, home, members, now, names])
}

function actorOf({ user, role, owner, vendor, household, grants }: MemberData): Actor {
  return { user, role, owner, vendor, household, grants: grantsIn(grants) }
}
