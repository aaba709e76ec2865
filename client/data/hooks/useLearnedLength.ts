import { useMemo } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { member } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { claimsInForce } from '#shared/schedule/claims.ts'
import { claimsFrom, factsInForce } from '#shared/schedule/factClaims.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import {
  learnedLength,
  planned,
  type LearnedLength,
  type PastMoment,
} from '#shared/year/learnedLength.ts'
import { useNow } from './useNow.ts'
import { useRecords } from './useRecords.ts'
import { dateIn } from '../replica/weddingDates.ts'

/**
 * What the weddings on this device that are over say of such a moment; null: too little.
 * @param scope of the wedding that is planned: it says nothing of itself
 */
export function useLearnedLength(
  scope: ScopeName | null,
  title: string,
  category: string,
): (LearnedLength & { suggestedMin: number }) | null {
  const days = useRecords(dayType, 'all')
  const items = useRecords(timelineItem, 'all')
  const facts = useRecords(fact, 'all')
  const members = useRecords(member, 'all')
  const now = useNow('minute')
  const today = dateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, now)

  const past = useMemo((): readonly PastMoment[] => {
    const over = new Set(
      days.filter((one) => one.scope !== scope && one.data.date < today).map(({ id }) => id),
    )
    const own = items.filter(({ data }) => over.has(data.day))
    const ids = new Set(own.map(({ id }) => id))
    const roles = new Map(members.map((one) => [`${one.scope} ${one.data.user}`, one.data.role]))
    const reports = groupedBy(
      facts.filter(({ data }) => ids.has(data.item)),
      (one) => one.scope,
    )
    // Whose word counts more is a matter of their role in that wedding.
    const known = new Map(
      [...reports].flatMap(([of, said]) => [
        ...factsInForce(
          claimsInForce(claimsFrom(said, (user) => roles.get(`${of} ${user}`) ?? '')),
        ),
      ]),
    )
    return own.flatMap(({ id, scope: of, data }) => {
      const said = known.get(id)
      return said
        ? [
            {
              scope: of,
              title: data.title,
              category: data.category,
              plannedMin: data.durationMin,
              facts: said,
            },
          ]
        : []
    })
  }, [days, items, facts, members, scope, today])

  return useMemo(() => {
    const kind = category === '' ? undefined : category
    const learned = learnedLength(past, { title, category: kind })
    return learned && { ...learned, suggestedMin: planned(learned) }
  }, [past, title, category])
}
