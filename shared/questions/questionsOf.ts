import type { DayData } from '#shared/schema/day.ts'
import type { GuestData } from '#shared/schema/guest.ts'
import type { TableData } from '#shared/schema/table.ts'
import type { TaskData } from '#shared/schema/task.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import { seatingPlan } from '#shared/seating/seatingPlan.ts'
import { cycleQuestions } from './cycles.ts'
import { doubleBookings } from './doubleBookings.ts'
import { ownLimits } from './ownLimits.ts'
import type { Question } from './question.ts'
import { questionId } from './questionId.ts'
import { standInQuestions } from './standIns.ts'

type Kept<Data> = { readonly id: string; readonly data: Data }

/** What one wedding is asked about, as far as this member sees it. */
export type WeddingRecords = {
  days: readonly Kept<DayData>[]
  items: readonly Kept<TimelineItemData>[]
  guests: readonly Kept<GuestData>[]
  tables: readonly Kept<TableData>[]
  vendors: readonly Kept<VendorData>[]
  tasks: readonly Kept<TaskData>[]
  /** Ids of questions that somebody said are fine as they are. */
  fine: Readonly<Record<string, true>> | undefined
}

/** Everything in a wedding that does not fit together, from its records alone (P7). */
export function questionsOf(records: WeddingRecords): readonly Question[] {
  const { days, fine } = records
  const suns = new Map(days.map(({ id, data }) => [id, data.sun]))
  const byDay = groupedBy(records.items, ({ data }) => data.day)
  const ofDays = [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, items]) => {
      const plan = items.map(({ id, data }) => ({ ...data, id }))
      return [...cycleQuestions(plan), ...ownLimits(plan), ...doubleBookings(plan, suns.get(day))]
    })
  const found: Question[] = [...ofDays, ...seatQuestions(records), ...standInQuestions(records)]
  return fine === undefined ? found : found.filter(({ id }) => fine[id] !== true)
}

/** Of what the seating plan asks, the part that only a decision ends. */
function seatQuestions({ guests, tables }: WeddingRecords): Question[] {
  // A member who sees no tables cannot tell a removed one from one that is not theirs.
  if (tables.length === 0) return []
  return seatingPlan(guests, tables).questions.flatMap((asked): Question[] => {
    const { kind, table } = asked
    if (kind !== 'double' && kind !== 'noTable') return []
    const ids = asked.guests.map(({ id }) => id)
    return kind === 'double'
      ? [
          {
            id: questionId('seat', table, String(asked.seat)),
            kind: 'seat',
            table,
            seat: asked.seat,
            guests: ids,
          },
        ]
      : [{ id: questionId('noTable', table), kind, table, guests: ids }]
  })
}
