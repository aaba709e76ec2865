import { day } from '#shared/schema/day.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { Replica } from '../database.ts'
import { readData } from '../readData.ts'

/** A wedding on this device with every date of it, `YYYY-MM-DD` at the venue. */
export type WeddingHere = { scope: ScopeName; dates: readonly string[] }

/** Those that can be read, the earliest last date first. */
export async function readWeddingsHere({ records }: Replica): Promise<readonly WeddingHere[]> {
  const [weddings, days] = await Promise.all([
    records.find({ selector: { type: wedding.name } }).exec(),
    records.find({ selector: { type: day.name } }).exec(),
  ])
  const dates = Map.groupBy(days, ({ scope }) => scope)
  return weddings
    .flatMap(({ scope, data }) => {
      const read = readData(wedding, data)
      if (!read) return []
      const others = (dates.get(scope) ?? []).flatMap((one) => readData(day, one.data)?.date ?? [])
      return [{ scope, dates: [...new Set([read.date, ...others])].toSorted() }]
    })
    .toSorted((a, b) => ((a.dates.at(-1) ?? '') < (b.dates.at(-1) ?? '') ? -1 : 1))
}
