import {
  CalendarClock,
  Check,
  Ellipsis,
  MoveDown,
  MoveUp,
  Pencil,
  Trash2,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { standingMarks } from '#shared/schema/record/marks.ts'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { spokenLocale } from '../../words/inLocale.ts'
import { stepWords } from '../../words/reorder.ts'
import { taskWords } from '../../words/tasks.ts'
import { FactRows } from './FactRows.tsx'
import type { TaskPanelProps } from './TaskPanel.tsx'
import type { TaskRecord, TaskRow } from './taskView.ts'
import type { Tasks } from './useTasks.ts'

const icon = { size: 20, 'aria-hidden': true } as const

/** One task in full: who, until when, what is known of it, and what can be done. */
export function TaskDetail({ tasks, actions, id, go, asPane }: TaskPanelProps & { id: string }) {
  const words = taskWords.detail
  const onClose = () => go({ task: undefined, panel: undefined })
  const record = tasks.tasks.find((one) => one.id === id)
  const row = tasks.rows.find((one) => one.id === id)
  if (!record || !row) {
    return (
      <PanelFrame asPane={asPane} onClose={onClose} title={taskWords.title}>
        <p className="text-body text-ink2">{words.gone}</p>
      </PanelFrame>
    )
  }
  const { rights } = tasks
  const { data } = record
  const list = tasks.phases.find(({ phase }) => phase === row.phase)?.rows ?? []
  const at = list.indexOf(row)
  const moment = tasks.moments.find((one) => one.id === data.item)
  const more: (MenuAction & { run: () => void })[] = []
  const add = (
    when: boolean,
    action: { id: string; label: string; icon?: ReactNode; isDanger?: boolean },
    run: () => void,
    disabledReason?: string,
  ) => {
    if (when) more.push({ ...action, ...(disabledReason ? { disabledReason } : {}), run })
  }
  const mayMove = rights.edit(data, 'order')
  add(
    rights.edit(data, 'title'),
    { id: 'edit', label: words.edit, icon: <Pencil {...icon} /> },
    () => go({ panel: 'edit' }),
  )
  add(
    mayMove,
    { id: 'up', label: stepWords.up, icon: <MoveUp {...icon} /> },
    () => void actions.moveByOne(id, -1),
    at === 0 ? stepWords.first : undefined,
  )
  add(
    mayMove,
    { id: 'down', label: stepWords.down, icon: <MoveDown {...icon} /> },
    () => void actions.moveByOne(id, 1),
    at === list.length - 1 ? stepWords.last : undefined,
  )
  add(mayMove, { id: 'move', label: words.move }, () => go({ panel: 'move' }))
  add(
    rights.remove(data),
    { id: 'remove', label: words.remove, icon: <Trash2 {...icon} />, isDanger: true },
    () => {
      void actions.remove(id).then((isDone) => {
        if (isDone) onClose()
      })
    },
  )
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={data.title}
      subtitle={row.block === '' ? undefined : row.block}
      footer={
        row.mayTick ? (
          <Button
            variant={row.isDone ? 'secondary' : 'primary'}
            icon={row.isDone ? <Undo2 {...icon} /> : <Check size={22} aria-hidden />}
            onPress={() => {
              void actions.tick(id, !row.isDone).then((isDone) => {
                if (isDone && !asPane) onClose()
              })
            }}
          >
            {row.isDone ? words.undone : words.done}
          </Button>
        ) : undefined
      }
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Standing record={record} row={row} tasks={tasks} />
        {more.length > 0 ? (
          <Menu
            label={stepWords.menu(data.title)}
            trigger={
              <IconButton
                tone="edged"
                className="ms-auto"
                label={stepWords.menu(data.title)}
                icon={<Ellipsis size={22} aria-hidden />}
              />
            }
            actions={more}
            onAction={(action) => more.find((one) => one.id === action)?.run()}
          />
        ) : null}
      </div>
      <FactRows
        rows={[
          { name: words.who, value: row.assignee ?? taskWords.nobody },
          {
            name: words.due,
            value: row.due ? taskWords.dueInFull(row.due) : taskWords.noDate,
          },
          { name: words.phase, value: taskWords.phases[row.phase] },
          ...(row.block === '' ? [] : [{ name: words.group, value: row.block }]),
        ]}
      />
      {moment ? (
        <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
          <LinkRow
            href={`/w/${tasks.weddingId}/day?item=${moment.id}&panel=item`}
            icon={<CalendarClock {...icon} />}
            label={words.toMoment(moment.title)}
            hint={formatVenueTime(moment.start)}
          />
        </div>
      ) : null}
      {row.isNoted ? (
        <section aria-label={words.notes} className="flex flex-col gap-1">
          <h3 className="text-small font-bold text-ink2">{words.notes}</h3>
          <p className="m-0 whitespace-pre-wrap text-body [overflow-wrap:anywhere]">{data.notes}</p>
        </section>
      ) : null}
      {rights.reason ? (
        <p className="text-small text-ink2">{taskWords.readOnly[rights.reason]}</p>
      ) : null}
      <HistoryEntry scope={tasks.scope} id={id} name={data.title} />
    </PanelFrame>
  )
}

function Standing({ record, row, tasks }: { record: TaskRecord; row: TaskRow; tasks: Tasks }) {
  const words = taskWords.detail
  const [mark] = standingMarks(record.data.marks)
  const { due, card } = row
  return (
    <>
      {mark ? (
        <StatusTag kind="done">
          {words.doneBy(
            tasks.known.get(`user:${mark.by}`)?.name ?? null,
            timeOf(mark.instant, tasks.zone),
            mark.device,
          )}
        </StatusTag>
      ) : due ? (
        <StatusTag kind={due.isLate ? 'late' : 'plain'}>{taskWords.due(due)}</StatusTag>
      ) : null}
      {card === null ? null : (
        <Chip state="needs" href={`/decisions?wedding=${tasks.weddingId}&card=${card}`}>
          {words.decide}
        </Chip>
      )}
    </>
  )
}

/** What the venue's calendar and clock showed. */
function timeOf(instant: number, zone: string): string {
  return new Intl.DateTimeFormat(spokenLocale(), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(instant)
}
