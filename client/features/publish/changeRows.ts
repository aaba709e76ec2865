import type { TimeChange } from '#shared/publishing/changes.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { DiffRow } from '../../ui/DiffRows.tsx'
import { publishWords } from '../../words/publish.ts'

/** What moved, as rows: name, the time that was told, the new one. */
export function changeRows(changes: readonly TimeChange[]): readonly DiffRow[] {
  const { isNew, isGone } = publishWords.due
  return changes.map(({ item, title, from, to }): DiffRow => {
    const onlyEnd = from !== null && to !== null && from.start === to.start
    const text = (one: { start: number; end: number }) =>
      onlyEnd ? publishWords.span(one) : formatVenueTime(one.start)
    return {
      id: item,
      name: title,
      from: from ? text(from) : isNew,
      to: to ? text(to) : isGone,
    }
  })
}
