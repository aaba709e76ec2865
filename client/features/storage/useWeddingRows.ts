import { useMemo } from 'react'
import { day } from '#shared/schema/day.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { coupleOf } from '../../words/couple.ts'
import type { WeddingRow } from './weddingUses.ts'

/** Every wedding on this device with its name and dates. */
export function useWeddingRows(): readonly WeddingRow[] {
  const weddings = useRecords(wedding, 'all')
  const days = useRecords(day, 'all')
  return useMemo(
    () =>
      weddings.map(({ scope, data }) => {
        const others = days.filter((one) => one.scope === scope).map((one) => one.data.date)
        const dates = [data.date, ...others].toSorted()
        return { scope, name: coupleOf(data).join(' & '), date: dates[0] ?? data.date, dates }
      }),
    [weddings, days],
  )
}
