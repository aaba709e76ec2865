import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TaskRow } from './taskView.ts'

export const MY_SECTIONS = ['today', 'week', 'later', 'none'] as const
export type MySection = (typeof MY_SECTIONS)[number]

/** A row with the wedding it belongs to. */
export type MyRow = { row: TaskRow; scope: ScopeName; wedding: string }

/** What is late or due today, in the next seven days, after that, or at some time. */
export function sectionOf({ due }: TaskRow): MySection {
  if (due === null) return 'none'
  if (due.days <= 0) return 'today'
  return due.days <= 7 ? 'week' : 'later'
}

/** The most urgent first; what is due on one day in the order of its times, then of its wedding. */
export function byUrgency(a: MyRow, b: MyRow): number {
  const at = ({ row: { due } }: MyRow) =>
    due === null ? Number.POSITIVE_INFINITY : due.days * 1440 + (due.at ?? 1440)
  return (
    (at(a) === at(b) ? 0 : at(a) - at(b)) ||
    compare(a.wedding, b.wedding) ||
    compare(a.row.order, b.row.order) ||
    compare(a.row.id, b.row.id)
  )
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
