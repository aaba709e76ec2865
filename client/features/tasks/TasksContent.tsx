import { X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { taskWords } from '../../words/tasks.ts'
import { TaskPhaseSection } from './TaskPhaseSection.tsx'
import type { Go, TaskSearch } from './TasksScreen.tsx'
import { TASK_FILTERS, type TaskFilter } from './taskView.ts'
import type { TaskActions } from './useTaskActions.ts'
import type { Tasks } from './useTasks.ts'

type TasksContentProps = {
  tasks: Tasks
  actions: TaskActions
  search: TaskSearch
  /** What is typed; `undefined` while nobody searches. */
  query: string | undefined
  find: (text: string | undefined) => void
  filter: TaskFilter
  go: Go
  onOpen: (id: string) => void
}

/** What is asked for, and the three parts of the wedding with what answers it. */
export function TasksContent(props: TasksContentProps) {
  const { tasks, actions, search, query: q, find, filter, go, onOpen } = props
  const { phases, counts, rights } = tasks
  const query = q?.trim() ?? ''
  const shown = phases.filter(({ rows }) => rows.length > 0)
  const found = phases.filter(({ groups, sunk }) => groups.length + sunk.length > 0)
  const count = found.reduce(
    (sum, { groups, sunk }) =>
      sum + sunk.length + groups.reduce((all, { rows }) => all + rows.length, 0),
    0,
  )

  if (tasks.rows.length === 0) {
    return (
      <EmptyState
        sentence={rights.create ? taskWords.empty.sentence : taskWords.empty.readOnly}
        action={
          rights.create ? (
            <Button variant="primary" onPress={() => go({ panel: 'new', task: undefined })}>
              {taskWords.actions.add}
            </Button>
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
            label={taskWords.search.label}
            placeholder={taskWords.search.placeholder}
            type="search"
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
            label={taskWords.search.close}
            icon={<X size={22} aria-hidden />}
            onPress={() => find(undefined)}
          />
        </div>
      )}
      <FilterChips
        label={taskWords.filter.label}
        chips={TASK_FILTERS.map((id) => ({
          id,
          label: taskWords.filter.counted(taskWords.filter.names[id], counts[id]),
        }))}
        value={filter}
        onChange={(id) =>
          go({ filter: id === 'mine' || id === 'open' || id === 'late' ? id : undefined })
        }
        className="py-1"
      />
      {query === '' ? null : (
        <p role="status" className="sr-only">
          {taskWords.search.found(count)}
        </p>
      )}
      {count > 0 ? null : (
        <EmptyState
          sentence={
            query === '' ? taskWords.filter.nothing[filter] : taskWords.search.nothing(query)
          }
          ghost={false}
        />
      )}
      {(query === '' && filter === 'all' ? shown : found).map((view) => (
        <TaskPhaseSection
          key={view.phase}
          view={view}
          isSearching={query !== ''}
          selected={search.task}
          onOpen={onOpen}
          onCheck={actions.tick}
        />
      ))}
    </>
  )
}
