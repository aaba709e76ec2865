import {
  ArrowUpDown,
  ClipboardPaste,
  DoorOpen,
  Ellipsis,
  ListPlus,
  Lock,
  LockOpen,
  Megaphone,
  Pencil,
  Plus,
  Search,
  UserCheck,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useNow } from '../../data/hooks/useNow.ts'
import { patchOp } from '../../data/replica/writeOp.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'
import type { Go } from './ShotsScreen.tsx'
import type { ShotActions } from './useShotActions.ts'
import type { Shots } from './useShots.ts'

type ShotsBottomProps = {
  shots: Shots
  actions: ShotActions
  isReordering: boolean
  go: Go
}

const icon = { size: 20, 'aria-hidden': true } as const

/** What the thumb reaches: calling the next groups, adding, finding, and the rest behind one button. */
export function ShotsBottom({ shots, actions, isReordering, go }: ShotsBottomProps) {
  const words = shotWords.actions
  const { rights, current } = shots
  const now = useNow('minute')
  if (isReordering) {
    return (
      <Button variant="primary" className="grow" onPress={() => go({ panel: undefined })}>
        {words.done}
      </Button>
    )
  }
  const record = current?.record ?? null
  const reason = current ? rights.readOnly(record) : null
  const mayAdd = current !== undefined && rights.create(current.id)
  const more: (MenuAction & { run: () => void })[] = []
  const add = (when: boolean, id: string, label: string, picture: ReactNode, run: () => void) => {
    if (when) more.push({ id, label, icon: picture, run })
  }
  const open = (panel: 'here' | 'leave' | 'reorder' | 'paste' | 'newList' | 'list') => () =>
    go({ panel, shot: undefined, list: current?.id })
  add(true, 'here', words.whoIsHere, <UserCheck {...icon} />, open('here'))
  const left = current?.rows.filter((row) => !row.isTaken) ?? []
  const mayOrder = left.every((row) => {
    const one = shots.shots.find(({ id }) => id === row.id)
    return one !== undefined && rights.edit(one, 'order')
  })
  add(
    mayOrder && left.length > 1,
    'leave',
    formalsWords.order.action,
    <DoorOpen {...icon} />,
    open('leave'),
  )
  add(mayAdd, 'reorder', words.reorder, <ArrowUpDown {...icon} />, open('reorder'))
  add(mayAdd, 'paste', words.paste, <ClipboardPaste {...icon} />, open('paste'))
  if (record) {
    const { title, lockAt } = record.data
    const mayLock = rights.editList(record, 'lockAt')
    const isLocked = lockAt !== undefined && lockAt <= now
    add(
      rights.editList(record, 'title') || mayLock,
      'list',
      words.editList(title),
      <Pencil {...icon} />,
      open('list'),
    )
    add(mayLock && !isLocked, 'lock', words.lockNow, <Lock {...icon} />, () => {
      void actions.edit([patchOp(record.id, { lockAt: now })], shotWords.said.locked)
    })
    add(mayLock && isLocked, 'unlock', words.unlock, <LockOpen {...icon} />, () => {
      void actions.edit([patchOp(record.id, { lockAt: undefined })], shotWords.said.unlocked)
    })
  }
  add(rights.createList, 'newList', words.newList, <ListPlus {...icon} />, open('newList'))
  return (
    <>
      {reason || !rights.tick ? (
        <p className="w-full px-1 text-small text-ink2">
          {reason
            ? shotWords.readOnly(reason, record?.data.lockAt)
            : shotWords.detail.notYours.tick}
        </p>
      ) : null}
      {current && current.total > 0 ? (
        <Button
          variant="primary"
          className="min-w-min flex-1 px-1!"
          // A phone's bar has room for the words and four buttons, in every theme.
          icon={<Megaphone size={20} aria-hidden className="hidden tablet:block" />}
          onPress={() => go({ panel: 'caller', list: current.id, shot: undefined })}
        >
          {words.caller}
        </Button>
      ) : null}
      {mayAdd ? (
        <IconButton
          tone="edged"
          size="entry"
          label={words.addFull}
          icon={<Plus size={24} aria-hidden />}
          onPress={() => go({ panel: 'new', shot: undefined, list: current.id })}
        />
      ) : null}
      <IconButton
        tone="edged"
        size="entry"
        label={words.search}
        icon={<Search size={22} aria-hidden />}
        onPress={() => go({ q: '' })}
      />
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
