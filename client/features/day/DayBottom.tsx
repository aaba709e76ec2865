import { ArrowUpDown, Ellipsis, FileInput, ListChecks, Plus, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
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

/** The thumb's first buttons are there before it. */
const DecideBar = lazyPart(async () => (await import('./decide/DecideBar.tsx')).DecideBar)

const icon = { size: 20, 'aria-hidden': true } as const

/** What the thumb reaches: late and next on the day itself, adding before it. */
export function DayBottom({ day, actions, isReordering, mayReport, go }: DayBottomProps) {
  const navigate = useNavigate()
  const isTablet = useIsTablet()
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
  const mayImport = day.rights.create && !day.rights.createsPhotoOnly
  const params = { wedding: day.weddingId }
  const more: (MenuAction & { run: () => void })[] = []
  const add = (
    when: boolean,
    id: 'add' | 'decide' | 'reorder' | 'import' | 'settings',
    picture: ReactNode,
    run: () => void,
  ) => {
    if (when) more.push({ id, label: words[id], icon: picture, run })
  }
  add(isLive && day.rights.create, 'add', <Plus {...icon} />, () =>
    go({ panel: 'new', item: undefined }),
  )
  const onDecide = () => go({ panel: 'decide', item: undefined })
  add(!isTablet, 'decide', <ListChecks {...icon} />, onDecide)
  add(mayReorder, 'reorder', <ArrowUpDown {...icon} />, () =>
    go({ panel: 'reorder', item: undefined }),
  )
  add(
    mayImport,
    'import',
    <FileInput {...icon} />,
    () => void navigate({ to: '/w/$wedding/import', params }),
  )
  add(
    true,
    'settings',
    <Settings {...icon} />,
    () => void navigate({ to: '/w/$wedding/settings', params }),
  )
  const readsOnly = !mayReport && !mayDelay && !mayReorder && !day.rights.create
  return (
    <>
      {isTablet ? null : <DecideBar day={day} onOpen={onDecide} />}
      {readsOnly ? (
        <p className="min-w-0 flex-1 self-center px-1 text-small text-ink2">{dayWords.readOnly}</p>
      ) : null}
      {mayDelay ? (
        <Button
          className="min-w-min flex-1 px-0.5!"
          onPress={() => go({ panel: 'late', item: undefined })}
        >
          {words.late}
        </Button>
      ) : null}
      {isLive && mayReport ? (
        <Button
          variant="primary"
          // On a phone both stand in one line each, whose words are not equally long.
          className="min-w-min flex-[1.07] px-0.5!"
          onPress={actions.next}
        >
          {words.next}
        </Button>
      ) : null}
      {!isLive && day.rights.create ? (
        <Button
          variant="primary"
          className="min-w-min flex-1 px-1!"
          onPress={() => go({ panel: 'new', item: undefined })}
        >
          {words.add}
        </Button>
      ) : null}
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
    </>
  )
}
