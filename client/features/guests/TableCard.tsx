import { memo } from 'react'
import type { TableSeating } from '#shared/seating/seatingPlan.ts'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestRecord, TableRecord } from './guestBook.ts'

type TableCardProps = {
  seating: TableSeating<GuestRecord, TableRecord>
  isSelected: boolean
  onOpen: (id: string) => void
}

/** A table: its name, its people by seat, and whether they fit. */
export const TableCard = memo(function TableCard({ seating, isSelected, onOpen }: TableCardProps) {
  const { table, taken, anywhere, declined, heads } = seating
  const { label, seats } = table.data
  const words = guestWords
  const isOver = heads > seats
  const isEmpty = taken.length === 0 && anywhere.length === 0
  return (
    <li
      className={`edge relative flex flex-col gap-2 rounded-control bg-card p-4 ${isSelected ? 'shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]' : ''}`}
    >
      <div className="flex items-baseline gap-2">
        <RowButton
          onPress={() => onOpen(table.id)}
          className="caslon min-w-0 grow text-place break-words"
        >
          {label}
        </RowButton>
        <span className="shrink-0 text-body font-bold">{words.tables.filled(heads, seats)}</span>
      </div>
      <p className="flex flex-wrap gap-x-3 gap-y-1">
        {isOver ? (
          <StatusTag kind="late" look="badge">
            {words.tables.over(heads, seats)}
          </StatusTag>
        ) : heads === seats ? (
          <StatusTag kind="done">{words.tables.full}</StatusTag>
        ) : (
          <StatusTag kind="plain">{words.tables.free(seats - heads)}</StatusTag>
        )}
        {taken
          .filter(({ guests }) => guests.length > 1)
          .map(({ seat }) => (
            <StatusTag key={seat} kind="needs" look="badge">
              {words.questions.doubleHere(seat)}
            </StatusTag>
          ))}
      </p>
      {isEmpty ? (
        <p className="text-small text-ink2">{words.tables.nobody}</p>
      ) : (
        <ul className="flex flex-col gap-0.5 text-body">
          {taken.map(({ seat, guests }) => (
            <li key={seat} className="flex gap-2">
              <span className="w-6 shrink-0 text-end text-ink3">
                <span className="sr-only">{words.tables.seat(seat)}</span>
                <span aria-hidden="true">{seat}</span>
              </span>
              <span className={guests.length > 1 ? 'font-bold text-bad' : ''}>
                {guests.map(({ data }) => nameOf(data)).join(', ')}
              </span>
            </li>
          ))}
          {anywhere.map(({ id, data }) => (
            <li key={id} className="flex gap-2">
              <span aria-hidden="true" className="w-6 shrink-0 text-end text-ink3">
                ·
              </span>
              <span>{nameOf(data)}</span>
            </li>
          ))}
        </ul>
      )}
      {declined.length > 0 ? (
        <p className="text-small text-ink2">
          {`${words.tables.declined}: ${declined.map(({ data }) => data.name).join(', ')}`}
        </p>
      ) : null}
    </li>
  )
})

function nameOf({ name, party }: GuestRecord['data']): string {
  return party !== undefined && party > 1 ? `${name} +${party - 1}` : name
}
