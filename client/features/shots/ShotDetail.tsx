import {
  Check,
  Copy,
  Ellipsis,
  MoveDown,
  MoveUp,
  Pencil,
  Phone,
  Trash2,
  Undo2,
  UserX,
} from 'lucide-react'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../ui/Menu.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { stepWords } from '../../words/reorder.ts'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'
import { inShot } from './faces.ts'
import { PersonRow } from './PersonRow.tsx'
import { ShotNotes } from './ShotNotes.tsx'
import { ShotPhotos } from './ShotPhotos.tsx'
import { MustHave } from './ShotRowItem.tsx'
import type { ShotPanelProps } from './ShotPanel.tsx'
import type { Go } from './ShotsScreen.tsx'
import { TickHistory } from './TickHistory.tsx'
import { tickTime } from './tickTime.ts'
import { waitingTitle } from './WaitingSection.tsx'

type ShotDetailProps = ShotPanelProps & { id: string; go: Go }

/** One grouping in full: who is in it and already here, what the photo team knows, what can be done. */
export function ShotDetail({ shots, actions, id, go, asPane, onClose }: ShotDetailProps) {
  const words = shotWords.detail
  const record = shots.shots.find((one) => one.id === id)
  const list = shots.lists.find((one) => one.id === record?.data.list)
  const row = list?.rows.find((one) => one.id === id)
  if (!record || !list || !row) {
    return (
      <PanelFrame asPane={asPane} onClose={onClose} title={shotWords.title}>
        <p className="text-body text-ink2">{words.gone}</p>
      </PanelFrame>
    )
  }
  const { rights } = shots
  const people = inShot(record.data.people, shots.faces)
  const mayMove = rights.edit(record, 'order')
  const at = list.rows.indexOf(row)
  const more: (MenuAction & { run: () => void })[] = [
    ...(rights.edit(record, 'title')
      ? [
          {
            id: 'edit',
            label: words.edit,
            icon: <Pencil size={20} aria-hidden />,
            run: () => go({ panel: 'edit' }),
          },
        ]
      : []),
    ...(rights.create(list.id)
      ? [
          {
            id: 'duplicate',
            label: words.duplicate,
            icon: <Copy size={20} aria-hidden />,
            run: () => void actions.duplicate(id),
          },
        ]
      : []),
    ...(mayMove
      ? [
          {
            id: 'up',
            label: stepWords.up,
            icon: <MoveUp size={20} aria-hidden />,
            ...(at === 0 && { disabledReason: stepWords.first }),
            run: () => void actions.moveByOne(id, -1),
          },
          {
            id: 'down',
            label: stepWords.down,
            icon: <MoveDown size={20} aria-hidden />,
            ...(at === list.rows.length - 1 && { disabledReason: stepWords.last }),
            run: () => void actions.moveByOne(id, 1),
          },
          { id: 'move', label: words.move, run: () => go({ panel: 'move' }) },
        ]
      : []),
    ...(rights.remove
      ? [
          {
            id: 'remove',
            label: words.remove,
            icon: <Trash2 size={20} aria-hidden />,
            isDanger: true,
            run: () => {
              void actions.remove(id).then((isDone) => {
                if (isDone) onClose()
              })
            },
          },
        ]
      : []),
  ]
  const reason = rights.readOnly(list.record)
  const size = shotWords.row.size(row.heads, row.minutes)
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={record.data.title}
      subtitle={[row.block, size].filter((part) => part !== '').join(' · ') || undefined}
      footer={
        rights.tick ? (
          <>
            {rights.tick && !row.isTaken ? (
              row.waitsFor.length > 0 || row.putOffAt !== null ? (
                <Button
                  icon={<Phone size={20} aria-hidden />}
                  onPress={() => void actions.callAgain(id)}
                >
                  {formalsWords.missing.callAgain}
                </Button>
              ) : (
                <Button
                  icon={<UserX size={20} aria-hidden />}
                  onPress={() => go({ panel: 'missing' })}
                >
                  {formalsWords.missing.action}
                </Button>
              )
            ) : null}
            {rights.tick ? (
              <Button
                variant={row.isTaken ? 'secondary' : 'primary'}
                icon={
                  row.isTaken ? <Undo2 size={20} aria-hidden /> : <Check size={22} aria-hidden />
                }
                onPress={() => {
                  void actions.tick(id, !row.isTaken).then((isDone) => {
                    if (isDone && !asPane) onClose()
                  })
                }}
              >
                {row.isTaken ? words.notTaken : words.taken}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {row.isTaken || row.waitsFor.length + (row.putOffAt ?? 0) === 0 ? null : (
          <StatusTag kind="late">
            {waitingTitle({
              people: row.waitsFor.map((one) => ({
                id: one,
                name: shots.faces.get(one)?.name ?? '',
              })),
            })}
          </StatusTag>
        )}
        {row.isMustHave ? <MustHave /> : null}
        {row.card === null ? null : (
          <Chip state="needs" href={`/decisions?wedding=${shots.weddingId}&card=${row.card}`}>
            {words.decide}
          </Chip>
        )}
        {more.length > 0 ? (
          <Menu
            label={stepWords.menu(record.data.title)}
            trigger={
              <IconButton
                tone="edged"
                className="ms-auto"
                label={stepWords.menu(record.data.title)}
                icon={<Ellipsis size={22} aria-hidden />}
              />
            }
            actions={more}
            onAction={(action) => more.find((one) => one.id === action)?.run()}
          />
        ) : null}
      </div>
      <TickHistory
        marks={record.data.marks}
        takenBack={record.data.takenBack}
        nameOf={shots.nameOf}
        timeOf={(instant) => tickTime(instant, shots.zone)}
      />
      {row.isTaken || row.frees.length === 0 ? null : (
        <p className="text-body font-medium text-ok">{formalsWords.frees(row.frees)}</p>
      )}
      <section aria-label={words.who} className="flex flex-col">
        <h3 className="text-small font-bold text-ink2">{words.who}</h3>
        {rights.here && people.faces.some((face) => !face.isCouple) ? (
          <p className="text-small text-ink2 sun:hidden">{words.hereHint}</p>
        ) : null}
        {people.faces.length === 0 && people.others === 0 ? (
          <p className="py-2 text-body text-ink2">{words.nobody}</p>
        ) : null}
        <ul className="-mx-gutter tablet:-mx-5">
          {people.faces.map((face) => (
            <li key={face.id}>
              <PersonRow
                face={face}
                scope={shots.scope}
                notes={shots.peopleNotes}
                mayNote={rights.notes}
                onHere={rights.here && !face.isCouple ? actions.here : undefined}
              />
            </li>
          ))}
        </ul>
        {people.others > 0 ? (
          <p className="py-2 text-body text-ink2">{words.others(people.others)}</p>
        ) : null}
      </section>
      <ShotPhotos scope={shots.scope} wedding={shots.weddingId} shot={id} />
      {rights.notes ? <ShotNotes id={id} scope={shots.scope} notes={shots.notes} /> : null}
      {rights.tick ? null : <p className="text-small text-ink2">{words.notYours.tick}</p>}
      {reason ? (
        <p className="text-small text-ink2">
          {shotWords.readOnly(reason, list.record?.data.lockAt)}
        </p>
      ) : null}
      <HistoryEntry scope={shots.scope} id={id} name={record.data.title} />
    </PanelFrame>
  )
}
