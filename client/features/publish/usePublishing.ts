import { useMemo } from 'react'
import { member } from '#shared/schema/member.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { changesBetween } from '#shared/publishing/changes.ts'
import { readersOf } from '#shared/publishing/seenBy.ts'
import { ack } from '#shared/schema/ack.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { usePlanToPublish } from '../../data/hooks/usePlanToPublish.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { useRevisions } from '../../data/hooks/useRevisions.ts'
import { useToldPlan } from '../../data/hooks/useToldPlan.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { publishWords } from '../../words/publish.ts'

export type Publishing = ReturnType<typeof usePublishing>

/** What was published, what is not told yet, and who has seen it. */
export function usePublishing(weddingId: string) {
  const scope = weddingScope(weddingId)
  const wedding = useRecord(weddingType, scope, weddingId)
  const revisions = useRevisions(scope)
  const told = useToldPlan(scope)
  const plan = usePlanToPublish(weddingId)
  const { records: items } = useRecordsView(timelineItem, scope)
  const members = useRecords(member, scope)
  const vendors = useRecords(vendor, scope)
  const acks = useRecords(ack, scope)
  const { account } = useOpenAccount()
  const actor = useActor(scope)
  const rights = useRoleRights(scope)
  const now = useNow('minute')

  const due = useMemo(
    () => changesBetween(revisions.times, new Map(plan.map((one) => [one.id, one]))),
    [revisions.times, plan],
  )
  const people = useMemo(() => {
    const named = new Map(members.map(({ data }) => [data.user, data] as const))
    const vendorNames = new Map(vendors.map(({ id, data }) => [id, data.name] as const))
    return {
      nameOf: (user: string) =>
        named.get(user)?.name ?? (user === account.id ? account.name : publishWords.somebody),
      memberOf: (user: string) => named.get(user) ?? null,
      /** Of somebody who is responsible: a vendor, a member, or a name as it stands. */
      whoIs: (who: string) => vendorNames.get(who) ?? named.get(who)?.name ?? who,
    }
  }, [members, vendors, account])
  const readers = useMemo(
    () => readersOf([...new Set(members.map(({ data }) => data.user))], revisions.all, acks),
    [members, revisions.all, acks],
  )
  const { newest } = revisions
  const twins = newest ? revisions.all.filter(({ number }) => number === newest.number) : []

  return {
    scope,
    weddingId,
    wedding,
    loaded: wedding !== undefined && revisions.loaded,
    revisions,
    newest,
    twins,
    told,
    plan,
    items,
    due,
    people,
    readers,
    actor,
    now,
    mayPublish: rights.create(planRevision),
    next: `r${revisions.next}`,
    nextNumber: revisions.next,
  }
}
