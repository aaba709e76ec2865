import { useCallback, useMemo, useState } from 'react'
import { headsOf } from '#shared/seating/seatingPlan.ts'
import { guest as guestType } from '#shared/schema/guest.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useTick } from '../../frame/useTick.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { VirtualRows } from '../../ui/VirtualRows.tsx'
import { guestWords } from '../../words/guests.ts'
import { DoorRow } from './DoorRow.tsx'
import { doorRowsReader, type DoorRowData } from './doorRows.ts'
import type { GuestViewProps } from './guestView.ts'

/** Who has arrived: a tap on the name, by several people at several doors. */
export function DoorView({ book, rights, actions, go }: GuestViewProps) {
  const [text, setText] = useState('')
  const [isMissingOnly, setMissingOnly] = useState(false)
  const [read] = useState(doorRowsReader)
  const unsent = useUnsentIds()
  const tick = useTick(guestType, 'checkIns')
  const words = guestWords.door
  const rows = useMemo(
    () => read(book, text, isMissingOnly, unsent),
    [read, book, text, isMissingOnly, unsent],
  )
  const check = useCallback(
    (id: string) => {
      const guest = actions.book().byId.get(id)
      if (!guest) return Promise.resolve(false)
      const { name } = guest.data
      return tick(guest, {
        done: guestWords.guest.arrived(name),
        undone: guestWords.guest.notArrived(name),
      })
    },
    [actions, tick],
  )
  const open = useCallback((id: string) => go({ guest: id }), [go])
  const onCheck = rights.checkIn ? check : undefined
  const draw = useCallback(
    (row: DoorRowData) => <DoorRow row={row} onCheck={onCheck} onOpen={open} />,
    [onCheck, open],
  )
  const expected = book.guests.filter(({ data }) => data.rsvp !== 'no')
  const heads = (guests: typeof expected) =>
    guests.reduce((sum, { data }) => sum + headsOf(data), 0)
  const all = heads(expected)
  const here = heads(expected.filter(({ data }) => isMarked(data.checkIns)))

  if (expected.length === 0) return <EmptyState sentence={words.empty} ghost={false} />
  return (
    <div className="mx-auto flex max-w-200 flex-col gap-3 py-4">
      <div className="flex flex-col gap-2 px-gutter">
        <p role="status" className="text-title font-bold">
          {words.count(here, all)}
        </p>
        <ProgressBar
          label={words.label}
          value={here}
          max={all}
          valueLabel={words.count(here, all)}
        />
        <p className="text-small text-ink2">{words.hint}</p>
        <SearchBox
          label={words.search}
          clearLabel={guestWords.list.clear}
          text={text}
          onTextChange={setText}
        />
      </div>
      <FilterChips
        label={words.filter}
        chips={[
          { id: 'all', label: words.everybody },
          { id: 'missing', label: words.missingOnly },
        ]}
        value={isMissingOnly ? 'missing' : 'all'}
        onChange={(id) => setMissingOnly(id === 'missing')}
      />
      {rows.length === 0 ? (
        <EmptyState
          ghost={false}
          sentence={isMissingOnly && text === '' ? words.allHere : guestWords.list.nothing}
        />
      ) : (
        <div className="rule-t">
          <VirtualRows
            label={words.label}
            rows={rows}
            nameOf={({ name }) => name}
            rowHeight={76}
            dependencies={[onCheck]}
          >
            {draw}
          </VirtualRows>
        </div>
      )}
    </div>
  )
}
