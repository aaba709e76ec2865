import { memo, useState } from 'react'
import { isOver, isSaidTo } from '#shared/schema/arrival.ts'
import type { AckData } from '#shared/schema/ack.ts'
import type { BroadcastRecord } from '../../data/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { ReachedSteps } from '../../ui/ReachedSteps.tsx'
import { StatusTag, type StatusKind } from '../../ui/StatusTag.tsx'
import type { DeviceWord } from '../../words/device.ts'
import { broadcastWords } from '../../words/broadcast.ts'
import { deliveryOf } from './delivery.ts'
import { Unreached } from './Unreached.tsx'
import type { BroadcastActions } from './useBroadcastActions.ts'
import type { Broadcasts } from './useBroadcasts.ts'

type BroadcastCardProps = {
  record: BroadcastRecord
  broadcasts: Broadcasts
  /** What reached whom; the same object until something did. */
  acks: ReadonlyMap<string, AckData> | undefined
  isUnsent: boolean
  device: DeviceWord
  now: number
  actions: BroadcastActions
  onCorrect: (record: BroadcastRecord) => void
}

const TONES: Record<string, StatusKind> = { info: 'plain', change: 'late', urgent: 'needs' }

/** One announcement: what, by whom, to whom, and how far it got. */
export const BroadcastCard = memo(function BroadcastCard(props: BroadcastCardProps) {
  const { record, broadcasts, acks, isUnsent, device, now, actions, onCorrect } = props
  const [isOpen, setOpen] = useState(false)
  const { data } = record
  const { me, actor, names, people, times, runsTheDay, book, isOffline } = broadcasts
  const words = broadcastWords
  const isMine = data.author === me
  const tells = runsTheDay || isMine
  const isForMe = actor ? isSaidTo(data, actor) : false
  const hasSeen = acks?.get(me)?.seenAt !== undefined
  const delivery = deliveryOf(record, people, acks)
  const nameOf = (user: string) => names.get(user) ?? words.card.somebody

  return (
    <article
      aria-label={data.text}
      className={`flex flex-col gap-3 rounded-control border-(length:--line-w) border-solid bg-card p-4 ${data.urgency === 'urgent' && !isOver(data, now) ? 'border-bad' : 'border-line'}`}
    >
      <div className="flex flex-col gap-1">
        <StatusTag kind={TONES[data.urgency] ?? 'plain'}>{words.urgency[data.urgency]}</StatusTag>
        <p className="whitespace-pre-line break-words text-lead font-medium">{data.text}</p>
        <p className="text-small text-ink2">
          {words.card.said(
            isMine ? words.card.mine : nameOf(data.author),
            words.to(data, nameOf),
            times.timeOf(data.saidAt),
          )}
          {data.expiresAt === undefined
            ? ''
            : `. ${isOver(data, now) ? words.card.over : words.card.until(times.timeOf(data.expiresAt))}`}
        </p>
      </div>
      {data.state === 'asked' ? (
        runsTheDay ? (
          <>
            <StatusTag kind="asked">{words.card.askedYou}</StatusTag>
            <div className="flex flex-wrap gap-2.5">
              <Button
                variant="primary"
                className="grow"
                onPress={() => void actions.answer(record, 'sent')}
              >
                {words.card.send}
              </Button>
              <Button className="grow" onPress={() => void actions.answer(record, 'declined')}>
                {words.card.decline}
              </Button>
            </div>
          </>
        ) : (
          <StatusTag kind={isUnsent ? 'here' : 'plain'}>
            {isUnsent ? words.ladder.here(device) : words.card.asked}
          </StatusTag>
        )
      ) : null}
      {data.state === 'declined' ? <StatusTag kind="plain">{words.card.declined}</StatusTag> : null}
      {data.state === 'sent' && tells ? (
        <>
          <ReachedSteps
            label={words.ladder.label}
            steps={[
              { id: 'here', label: words.ladder.here(device), isReached: true },
              {
                id: 'sent',
                label: isUnsent ? words.ladder.waits : words.ladder.sent,
                isReached: !isUnsent,
              },
              {
                id: 'received',
                label: words.ladder.received(delivery.received, delivery.of),
                isReached: delivery.received > 0,
              },
              {
                id: 'seen',
                label: words.ladder.seen(delivery.seen, delivery.of),
                isReached: delivery.of > 0 && delivery.seen === delivery.of,
              },
            ]}
          />
          {delivery.of === 0 ? <p className="text-small text-ink2">{words.ladder.nobody}</p> : null}
          <div className="flex flex-col gap-3 empty:hidden tablet:flex-row tablet:*:flex-1">
            {delivery.unseen.length > 0 ? (
              <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
                {isOpen ? words.ladder.hide : words.ladder.show(delivery.unseen.length)}
              </Button>
            ) : null}
            {isMine && broadcasts.may !== null && broadcasts.may !== 'ask' ? (
              <Button size="small" onPress={() => onCorrect(record)}>
                {words.card.correct}
              </Button>
            ) : null}
          </div>
          {isOpen || (isUnsent && isOffline) ? (
            <Unreached
              unseen={delivery.unseen}
              book={book}
              notice={isUnsent && isOffline ? words.ladder.offline(device) : null}
            />
          ) : null}
        </>
      ) : null}
      {isForMe && hasSeen ? <StatusTag kind="done">{words.card.isSeen}</StatusTag> : null}
    </article>
  )
})
