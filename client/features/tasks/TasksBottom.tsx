import { ArrowUpDown, Ellipsis, Plus, Search } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { taskWords } from '../../words/tasks.ts'
import type { Go, TaskSearch } from './TasksScreen.tsx'
import type { Tasks } from './useTasks.ts'

/** What the thumb reaches: adding, finding, and the order behind one button. */
export function TasksBottom({ tasks, search, go }: { tasks: Tasks; search: TaskSearch; go: Go }) {
  const words = taskWords.actions
  const { rights } = tasks
  if (search.panel === 'reorder') {
    return (
      <Button variant="primary" className="grow" onPress={() => go({ panel: undefined })}>
        {words.ready}
      </Button>
    )
  }
  const mayMove = tasks.tasks.some(({ data }) => rights.edit(data, 'order'))
  return (
    <>
      {rights.reason ? (
        <p className="w-full px-1 text-small text-ink2">{taskWords.readOnly[rights.reason]}</p>
      ) : null}
      {rights.create ? (
        <Button
          variant="primary"
          className="min-w-0 flex-1 px-2!"
          icon={<Plus size={22} aria-hidden />}
          onPress={() => go({ panel: 'new', task: undefined })}
        >
          {words.add}
        </Button>
      ) : null}
      <IconButton
        tone="edged"
        size="entry"
        label={words.search}
        icon={<Search size={22} aria-hidden />}
        onPress={() => go({ q: search.q ?? '' })}
      />
      {mayMove ? (
        <Menu
          label={words.more}
          trigger={
            <IconButton
              tone="edged"
              size="entry"
              label={words.more}
              icon={<Ellipsis size={22} aria-hidden />}
            />
          }
          actions={[
            {
              id: 'reorder',
              label: words.reorder,
              icon: <ArrowUpDown size={20} aria-hidden />,
            },
          ]}
          onAction={() => go({ panel: 'reorder', task: undefined })}
        />
      ) : null}
    </>
  )
}
