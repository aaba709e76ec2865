import { ArrowUpDown, Ellipsis, Plus, FileInput } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { dayWords } from '../../words/day.ts'
import type { Go } from './DayScreen.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'

type DayBottomProps = {
  day: Day
  actions: DayActions
  isReordering: boolean
  mayReport: boolean
  go: Go
}

const icon = { size: 20, 'aria-hidden': true } as const

/** What the thumb reaches: late and next on the day itself, adding before it. */
export function DayBottom({ day, actions, isReordering, mayReport, go }: DayBottomProps) {
  const navigate = useNavigate()
  const words = dayWords.actions
  if (day.rows.length === 0) return null
  if (isReordering) {
    return (
      <Button variant="primary" className="grow" onPress={() => go({ panel: undefined })}>
        {dayWords.move.done}
      </Button>
    )
  }
  const isLive = day.phase?.kind === 'live'
  const mayDelay = day.items.some(({ id, data }) => day.rights.report(id, data, 'expectedEnd'))
  const mayReorder = day.items.some(({ id, data }) => day.rights.edit(id, data, 'order'))
  const more: (MenuAction & { run: () => void })[] = []
  if (isLive && day.rights.create) {
    more.push({
      id: 'add',
      label: words.add,
      icon: <Plus {...icon} />,
      run: () => go({ panel: 'new', item: undefined }),
    })
  }
  if (mayReorder) {
    more.push({
      id: 'reorder',
      label: words.reorder,
      icon: <ArrowUpDown {...icon} />,
      run: () => go({ panel: 'reorder', item: undefined }),
    })
  }
  if (day.rights.create && !day.rights.createsPhotoOnly) {
    more.push({
      id: 'import',
      label: words.import,
      icon: <FileInput {...icon} />,
      run: () => void navigate({ to: '/w/$wedding/import', params: { wedding: day.weddingId } }),
    })
  }
  if (!mayReport && !mayDelay && more.length === 0 && !day.rights.create) {
    return <p className="grow px-1 text-small text-ink2">{dayWords.readOnly}</p>
  }
  return (
    <>
      {mayDelay ? (
        <Button
          className="min-w-0 flex-1 px-2!"
          onPress={() => go({ panel: 'late', item: undefined })}
        >
          {words.late}
        </Button>
      ) : null}
      {isLive && mayReport ? (
        <Button variant="primary" className="min-w-0 flex-1 px-2!" onPress={actions.next}>
          {words.next}
        </Button>
      ) : null}
      {!isLive && day.rights.create ? (
        <Button
          variant="primary"
          className="min-w-0 flex-1 px-2!"
          icon={<Plus {...icon} />}
          onPress={() => go({ panel: 'new', item: undefined })}
        >
          {words.add}
        </Button>
      ) : null}
      {more.length > 0 ? (
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
          actions={more}
          onAction={(id) => more.find((action) => action.id === id)?.run()}
        />
      ) : null}
    </>
  )
}
