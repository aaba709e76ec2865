import { X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { shotWords } from '../../words/shots.ts'
import { FILTERS_BUT_ALL, type ShotFilter } from './shotFilter.ts'
import { ShotListSection } from './ShotListSection.tsx'
import type { Go, ShotSearch } from './ShotsScreen.tsx'
import type { ShotActions } from './useShotActions.ts'
import type { Shots } from './useShots.ts'

/** In place of an id: all lists are folded. */
const NO_LIST = 'none'

type ShotsContentProps = {
  shots: Shots
  actions: ShotActions
  search: ShotSearch
  /** What is searched; empty: the field is open. */
  query: string | undefined
  find: (text: string | undefined) => void
  filter: ShotFilter
  go: Go
  onOpen: (id: string) => void
}

/** What is asked for, and the lists with what answers it. */
export function ShotsContent(props: ShotsContentProps) {
  const { shots, actions, search, query: q, find, filter, go, onOpen } = props
  const { lists, current, rights } = shots
  const isSearching = q !== undefined && q.trim() !== ''
  const found = isSearching
    ? lists.filter((list) => list.blocks.length + list.waiting.length + list.sunk.length > 0)
    : lists
  const count = found.reduce(
    (sum, list) =>
      sum +
      list.sunk.length +
      [...list.blocks, ...list.waiting].reduce((all, { rows }) => all + rows.length, 0),
    0,
  )

  if (lists.length === 0) {
    return (
      <EmptyState
        sentence={rights.createList ? shotWords.empty.sentence : shotWords.empty.readOnly}
        action={
          rights.createList ? (
            <>
              <Button variant="primary" onPress={() => go({ panel: 'newList', shot: undefined })}>
                {shotWords.actions.newList}
              </Button>
              <Button onPress={() => go({ panel: 'paste', shot: undefined })}>
                {shotWords.actions.paste}
              </Button>
            </>
          ) : undefined
        }
      />
    )
  }
  return (
    <>
      {q === undefined ? null : (
        <div className="flex items-end gap-1 px-gutter pt-3">
          <Field
            className="grow"
            label={shotWords.search.label}
            placeholder={shotWords.search.placeholder}
            enterKeyHint="search"
            autoComplete="off"
            // Opened to type in it: the field is what the tap asked for.
            autoFocus
            maxLength={80}
            value={q}
            onChange={find}
            onKeyDown={(event) => {
              if (event.key === 'Escape') find(undefined)
            }}
          />
          <IconButton
            size="entry"
            label={shotWords.search.close}
            icon={<X size={22} aria-hidden />}
            onPress={() => find(undefined)}
          />
        </div>
      )}
      <FilterChips
        label={shotWords.filter.label}
        chips={(['all', ...FILTERS_BUT_ALL] as const).map((id) => ({
          id,
          label: shotWords.filter.names[id],
        }))}
        value={filter}
        onChange={(id) => go({ filter: FILTERS_BUT_ALL.find((one) => one === id) })}
        className="py-1"
      />
      {isSearching ? (
        <p role="status" className="sr-only">
          {shotWords.search.found(count)}
        </p>
      ) : null}
      {isSearching && count === 0 ? (
        <EmptyState sentence={shotWords.search.nothing(q.trim())} ghost={false} />
      ) : null}
      {found.map((list) => {
        const isCurrent = list.id === current?.id
        return (
          <ShotListSection
            key={list.id}
            list={list}
            isOpen={isSearching || (isCurrent && search.list !== NO_LIST)}
            onToggle={
              lists.length > 1 && !isSearching
                ? () => go({ list: isCurrent && search.list !== NO_LIST ? NO_LIST : list.id })
                : undefined
            }
            filter={filter}
            isSearching={isSearching}
            selected={search.shot}
            onOpen={onOpen}
            onCheck={rights.tick ? actions.tick : undefined}
            onHere={rights.here ? actions.here : undefined}
          />
        )
      })}
    </>
  )
}
