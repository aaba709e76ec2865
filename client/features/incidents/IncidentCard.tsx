import { memo } from 'react'
import { isUnanswered, unansweredFor } from '#shared/schema/incidentAnswer.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { Reachable } from '../../data/phoneBook.ts'
import type { VenueTimes } from '../../frame/venueTimes.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { incidentWords } from '../../words/incidents.ts'
import { CallForHelp } from './CallForHelp.tsx'
import { IncidentLog } from './IncidentLog.tsx'
import type { EntryRecord } from './incidentLog.ts'
import { onIt, type IncidentRecord } from './incidentList.ts'
import type { useIncidentActions } from './useIncidentActions.ts'

type IncidentCardProps = {
  record: IncidentRecord
  entries: readonly EntryRecord[]
  /** Whose device this is. */
  me: string
  nameOf: (account: string) => string
  times: VenueTimes
  now: number
  isUnsent: boolean
  isOffline: boolean
  /** People whose devices say they have it, but who called; null: nobody tells me. */
  reached: number | null
  numbers: readonly Reachable[]
  actions: ReturnType<typeof useIncidentActions>
  /** I may say that I am on it, and that it is over; and write into its log. */
  mayAct: boolean
  mayNote: boolean
}

const GRAVE: readonly string[] = ['medical', 'safety', 'missingPerson']
const MINUTE = 60_000

/** One emergency: what, where, who called it, how far it got, who is on it, and what happened since. */
export const IncidentCard = memo(function IncidentCard(props: IncidentCardProps) {
  const { record, entries, me, nameOf, times, now, isUnsent, isOffline, reached, actions } = props
  const { kind, place, text, raisedAt, author } = record.data
  const words = incidentWords.open
  const helpers = onIt(record)
  const isOver = isMarked(record.data.closed)
  const waits = unansweredFor(record.data, now)
  const isStuck = isUnsent && isOffline && !isOver
  const onCall = (who: Reachable) => void actions.called(record, who.name)
  const help = (
    <>
      {waits !== null && !isStuck ? (
        <Banner tone="warn" live="status">
          {words.waits(Math.floor(waits / MINUTE))}
        </Banner>
      ) : null}
      {isStuck || waits !== null ? (
        <CallForHelp
          people={props.numbers}
          isGrave={GRAVE.includes(kind)}
          {...(props.mayNote && { onCall })}
        />
      ) : null}
    </>
  )
  return (
    <article
      aria-label={incidentWords.banner(kind, place)}
      className={`flex flex-col gap-3 rounded-control border-2 border-solid bg-card p-4 ${isOver ? 'border-line' : 'border-bad'}`}
    >
      <div className="flex flex-col gap-1">
        <h3 className="text-lead font-bold">{incidentWords.banner(kind, place)}</h3>
        {text ? <p className="whitespace-pre-line text-body">{text}</p> : null}
        <p className="text-small text-ink2">
          {words.raised(nameOf(author ?? record.by), raisedAt, now)}
          {isUnsent ? `, ${words.unsent}` : ''}
        </p>
      </div>
      {isStuck ? (
        <Banner tone="bad" live="alert">
          {words.notDelivered}
        </Banner>
      ) : null}
      {isOver ? null : (
        <StatusTag kind={helpers.length === 0 ? 'late' : 'done'}>
          {helpers.length === 0 ? words.nobody : words.onIt(helpers.map(nameOf))}
        </StatusTag>
      )}
      {isOver || isUnsent || reached === null ? null : (
        <p className="text-small text-ink2">
          {reached === 0 ? words.reachedNone : words.reached(reached)}
        </p>
      )}
      {isStuck ? help : null}
      {props.mayAct || props.mayNote ? (
        <div className="flex flex-wrap gap-2.5">
          {isOver || !props.mayAct ? null : (
            <Button
              className="grow"
              {...(helpers.length === 0 && { variant: 'primary' as const })}
              onPress={() => void actions.take(record)}
            >
              {helpers.includes(me) ? words.leave : words.take}
            </Button>
          )}
          {props.mayNote && waits !== null && isUnanswered(record.data) ? (
            <Button className="grow" variant="danger" onPress={() => void actions.again(record)}>
              {words.again}
            </Button>
          ) : null}
          {props.mayAct ? (
            <Button
              className="grow"
              variant={isOver ? 'quiet' : 'secondary'}
              onPress={() => void actions.close(record)}
            >
              {isOver ? words.reopen : words.close}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isStuck ? null : help}
      <IncidentLog
        record={record}
        entries={entries}
        nameOf={nameOf}
        times={times}
        isOver={isOver}
        onNote={props.mayNote ? (note) => actions.note(record, note) : null}
      />
    </article>
  )
})
