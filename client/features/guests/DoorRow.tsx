import { memo } from 'react'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { guestWords } from '../../words/guests.ts'
import type { DoorRowData } from './doorRows.ts'

type DoorRowProps = {
  row: DoorRowData
  onCheck: ((id: string, isHere: boolean) => Promise<boolean>) | undefined
  onOpen: (id: string) => void
}

/** A guest at the door: the whole row is the tick. */
export const DoorRow = memo(function DoorRow({ row, onCheck, onOpen }: DoorRowProps) {
  const words = guestWords
  const meta = [
    ...(row.party > 1 ? [words.door.party(row.party)] : []),
    ...(row.table === undefined ? [] : [words.list.seat(row.table, row.seat)]),
    ...(row.household === undefined ? [] : [row.household]),
  ].join(' · ')
  return (
    <CheckRow
      id={row.id}
      label={words.door.check(row.name)}
      isDone={row.isHere}
      onCheck={onCheck}
      title={row.name}
      meta={meta === '' ? undefined : meta}
      onOpen={onOpen}
      openLabel={words.door.open(row.name)}
      unsent={row.isUnsent ? words.onlyHere : undefined}
      className="border-b-0!"
    />
  )
})
