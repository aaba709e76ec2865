import { useMemo } from 'react'
import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import { member } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { studio } from '#shared/schema/studio.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useRecords } from '../data/hooks/useRecords.ts'
import { coupleOf } from '../words/couple.ts'
import type { NameOf } from '../words/values.ts'

export type Names = {
  /** In a scope: a record, or a place of the wedding, by its id. */
  namesIn: (scope: ScopeName) => NameOf
  /** A person by account; null: not a member here. */
  personOf: (user: string) => string | null
  /** "Anna & Ben", or a studio's name; null: its record is not here. */
  scopeName: (scope: ScopeName) => string | null
}

/** Names of everything on this device, for sentences about records of any wedding. */
export function useNames(): Names {
  const { account } = useOpenAccount()
  const weddings = useRecords(wedding, 'all')
  const days = useRecords(day, 'all')
  const lanes = useRecords(lane, 'all')
  const items = useRecords(timelineItem, 'all')
  const vendors = useRecords(vendor, 'all')
  const members = useRecords(member, 'all')
  const studios = useRecords(studio, 'all')
  return useMemo(() => {
    const scopes = new Map<ScopeName, string>([
      ...weddings.map(({ scope, data }) => [scope, coupleOf(data).join(' & ')] as const),
      ...studios.map(({ scope, data }) => [scope, data.name] as const),
    ])
    const names = new Map<string, string>([
      // Ids of places are unique in their wedding alone.
      ...weddings.flatMap(({ scope, data }) =>
        Object.entries(data.places).map(([id, { label }]) => [`${scope} ${id}`, label] as const),
      ),
      ...weddings.map(({ id, scope }) => [id, scopes.get(scope) ?? ''] as const),
      ...[...days, ...items].map(({ id, data }) => [id, data.title] as const),
      ...[...lanes, ...vendors, ...studios].map(({ id, data }) => [id, data.name] as const),
    ])
    const people = new Map([
      [account.id, account.name],
      ...members.map(({ data }) => [data.user, data.name] as const),
    ])
    return {
      namesIn: (scope) => (id) => names.get(`${scope} ${id}`) ?? names.get(id) ?? null,
      personOf: (user) => people.get(user) ?? null,
      scopeName: (scope) => scopes.get(scope) ?? null,
    }
  }, [account, weddings, days, lanes, items, vendors, members, studios])
}
