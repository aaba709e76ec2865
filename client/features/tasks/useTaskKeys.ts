import { useKeys } from '../../frame/keys/useKeys.ts'
import { checkRow, focusRow, rowOf } from '../../frame/keys/rowFocus.ts'
import type { Go, TaskSearch } from './TasksScreen.tsx'
import type { Tasks } from './useTasks.ts'

/** The keys of the tasks; on a row the space bar is the check box's own. */
export function useTaskKeys({ tasks, search, go }: { tasks: Tasks; search: TaskSearch; go: Go }) {
  const { rights } = tasks
  const mayMove = tasks.tasks.some(({ data }) => rights.edit(data, 'order'))
  const isOpen = search.panel !== undefined || search.task !== undefined
  useKeys('tasks', {
    next: () => focusRow(1),
    previous: () => focusRow(-1),
    check: checkRow,
    move: mayMove
      ? (target) => {
          const task = rowOf(target) ?? search.task
          if (task === undefined) go({ panel: 'reorder' })
          else go({ panel: 'move', task })
        }
      : undefined,
    add: rights.create ? () => go({ panel: 'new', task: undefined }) : undefined,
    close: isOpen ? () => go({ panel: undefined, task: undefined }) : undefined,
  })
  // Among the tasks one looks for tasks, not through the whole wedding.
  useKeys('everywhere', { search: () => go({ q: search.q ?? '' }) })
}
