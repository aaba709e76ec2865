import { useState } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { isMarked, standingMarks, withMark, withoutMarks } from '#shared/schema/record/marks.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { useOpenAccount } from '../../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { useDeviceWord } from '../../../frame/useDeviceWord.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Button } from '../../../ui/Button.tsx'
import { Confirm } from '../../../ui/Confirm.tsx'
import { decideWords } from '../../../words/dayDecide.ts'
import type { Day } from '../useDay.ts'

/** The day begins and ends with somebody's word: one tap with undo, closing asks once. */
export function DayRun({ day }: { day: Day }) {
  const { patch } = useWrite()
  const say = useSay()
  const { account, replica } = useOpenAccount()
  const device = useDeviceWord()
  const [isAsking, setAsking] = useState(false)
  const words = decideWords.run
  const { current, actor, phase } = day
  if (!current) return null
  const { id, data } = current.record
  const started = standingMarks(data.started)[0]
  const closed = standingMarks(data.closed)[0]
  const may = (field: 'started' | 'closed') =>
    !!actor &&
    refusedFields(
      dayType as unknown as TypeDeclaration,
      actor,
      'update',
      { id, before: data, after: { ...data, [field]: { marks: {}, cleared: { probe: true } } } },
      { now: 0, locked: false, related: () => null },
    ).length === 0
  const saidAt = (instant: number) =>
    day.temporal
      ? formatVenueTime(
          minuteOfInstant(day.temporal, { date: current.date, zone: day.zone }, instant),
        )
      : ''

  async function set(field: 'started' | 'closed', isOn: boolean, said: string) {
    const { newId, now } = replica.edge
    const mark = { by: account.id, instant: now(), device }
    const value = isOn ? withMark(data[field], newId(), mark) : withoutMarks(data[field])
    say.outcome(await patch(dayType, id, { [field]: value }), said)
  }

  if (closed) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 grow text-small text-ink2">
          {words.over(saidAt(closed.instant), day.people.speaker(closed.by))}
        </p>
        {may('closed') ? (
          <Button size="small" onPress={() => void set('closed', false, words.opened)}>
            {words.again}
          </Button>
        ) : null}
      </div>
    )
  }
  if (!started) {
    return phase?.kind === 'live' && may('started') ? (
      <Button onPress={() => void set('started', true, words.started)}>{words.start}</Button>
    ) : null
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="min-w-0 grow text-small text-ink2">
        {words.since(saidAt(started.instant), day.people.speaker(started.by))}
      </p>
      {may('closed') && !isMarked(data.closed) ? (
        <Button size="small" onPress={() => setAsking(true)}>
          {words.close}
        </Button>
      ) : null}
      <Confirm
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={words.closeTitle}
        confirmLabel={words.closeConfirm}
        cancelLabel={words.closeCancel}
        onConfirm={() => void set('closed', true, words.closed)}
      >
        {words.closeDetail}
      </Confirm>
    </div>
  )
}
