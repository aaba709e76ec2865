import { useMemo, useState } from 'react'
import { day } from '#shared/schema/day.ts'
import { weddingScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useManyRecords } from '../../data/hooks/useManyRecords.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { coupleOf, shortCouple } from '../../words/couple.ts'
import { createFinder, type Finder, type Source } from './findings/createFinder.ts'
import { FINDABLES } from './findings/findables.ts'
import type { Finding } from './findings/finding.ts'
import type { Indexed } from './match/searchIndex.ts'
import { weddingOrder } from './weddingOrder.ts'

const TYPES = FINDABLES.map(({ type }) => type)
const WEDDINGS = FINDABLES.find(({ type }) => type.name === wedding.name)

export type Findings = {
  /** Everything that can be found from here, in the order of equal results. */
  index: readonly Indexed<Finding>[]
  /** Of the wedding that a finding belongs to; undefined: of none, or it is not here. */
  coupleIn: (scope: ScopeName) => string | undefined
  /** False until the device's database has answered for the first time. */
  loaded: boolean
}

/**
 * What this device has and this person may see: of one wedding, with the names of the others to go
 * to, or of all of them.
 */
export function useFindings(weddingId: string | null, finder: Finder): Findings {
  const scope = weddingId === null ? 'all' : weddingScope(weddingId)
  const views = useManyRecords(TYPES, scope)
  const weddings = useRecordsView(wedding, 'all')
  const days = useRecordsView(day, 'all')
  const now = useNow('minute')
  const order = useMemo(
    () => weddingOrder(weddings.records, days.records, now).join(' '),
    [weddings.records, days.records, now],
  )

  const index = useMemo(() => {
    const sources = FINDABLES.flatMap((findable, at): Source[] => {
      const records = views[at]?.records
      return records ? [{ findable, records }] : []
    })
    const others = weddings.records.filter((one) => scope !== 'all' && one.scope !== scope)
    if (WEDDINGS) sources.push({ findable: WEDDINGS, records: others })
    // A list of the minute's order, so that it is not made anew each minute.
    const scopes = order.split(' ') as ScopeName[]
    return finder({ sources, scopes, isAcross: scope === 'all' }).filter(
      ({ of }) => scope === 'all' || of.scope === scope || of.kind === 'wedding',
    )
  }, [finder, views, weddings.records, order, scope])

  const couples = useMemo(
    () =>
      new Map(
        weddings.records.map((one) => [one.scope, shortCouple(coupleOf(one.data)).join(' & ')]),
      ),
    [weddings.records],
  )
  return {
    index,
    coupleIn: (of) => couples.get(of),
    loaded: views.every((view) => view.loaded) && weddings.loaded,
  }
}

/** Keeps what it has read for as long as the component lives. */
export function useFinder(): Finder {
  const [finder] = useState(createFinder)
  return finder
}
