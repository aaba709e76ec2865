import { useMemo } from 'react'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { DiffRows } from '../../ui/DiffRows.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'
import { apartFrom, firstCallAt, formalsOf, lastTaken, USUAL_MINUTES } from './calling.ts'
import { leaveOrder } from './leaveOrder.ts'
import type { ShotPanelProps } from './ShotPanel.tsx'
import type { ShotListView } from './shotView.ts'

type OrderToLeaveProps = ShotPanelProps & { list: ShotListView }

/** Another order of what is left, with what it would do for everybody in it; one tap, one undo. */
export function OrderToLeave({ shots, actions, list, asPane, onClose }: OrderToLeaveProps) {
  const words = formalsWords.order
  const { faces, peopleNotes } = shots
  const order = useMemo(() => {
    const open = list.rows.filter((row) => !row.isTaken)
    const formals = formalsOf(open, faces, list.moment, {
      apart: apartFrom(peopleNotes),
      justTaken: lastTaken(list.rows)?.called ?? [],
    })
    return leaveOrder(formals)
  }, [list, faces, peopleNotes])
  const rows = new Map(list.rows.map((row) => [row.id, row]))
  const nameOf = (id: string) => faces.get(id)?.name ?? formalsWords.missing.somebody
  const names = (ids: readonly string[]) => [...new Set(ids)].map(nameOf)
  const from = firstCallAt(list.moment)
  const when = (minutes: number) =>
    from === null ? words.after(minutes) : words.at(from + minutes)
  const saved = order.missed.before.filter((id) => !order.missed.after.includes(id))
  const isUntimed = list.rows.some((row) => !row.isTaken && row.minutes === null)
  const isNothing = !order.isBetter

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={words.title}
      subtitle={words.subtitle}
      isForReading
      footer={
        isNothing ? undefined : (
          <Button
            variant="primary"
            onPress={() => {
              void actions
                .order(
                  list,
                  order.groups.map(({ id }) => id),
                )
                .then((isDone) => {
                  if (isDone) onClose()
                })
            }}
          >
            {words.apply}
          </Button>
        )
      }
    >
      {isNothing ? (
        <p className="text-lead">{order.groups.length < 2 ? words.tooFew : words.nothing}</p>
      ) : (
        <p className="text-lead font-bold">
          {words.waiting(order.waiting.before, order.waiting.after)}
        </p>
      )}
      <Warnings order={order} saved={names(saved)} missed={names(order.missed.after)} />
      {isUntimed ? <p className="text-small text-ink2">{words.untimed(USUAL_MINUTES)}</p> : null}
      {isNothing ? null : (
        <>
          <section className="flex flex-col gap-1">
            <h3 className="text-small font-bold text-ink2">{words.goes}</h3>
            <DiffRows
              label={words.goes}
              labels={{ from: words.from, to: words.to }}
              rows={order.goes.map(({ person, before, after }) => ({
                id: person,
                name: nameOf(person),
                from: when(before),
                to: when(after),
              }))}
            />
          </section>
          <section className="flex flex-col gap-1">
            <h3 className="text-small font-bold text-ink2">{words.order}</h3>
            <ol className="flex flex-col">
              {order.groups.map(({ id, block }, at) => {
                const row = rows.get(id)
                if (!row) return null
                const isFirst = order.groups[at - 1]?.block !== block
                return (
                  <li key={id} className="rule-b flex flex-col py-2">
                    {isFirst && block !== '' ? (
                      <span className="text-small font-bold text-ink2">{block}</span>
                    ) : null}
                    <span className="text-body font-medium">{row.title}</span>
                    <span className="text-small text-ink2">
                      {shotWords.row.size(row.heads, row.minutes)}
                    </span>
                  </li>
                )
              })}
            </ol>
          </section>
        </>
      )}
    </PanelFrame>
  )
}

type WarningsProps = {
  order: ReturnType<typeof leaveOrder>
  saved: readonly string[]
  missed: readonly string[]
}

/** Who comes in time because of it, who does not all the same, and who is kept apart. */
function Warnings({ order, saved, missed }: WarningsProps) {
  const words = formalsWords.order
  const { before, after } = order.close
  return (
    <>
      {saved.length > 0 ? <StatusTag kind="done">{words.saves(saved)}</StatusTag> : null}
      {missed.length > 0 ? <StatusTag kind="late">{words.stillMissed(missed)}</StatusTag> : null}
      {after > 0 ? (
        <StatusTag kind="late">{words.tooClose(after)}</StatusTag>
      ) : before > 0 ? (
        <StatusTag kind="done">{words.keptApart}</StatusTag>
      ) : null}
    </>
  )
}
