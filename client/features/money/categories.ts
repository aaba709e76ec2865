import { totalsBy, type Standings, type Totals } from '#shared/money/budgetTotals.ts'
import { vendorKindName } from '../../words/vendors.ts'
import type { LineRecord } from './useMoney.ts'

/** What belongs to none. */
const NO_CATEGORY = ''

export type Category = {
  id: string
  name: string
  lines: readonly LineRecord[]
  totals: Totals
}

/** A line stands under its own category, else under the kind of its vendor. */
function categoryOf(
  { data }: Pick<LineRecord, 'data'>,
  kinds: ReadonlyMap<string, string>,
): string {
  return data.category ?? (data.vendor === undefined ? undefined : kinds.get(data.vendor)) ?? ''
}

/** Lines by category, in the order in which the first line of each stands; what has none comes last. */
export function byCategory(
  lines: readonly LineRecord[],
  stands: Standings,
  kinds: ReadonlyMap<string, string>,
): readonly Category[] {
  const totals = totalsBy(stands, lines, (line) =>
    line === null ? NO_CATEGORY : categoryOf(line, kinds),
  )
  const groups = Map.groupBy(lines, (line) => categoryOf(line, kinds))
  return [...totals]
    .map(([id, of]) => ({
      id,
      name: id === NO_CATEGORY ? '' : vendorKindName(id),
      lines: groups.get(id) ?? [],
      totals: of,
    }))
    .toSorted((a, b) => Number(a.id === NO_CATEGORY) - Number(b.id === NO_CATEGORY))
}
