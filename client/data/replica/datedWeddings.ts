import { day } from '#shared/schema/day.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { Replica } from './database.ts'
import { readData } from './readData.ts'
import type { DatedWedding } from './sendingOrder.ts'

export const DATED_TYPES: ReadonlySet<string> = new Set([wedding.name, day.name])

/** The weddings of this device with all their dates, unsent ones too. */
export async function readDatedWeddings({ records }: Replica): Promise<DatedWedding[]> {
  const [weddings, days] = await Promise.all(
    [wedding, day].map((type) => records.find({ selector: { type: type.name } }).exec()),
  )
  const dates = new Map<ScopeName, string[]>()
  for (const { scope, data } of days ?? []) {
    const date = readData(day, data)?.date
    if (date !== undefined) dates.set(scope, [...(dates.get(scope) ?? []), date])
  }
  return (weddings ?? []).flatMap(({ scope, data }) => {
    const known = readData(wedding, data)
    if (!known) return []
    return [{ scope, zone: known.zone, dates: [known.date, ...(dates.get(scope) ?? [])] }]
  })
}
