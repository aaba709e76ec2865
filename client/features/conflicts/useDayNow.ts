import { useMemo } from 'react'
import { day } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { member } from '#shared/schema/member.ts'
import { scopeId, scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import { claimsInForce } from '#shared/schedule/claims.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { claimsFrom, factsInForce } from '#shared/schedule/factClaims.ts'
import { useArrivals } from '../../data/hooks/useArrivals.ts'
import { useMoments } from '../../data/hooks/useMoments.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import type { DayNow } from './dayEffect.ts'

/**
 * The day that a moment belongs to, as it is projected now; null for what is no moment.
 *
 * @param isAsked false: nothing about moments is to be told here
 */
export function useDayNow(scope: ScopeName, isAsked: boolean): (item: string) => DayNow | null {
  const read = isAsked && scopeKind(scope) === 'wedding' ? scope : null
  const items = useRecords(timelineItem, read)
  const facts = useRecords(fact, read)
  const days = useRecords(day, read)
  const members = useRecords(member, read)
  const arrivals = useArrivals(read)
  const { byId } = useMoments(scopeId(scope))

  return useMemo(() => {
    const roles = new Map<string, string>(members.map(({ data }) => [data.user, data.role]))
    const claims = claimsFrom(facts, (user) => roles.get(user) ?? '')
    const known = factsInForce(claimsInForce(claims))
    return (item) => {
      const own = items.find(({ id }) => id === item)
      if (!own) return null
      const sun = days.find(({ id }) => id === own.data.day)?.data.sun
      const due = arrivals.get(own.data.day)
      const now = byId.get(item)?.now ?? null
      return {
        moments: items.filter(({ data }) => data.day === own.data.day),
        facts: known,
        ...(due && { arrivals: due }),
        ...(sun && { sun }),
        ...(now !== null && { now }),
      }
    }
  }, [items, facts, days, members, arrivals, byId])
}
