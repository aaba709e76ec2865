import {
  CalendarClock,
  Check,
  Copy,
  ListEnd,
  MoveDown,
  MoveUp,
  Pencil,
  Play,
  SkipForward,
  Trash2,
  Undo2,
  Clock3,
  Ellipsis,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { FactData } from '#shared/schema/fact.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { categoryName } from '../../words/categories.ts'
import { dayWords } from '../../words/day.ts'
import { editorWords } from '../../words/dayEditor.ts'
import { DayRowTags } from './DayRowTags.tsx'
import type { DayRow, ItemRecord } from './dayView.ts'
import { PanelFrame, type PanelProps } from './PanelFrame.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'
import { usePlanEdits } from './usePlanEdits.tsx'

type ItemPanelProps = PanelProps & {
  day: Day
  actions: DayActions
  item: string
  onEdit: () => void
  onLate: () => void
  onMoveAfter: () => void
}

/** One moment: what is planned, what was said, and everything that can be done with it. */
export function ItemPanel(props: ItemPanelProps) {
  const { day, item, asPane, onClose } = props
  const row = day.rows.find(({ id }) => id === item)
  const record = day.items.find(({ id }) => id === item)
  if (!row || !record) {
    return (
      <PanelFrame asPane={asPane} onClose={onClose} title={dayWords.item.gone}>
        {null}
      </PanelFrame>
    )
  }
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={row.title}
      subtitle={dayWords.item.from(row.start, row.end)}
      footer={<ItemActions {...props} row={row} record={record} />}
    >
      <DayRowTags row={row} wedding={day.weddingId} />
      <Facts day={day} row={row} record={record} />
      {day.rights.editAny(record.id, record.data) || row.mayCheck ? null : (
        <p className="text-small text-ink2">{dayWords.readOnly}</p>
      )}
    </PanelFrame>
  )
}

type RowProps = { row: DayRow; record: ItemRecord }

function ItemActions(props: ItemPanelProps & RowProps) {
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
  add(row.state === 'skipped' && mayRetract, 'unskip', <Undo2 {...icon} />, () =>
    actions.retract(row, ['skipped'], dayWords.said.undone(row.title)),
  )
  add(
    known.actualStart !== undefined && known.actualEnd === undefined && mayRetract,
    'notStarted',
    <Undo2 {...icon} />,
    () => actions.retract(row, ['actualStart'], dayWords.said.undone(row.title)),
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
        <div className="flex gap-2.5">
          {isOpen && known.actualStart === undefined ? (
            <Button className="grow" icon={<Play {...icon} />} onPress={() => actions.start(row)}>
              {words.start}
            </Button>
          ) : null}
          <Button
            className="grow"
            variant={isDone ? 'secondary' : 'primary'}
            icon={isDone ? <Undo2 {...icon} /> : <Check {...icon} />}
            onPress={() => actions.check(row, !isDone)}
          >
            {isDone ? words.notDone : words.done}
          </Button>
        </div>
      ) : null}
      <div className="flex gap-2.5">
        {isOpen && may(row.state === 'running' ? 'expectedEnd' : 'expectedStart') ? (
          <Button className="grow" icon={<Clock3 {...icon} />} onPress={onLate}>
            {words.late}
          </Button>
        ) : null}
        {day.rights.editAny(row.id, data) ? (
          <Button className="grow" icon={<Pencil {...icon} />} onPress={onEdit}>
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

function Facts({ day, row, record }: RowProps & { day: Day }) {
  const words = dayWords.item
  const { data } = record
  const claims = day.inForce.get(row.id)
  const saidAt = (instant: number) =>
    day.temporal && day.current
      ? formatVenueTime(
          minuteOfInstant(
            day.temporal,
            { date: day.current.record.data.date, zone: day.zone },
            instant,
          ),
        )
      : ''
  const said = (kind: 'actualStart' | 'actualEnd' | 'expectedStart' | 'expectedEnd') => {
    const claim = claims?.saidBy[kind]
    if (claim?.value === undefined) return null
    const author = words.saidBy(day.people.speaker(claim.by), saidAt(claim.claimedAt))
    return `${formatVenueTime(claim.value)} (${author})`
  }
  const deps =
    data.deps === undefined
      ? null
      : Object.keys(data.deps)
          .map((id) => day.allItems.find((one) => one.id === id)?.data.title ?? '')
          .filter(Boolean)
  const least = data.minDurationMin
  const lines: [string, ReactNode][] = [
    [words.planned, words.from(row.plannedStart, row.plannedEnd)],
    [dayWords.late.startsAt, said('expectedStart')],
    [dayWords.late.endsAt, said('expectedEnd')],
    [words.started, said('actualStart')],
    [words.ended, said('actualEnd')],
    [
      words.length,
      least === undefined
        ? dayWords.minutesLong(data.durationMin)
        : words.lengthWithLeast(data.durationMin, least),
    ],
    [words.lane, row.laneName],
    [words.place, row.place],
    [words.who, row.who],
    [words.people, Object.keys(data.people ?? {}).join(', ')],
    [words.waitsFor, deps?.join(', ')],
    [words.category, data.category ? categoryName(data.category) : null],
    [words.sees, editorWords.visibility[data.visibility].label],
  ]
  return (
    <>
      {data.notes ? <p className="whitespace-pre-wrap text-body">{data.notes}</p> : null}
      {claims?.twoTimes.map(({ kind, given }) => (
        <div key={kind}>
          <StatusTag kind="asked">{words.twoTimes[kind]}</StatusTag>
          <ul className="text-body">
            {given.map(({ id, by, value }) => (
              <li key={id}>{words.given(formatVenueTime(value), day.people.speaker(by))}</li>
            ))}
          </ul>
        </div>
      ))}
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-body">
        {lines.map(([name, value]) =>
          value ? (
            <div key={name} className="contents">
              <dt className="text-small text-ink2">{name}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  )
}
