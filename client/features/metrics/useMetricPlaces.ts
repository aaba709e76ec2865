import { useMemo } from 'react'
import { member } from '#shared/schema/member.ts'
import { hasRole } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { studio } from '#shared/schema/studio.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useOwnActors } from '../../data/hooks/useOwnActors.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { coupleOf } from '../../words/couple.ts'

export type MetricPlace = { scope: ScopeName; name: string }

/** Studios I own and weddings I plan, studios first; the server tells of no others. `loaded`: there are no more. */
export function useMetricPlaces(): { places: readonly MetricPlace[]; loaded: boolean } {
  const studios = useRecordsView(studio, 'all')
  const weddings = useRecordsView(wedding, 'all')
  const members = useRecordsView(member, 'all')
  const isClaimed = useReadable(useOpenAccount().claims) !== null
  const all = useMemo(() => {
    const byName = (a: MetricPlace, b: MetricPlace) => a.name.localeCompare(b.name)
    return [
      ...studios.records.map(({ scope, data }) => ({ scope, name: data.name })).toSorted(byName),
      ...weddings.records
        .map(({ scope, data }) => ({ scope, name: coupleOf(data).join(' & ') }))
        .toSorted(byName),
    ]
  }, [studios.records, weddings.records])
  const scopes = useMemo(() => all.map(({ scope }) => scope), [all])
  const actors = useOwnActors(scopes)
  const places = all.filter(({ scope }) => {
    const actor = actors.get(scope)
    return actor !== undefined && hasRole(actor, ['planner', 'owner'])
  })
  const views = [studios, weddings, members]
  return { places, loaded: isClaimed && views.every(({ loaded }) => loaded) }
}
