import { memo } from 'react'
import { isMarked } from '#shared/schema/record/marks.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { incidentWords } from '../../words/incidents.ts'
import { onIt, type IncidentRecord } from './incidentList.ts'

type IncidentCardProps = {
  record: IncidentRecord
  /** Whose device this is. */
  me: string
  nameOf: (account: string) => string
  now: number
  isUnsent: boolean
  /** Null: this person only reads. */
  actions: {
    take: (record: IncidentRecord) => void
    close: (record: IncidentRecord) => void
  } | null
}

/** One emergency: what, where, who called it, who is on it. */
export const IncidentCard = memo(function IncidentCard(props: IncidentCardProps) {
  const { record, me, nameOf, now, isUnsent, actions } = props
  const { kind, place, text, raisedAt } = record.data
  const words = incidentWords.open
  const helpers = onIt(record)
  const isOver = isMarked(record.data.closed)
  return (
    <article
      className={`flex flex-col gap-3 rounded-control border-2 border-solid bg-card p-4 ${isOver ? 'border-line' : 'border-bad'}`}
    >
      <div className="flex flex-col gap-1">
        <h3 className="text-lead font-bold">{incidentWords.banner(kind, place)}</h3>
        {text ? <p className="whitespace-pre-line text-body">{text}</p> : null}
        <p className="text-small text-ink2">
          {words.raised(nameOf(record.by), raisedAt, now)}
          {isUnsent ? `, ${words.unsent}` : ''}
        </p>
      </div>
      {isOver ? null : (
        <StatusTag kind={helpers.length === 0 ? 'late' : 'done'}>
          {helpers.length === 0 ? words.nobody : words.onIt(helpers.map(nameOf))}
        </StatusTag>
      )}
      {actions ? (
        <div className="flex flex-wrap gap-2.5">
          {isOver ? null : (
            <Button className="grow tablet:grow-0" onPress={() => actions.take(record)}>
              {helpers.includes(me) ? words.leave : words.take}
            </Button>
          )}
          <Button
            className="grow tablet:grow-0"
            variant={isOver ? 'quiet' : 'secondary'}
            onPress={() => actions.close(record)}
          >
            {isOver ? words.reopen : words.close}
          </Button>
        </div>
      ) : null}
    </article>
  )
})
