import { QuickTask } from './QuickTask.tsx'
import { MoveTask } from './MoveTask.tsx'
import { TaskDetail } from './TaskDetail.tsx'
import { TaskEditor } from './TaskEditor.tsx'
import type { Go, TaskSearch } from './TasksScreen.tsx'
import type { TaskActions } from './useTaskActions.ts'
import type { Tasks } from './useTasks.ts'

export type TaskPanelProps = {
  tasks: Tasks
  actions: TaskActions
  search: TaskSearch
  go: Go
  /** Beside the list on a tablet; a sheet over it on a phone. */
  asPane: boolean
}

/** What the address says is open beside or over the tasks. */
export function TaskPanel(props: TaskPanelProps) {
  const { tasks, search, go, asPane } = props
  const { panel, task: id } = search
  if (panel === 'new') return tasks.rights.create ? <QuickTask {...props} key="new" /> : null
  if (panel === 'form') {
    return tasks.rights.create ? <TaskEditor {...props} key="form" record={null} /> : null
  }
  if (id === undefined) return null
  const record = tasks.tasks.find((one) => one.id === id)
  if (panel === 'edit' && record && tasks.rights.edit(record.data, 'title')) {
    return <TaskEditor {...props} key={id} record={record} />
  }
  if (panel === 'move' && record && tasks.rights.edit(record.data, 'order')) {
    const onClose = () => go({ panel: undefined, ...(asPane ? {} : { task: undefined }) })
    return <MoveTask {...props} key={id} record={record} onClose={onClose} />
  }
  return <TaskDetail {...props} key={id} id={id} />
}
