import { useMemo } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { TELLING_RULES, whatToTell } from '#shared/publishing/telling.ts'
import type { TimeChange } from '#shared/publishing/changes.ts'
import type { Revision } from '#shared/publishing/revisions.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { isOwnMoment } from '../ownMoments.ts'
import { realDate } from '../realDate.ts'
import { knownZone } from '../venueZone.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useAcks } from './useAcks.ts'
import { useActor } from './useActor.ts'
import { useNow } from './useNow.ts'
import { useRecord } from './useRecord.ts'
import { useRecordsView } from './useRecords.ts'
import { useRevisions } from './useRevisions.ts'
import { useTemporal } from './useTemporal.ts'

export type ToldPlan = {
  newest: Revision
  /** What I saw before it; null: nothing. */
  before: Revision | null
  isMine: (item: string) => boolean
  /** Their part is the day itself, as it was published. */
  isGuest: boolean
  /** Worth a call, against what I saw before. */
  alerts: readonly TimeChange[]
  digest: readonly TimeChange[]
}

/** What the newest publication means for me; null: there is none, or it is not known yet who I am. */
export function useToldPlan(scope: ScopeName): ToldPlan | null {
  const { all, newest, loaded } = useRevisions(scope)
  const { byThing, loaded: acksLoaded } = useAcks(scope)
  const items = useRecordsView(timelineItem, scope)
  const days = useRecordsView(dayType, scope)
  const wedding = useRecord(weddingType, scope, scopeId(scope))
  const actor = useActor(scope)
  const { account } = useOpenAccount()
  const temporal = useTemporal()
  const instant = useNow('minute')

  return useMemo(() => {
    if (!loaded || !acksLoaded || !newest || !actor || !wedding || !items.loaded) return null
    const me = actor.user
    const before =
      all.findLast(
        (one) =>
          one !== newest && (one.by === me || byThing.get(one.id)?.get(me)?.seenAt !== undefined),
      ) ?? null
    const records = new Map(items.records.map(({ id, data }) => [id, data]))
    const isGuest = (actor.role === 'family' || actor.role === 'friend') && !actor.owner
    const name = me === account.id ? account.name : ''
    const who = { ...actor, name, couple: Object.keys(wedding.data.couple) }
    const isMine = (item: string) => {
      const data = records.get(item)
      return data ? isOwnMoment(who, data) : isGuest
    }
    const zone = knownZone(wedding.data.zone)
    const nowOn = new Map(
      days.records.map(({ id, data }) => {
        const day = { date: realDate(data.date), zone }
        return [id, temporal ? minuteOfInstant(temporal, day, instant) : null] as const
      }),
    )
    const { alertMin, pinAlertMin } = wedding.data
    const told = whatToTell(
      {
        last: before?.times ?? new Map(),
        published: newest.times,
        isMine,
        isPinned: (item) => records.get(item)?.pin === true,
        minutesUntil({ day, from, to }) {
          const now = nowOn.get(day)
          const start = Math.min(from?.start ?? Infinity, to?.start ?? Infinity)
          return now === null || now === undefined ? Infinity : start - now
        },
      },
      {
        alertMin: alertMin ?? TELLING_RULES.alertMin,
        pinAlertMin: pinAlertMin ?? TELLING_RULES.pinAlertMin,
      },
    )
    return { newest, before, isMine, isGuest, ...told }
  }, [
    loaded,
    acksLoaded,
    all,
    newest,
    byThing,
    items,
    days,
    wedding,
    actor,
    account,
    temporal,
    instant,
  ])
}
