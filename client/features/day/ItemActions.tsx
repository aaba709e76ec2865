import {
  CalendarClock,
  Check,
  Clock3,
  Copy,
  Ellipsis,
  ListEnd,
  MoveDown,
  MoveUp,
  Pencil,
  Play,
  SkipForward,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { FactData } from '#shared/schema/fact.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { dayWords } from '../../words/day.ts'
import type { ItemPanelProps, ShownItem } from './ItemPanel.tsx'
import { usePlanEdits } from './usePlanEdits.tsx'

/** What can be done with a moment: the likely things as buttons, the rest in the menu. */
export function ItemActions(props: ItemPanelProps & ShownItem) {
  const { day, actions, row, record, onClose, onEdit, onLate } = props
  const [asksSkip, setAsksSkip] = useState(false)
  const edits = usePlanEdits(day, actions)
  const words = dayWords.actions
  const { data } = record
  const may = (kind: FactData['kind']) => day.rights.report(row.id, data, kind)
  const known = day.known.get(row.id) ?? {}
  const isOpen = row.state === 'running' || row.state === 'upcoming'
  const mayPlace = day.rights.edit(row.id, data, 'order')
  const lane = edits.laneOf(row.lane)
  const index = lane.findIndex(({ id }) => id === row.id)

  const menu: (MenuAction & { run: () => void })[] = []
  const add = (
    when: boolean,
    id: keyof typeof words,
    icon: ReactNode,
    run: () => void,
    more: Partial<MenuAction> = {},
  ) => {
    if (when) menu.push({ id, label: words[id], icon, run, ...more })
  }
  const icon = { size: 20, 'aria-hidden': true } as const
  const mayRetract = may('retract')
  add(isOpen && may('skipped'), 'skip', <SkipForward {...icon} />, () => {
    if (row.pin) setAsksSkip(true)
    else actions.skip(row)
  })
  add(
    row.state === 'skipped' && mayRetract,
    'unskip',
    <Undo2 {...icon} />,
    () => void actions.retract(row, ['skipped'], dayWords.said.undone(row.title)),
  )
  add(
    known.actualStart !== undefined && known.actualEnd === undefined && mayRetract,
    'notStarted',
    <Undo2 {...icon} />,
    () => void actions.retract(row, ['actualStart'], dayWords.said.undone(row.title)),
  )
  add(day.rights.create, 'duplicate', <Copy {...icon} />, () => void edits.duplicate(record))
  add(mayPlace, 'up', <MoveUp {...icon} />, () => void edits.move(record, index - 1), {
    ...(index <= 0 && { disabledReason: words.first }),
  })
  add(mayPlace, 'down', <MoveDown {...icon} />, () => void edits.move(record, index + 1), {
    ...(index === lane.length - 1 && { disabledReason: words.last }),
  })
  add(
    mayPlace && day.rights.edit(row.id, data, 'timing'),
    'toTime',
    <CalendarClock {...icon} />,
    onEdit,
  )
  add(mayPlace, 'after', <ListEnd {...icon} />, props.onMoveAfter)
  add(
    day.rights.remove(row.id, data),
    'remove',
    <Trash2 {...icon} />,
    () => {
      onClose()
      void edits.remove(record)
    },
    { isDanger: true },
  )

  const isDone = known.actualEnd !== undefined
  return (
    <>
      {may('actualEnd') ? (
        <div className="flex flex-wrap gap-2.5">
          {isOpen && known.actualStart === undefined ? (
            <Button className="grow" icon={<Play {...icon} />} onPress={() => actions.start(row)}>
              {words.start}
            </Button>
          ) : null}
          <Button
            className="grow"
            variant={isDone ? 'secondary' : 'primary'}
            icon={isDone ? <Undo2 {...icon} /> : <Check {...icon} />}
            onPress={() => void actions.check(row, !isDone)}
          >
            {isDone ? words.notDone : words.done}
          </Button>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {isOpen && may(row.state === 'running' ? 'expectedEnd' : 'expectedStart') ? (
          <Button className="grow px-1!" icon={<Clock3 {...icon} />} onPress={onLate}>
            {words.late}
          </Button>
        ) : null}
        {day.rights.editAny(row.id, data) ? (
          <Button className="grow px-1!" icon={<Pencil {...icon} />} onPress={onEdit}>
            {words.edit}
          </Button>
        ) : null}
        {menu.length > 0 ? (
          <Menu
            label={dayWords.item.menu(row.title)}
            trigger={
              <IconButton
                tone="edged"
                size="entry"
                label={dayWords.item.menu(row.title)}
                icon={<Ellipsis size={22} aria-hidden />}
              />
            }
            actions={menu}
            onAction={(id) => menu.find((action) => action.id === id)?.run()}
          />
        ) : null}
      </div>
      <Confirm
        isOpen={asksSkip}
        onOpenChange={setAsksSkip}
        title={dayWords.skip.title(row.title)}
        confirmLabel={dayWords.skip.confirm}
        cancelLabel={dayWords.skip.cancel}
        isDanger
        onConfirm={() => actions.skip(row)}
      >
        {dayWords.skip.detail}
      </Confirm>
      {edits.preview}
    </>
  )
}
