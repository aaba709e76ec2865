import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useHeld } from '../../frame/useHeld.ts'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { useSearchText } from '../../frame/useSearchText.ts'
import { taskWords } from '../../words/tasks.ts'
import { QuickTask } from './QuickTask.tsx'
import { ReorderTasks } from './ReorderTasks.tsx'
import { TaskPanel } from './TaskPanel.tsx'
import { TasksBottom } from './TasksBottom.tsx'
import { TasksContent } from './TasksContent.tsx'
import { useTaskActions } from './useTaskActions.ts'
import { useTaskKeys } from './useTaskKeys.ts'
import { useTasks } from './useTasks.ts'

const route = getRouteApi('/w/$wedding/tasks')

export type TaskSearch = ReturnType<typeof route.useSearch>
/** Changes the address: what is named is set, `undefined` goes away, the rest stays. */
export type Go = (change: Partial<TaskSearch>) => void

/** What is to be done before, on and after the day. */
export function TasksScreen() {
  const { wedding } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const { held, hold } = useHeld()
  const filter = search.filter ?? 'all'
  const isReordering = search.panel === 'reorder'
  const isOpen = search.task !== undefined || search.panel !== undefined

  const go = useCallback<Go>(
    (change) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        // What opens is a place one comes back from; another task in it is not, nor is typing.
        replace: isOpen || change.q !== undefined || change.filter !== undefined,
        resetScroll: false,
      }),
    [navigate, isOpen],
  )
  const [query, find] = useSearchText(
    search.q,
    useCallback((q: string | undefined) => go({ q }), [go]),
  )
  const tasks = useTasks(wedding, { filter, query: query ?? '', held })
  const actions = useTaskActions(tasks, hold)
  const onOpen = useCallback((id: string) => go({ task: id, panel: undefined }), [go])
  useTaskKeys({ tasks, search, go })

  if (tasks.loaded && !tasks.wedding) return <NotHere wedding={wedding} />
  const shared = { tasks, actions, search, go }
  const opened =
    isOpen && !isReordering && tasks.loaded ? <TaskPanel {...shared} asPane={isTablet} /> : null
  const total = tasks.rows.length
  return (
    <Screen
      wedding={wedding}
      current="tasks"
      title={taskWords.title}
      subtitle={total > 0 ? taskWords.done(tasks.done, total) : undefined}
      actions={
        tasks.loaded && (total > 0 || isReordering) ? <TasksBottom {...shared} /> : undefined
      }
      pane={
        isTablet && tasks.loaded
          ? (opened ?? (tasks.rights.create ? <QuickTask {...shared} asPane isIdle /> : null))
          : null
      }
    >
      {!tasks.loaded ? null : isReordering ? (
        <ReorderTasks {...shared} />
      ) : (
        <TasksContent {...shared} query={query} find={find} filter={filter} onOpen={onOpen} />
      )}
      {isTablet ? null : opened}
    </Screen>
  )
}

function NotHere({ wedding }: { wedding: string }) {
  return (
    <Screen wedding={wedding} current="tasks" title={taskWords.title}>
      <WeddingNotHere />
    </Screen>
  )
}
