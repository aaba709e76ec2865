import { getRouteApi } from '@tanstack/react-router'
import { SlidersHorizontal } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { VirtualRows } from '../../ui/VirtualRows.tsx'
import { guestWords } from '../../words/guests.ts'
import { said } from '../../words/terms.ts'
import { headsOf } from '#shared/seating/seatingPlan.ts'
import { isUnseated, type GuestBook } from './guestBook.ts'
import { FilterSheet } from './FilterSheet.tsx'
import { AloneRow, GuestRowItem, HouseholdRowItem, type OnAnswer } from './GuestRowItem.tsx'
import { guestRowsReader, type GuestFilter, type GuestListRow } from './guestRows.ts'
import type { GuestsSearch } from './GuestsScreen.tsx'
import type { GuestViewProps } from './guestView.ts'
import { SeatingQuestions } from './SeatingQuestions.tsx'

const route = getRouteApi('/w/$wedding/guests')
const ANSWERS = ['waiting', 'yes', 'maybe', 'no'] as const

/** Households and their guests, found by name and narrowed by answer, side, table and diet. */
export function GuestListView(props: GuestViewProps) {
  const { scope, book, rights, actions, go } = props
  const search = route.useSearch()
  const [text, setText] = useState('')
  const [isFiltering, setFiltering] = useState(false)
  const [read] = useState(guestRowsReader)
  const unsent = useUnsentIds()
  const { open: contests } = useConflicts(scope)
  const contested = useMemo(
    () => new Set(contests.map(({ conflict }) => conflict.data.record)),
    [contests],
  )
  const filter = useMemo(() => filterOf(search, text), [search, text])
  const rows = useMemo(
    () => read(book, filter, { unsent, contested }),
    [read, book, filter, unsent, contested],
  )
  const words = guestWords

  const onAnswer = useCallback<OnAnswer>(
    (id, isHousehold, answer) => {
      const now = actions.book()
      if (isHousehold) {
        const name = now.householdById.get(id)?.data.name ?? ''
        const done = words.household.answered(name, answer)
        return actions.answer(now.membersOf.get(id) ?? [], answer, done)
      }
      const guest = now.byId.get(id)
      if (!guest) return Promise.resolve(false)
      return actions.answer([guest], answer, words.answers.changed[answer](guest.data.name))
    },
    [actions, words],
  )
  const open = useCallback(
    (id: string) => {
      const now = actions.book()
      if (now.byId.has(id)) go({ guest: id, household: undefined, table: undefined })
      else if (now.householdById.has(id)) go({ household: id, guest: undefined, table: undefined })
    },
    [actions, go],
  )
  const answerIfAllowed = rights.answer ? onAnswer : undefined
  const draw = useCallback(
    (row: GuestListRow) => {
      switch (row.kind) {
        case 'household':
          return <HouseholdRowItem row={row} onAnswer={answerIfAllowed} />
        case 'alone':
          return <AloneRow row={row} />
        case 'guest':
          return <GuestRowItem row={row} onAnswer={answerIfAllowed} />
      }
    },
    [answerIfAllowed],
  )

  if (book.guests.length === 0 && book.households.length === 0) {
    return <EmptyState sentence={rights.add ? words.list.empty : words.list.emptyReadOnly} />
  }
  const narrowed = narrowedBy(book, search)
  return (
    <div className="mx-auto flex max-w-200 flex-col gap-3 py-4">
      <SeatingQuestions {...props} isBrief />
      <div className="flex gap-2 px-gutter">
        <SearchBox
          label={words.list.search}
          clearLabel={words.list.clear}
          text={text}
          onTextChange={setText}
          className="grow"
        />
        <IconButton
          label={words.filter.open}
          tone="edged"
          size="entry"
          icon={<SlidersHorizontal size={22} aria-hidden />}
          onPress={() => setFiltering(true)}
        />
      </div>
      <FilterChips
        label={words.filter.label}
        chips={chipsOf(book)}
        value={search.answer ?? 'all'}
        onChange={(id) =>
          go({ answer: [...ANSWERS, 'unseated' as const].find((one) => one === id) })
        }
      />
      {narrowed.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 px-gutter text-small text-ink2">
          {words.filter.narrowed(narrowed)}
          <Button
            size="small"
            variant="quiet"
            onPress={() => go({ side: undefined, at: undefined, diet: undefined })}
          >
            {words.filter.clear}
          </Button>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState
          ghost={false}
          sentence={words.list.nothing}
          action={
            <Button
              onPress={() => {
                setText('')
                go({ answer: undefined, side: undefined, at: undefined, diet: undefined })
              }}
            >
              {words.list.showAll}
            </Button>
          }
        />
      ) : (
        <div className="rule-t">
          <VirtualRows
            label={words.list.label}
            rows={rows}
            nameOf={nameOf}
            onOpen={open}
            selected={search.guest ?? search.household}
            rowHeight={76}
            dependencies={[answerIfAllowed]}
          >
            {draw}
          </VirtualRows>
        </div>
      )}
      <FilterSheet book={book} isOpen={isFiltering} onOpenChange={setFiltering} go={go} />
    </div>
  )
}

function filterOf(search: GuestsSearch, text: string): GuestFilter {
  const { answer, side, at, diet } = search
  return { text, answer, side, table: at, diet }
}

/** The heads behind each answer; those that nobody gave are left out. */
function chipsOf(book: GuestBook) {
  const words = guestWords.filter
  const unseated = book.guests
    .filter((guest) => isUnseated(book, guest))
    .reduce((sum, { data }) => sum + headsOf(data), 0)
  return [
    { id: 'all', label: words.all(book.counts.all) },
    ...ANSWERS.filter((answer) => book.counts[answer] > 0).map((answer) => ({
      id: answer,
      label: words.answer(answer, book.counts[answer]),
    })),
    ...(book.tableById.size > 0 ? [{ id: 'unseated', label: words.unseated(unseated) }] : []),
  ]
}

function narrowedBy(book: GuestBook, { side, at, diet }: GuestsSearch): readonly string[] {
  const table = at === undefined ? undefined : (book.tableById.get(at)?.data.label ?? at)
  return [side && said('side', side), table, diet && said('food', diet)].filter(
    (part) => part !== undefined,
  )
}

function nameOf(row: GuestListRow): string {
  return row.kind === 'alone' ? guestWords.list.alone : row.record.data.name
}
