import { useCallback, useState } from 'react'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { importWords } from '../../words/importing.ts'
import type { LineEdit } from './importDraft.ts'
import { ImportRowItem } from './ImportRowItem.tsx'
import type { ImportRow } from './importRows.ts'

export type ImportLinesProps = {
  rows: readonly ImportRow[]
  onEdit: (line: number, edit: LineEdit) => void
}

const PAGE = 100
const FILTERS = ['all', 'doubtful', 'refused', 'left'] as const
type Filter = (typeof FILTERS)[number]

/** Every line of the sheet, a page at a time: thousands of lines stay quick. */
export function ImportLines({ rows, onEdit }: ImportLinesProps) {
  const [filter, setFilter] = useState<Filter>('all')
  const [shown, setShown] = useState(PAGE)
  const [opened, setOpened] = useState<number | null>(null)
  const words = importWords
  const matching = rows.filter((row) => belongs(row, filter, opened))
  const counts = {
    doubtful: rows.filter((row) => belongs(row, 'doubtful', null)).length,
    refused: rows.filter((row) => belongs(row, 'refused', null)).length,
    left: rows.filter((row) => belongs(row, 'left', null)).length,
  }
  const open = useCallback((line: number | null) => setOpened(line), [])
  const chips = [
    { id: 'all', label: words.filter.all },
    ...(counts.doubtful > 0
      ? [{ id: 'doubtful', label: words.filter.doubtful(counts.doubtful) }]
      : []),
    ...(counts.refused > 0 ? [{ id: 'refused', label: words.filter.refused(counts.refused) }] : []),
    ...(counts.left > 0 ? [{ id: 'left', label: words.filter.left(counts.left) }] : []),
  ]
  const current = chips.some(({ id }) => id === filter) ? filter : 'all'
  const list = current === filter ? matching : rows
  const more = list.length - shown

  return (
    <div className="flex flex-col gap-2">
      {chips.length > 1 ? (
        <FilterChips
          className="-mx-gutter"
          label={words.filter.label}
          chips={chips}
          value={current}
          onChange={(id) => {
            setFilter(FILTERS.find((one) => one === id) ?? 'all')
            setShown(PAGE)
          }}
        />
      ) : null}
      <ul
        aria-label={words.row.lines}
        className="edge flex flex-col overflow-hidden rounded-control bg-card pb-1"
      >
        {list.slice(0, shown).map((row) => (
          <ImportRowItem
            key={row.line}
            row={row}
            isOpen={opened === row.line}
            onOpen={open}
            onEdit={onEdit}
          />
        ))}
      </ul>
      {more > 0 ? (
        <MoreButton variant="quiet" onPress={() => setShown(shown + PAGE)}>
          {words.row.more(Math.min(more, PAGE))}
        </MoreButton>
      ) : null}
    </div>
  )
}

/** The line that is being edited stays in view until it is closed, whatever it has become. */
function belongs(row: ImportRow, filter: Filter, opened: number | null): boolean {
  if (filter === 'all') return true
  if (row.kind === 'heading') return false
  if (row.line === opened) return true
  switch (filter) {
    case 'doubtful':
      return row.isDoubtful && !row.isSkipped
    case 'refused':
      return row.refusal !== null && row.moment.title === '' && !row.isSkipped
    case 'left':
      return row.isSkipped
  }
}
