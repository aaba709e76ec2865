import type { ConflictData } from '#shared/schema/conflict.ts'
import { day } from '#shared/schema/day.ts'
import { fact, type FactData } from '#shared/schema/fact.ts'
import { member } from '#shared/schema/member.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { claimsInForce } from '#shared/schedule/claims.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { ItemFacts } from '#shared/schedule/planItem.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import type { Names } from '../../frame/useNames.ts'
import { decisionWords } from '../../words/decisions.ts'
import { dayEffect } from './dayEffect.ts'

/** What each value would make of the day, as a sentence; null where it moves no time. */
export function useDayEffects(
  scope: ScopeName,
  { recordType, record, path }: ConflictData,
  names: Names,
): (value: Json | undefined) => string | null {
  const ofItem = recordType === timelineItem.name
  const items = useRecords(timelineItem, ofItem ? scope : null)
  const facts = useRecords(fact, ofItem ? scope : null)
  const days = useRecords(day, ofItem ? scope : null)
  const members = useRecords(member, ofItem ? scope : null)
  const own = items.find(({ id }) => id === record)
  if (!own) return () => null
  const sameDay = items.filter(({ data }) => data.day === own.data.day)
  const sun = days.find(({ id }) => id === own.data.day)?.data.sun
  const roles = new Map<string, string>(members.map(({ data }) => [data.user, data.role]))
  const known = factsKnown(facts, roles)
  const nameOf = names.namesIn(scope)
  return (value) => {
    const effect = dayEffect(sameDay, known, sun, { record, path, value })
    if (!effect) return null
    const worse = effect.worse.map(({ item, kind, by }) => ({
      title: nameOf(item) ?? '',
      kind,
      by,
    }))
    return decisionWords.effect({ ...effect, worse })
  }
}

/** What is held to be true of each moment, from everything that was reported. */
function factsKnown(
  facts: readonly TypedRecord<FactData>[],
  roles: ReadonlyMap<string, string>,
): ReadonlyMap<string, ItemFacts> {
  const claims = facts.map(({ id, by, data }) => ({
    id,
    by,
    item: data.item,
    kind: data.kind,
    value: data.value,
    claimedAt: data.claimedAt,
    role: roles.get(by) ?? '',
    seen: data.seen,
  }))
  return new Map([...claimsInForce(claims)].map(([item, inForce]) => [item, inForce.facts]))
}
