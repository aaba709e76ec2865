import { useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { CoupleName } from '../../ui/CoupleName.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { yearWords } from '../../words/year.ts'
import { openAddress, type YearWedding } from './yearView.ts'

export type WeddingLineProps = { wedding: YearWedding; clashes: number; today: string }

/** One wedding of the list: when, whose, where, and for how long one is there. */
export const WeddingLine = memo(function WeddingLine(props: WeddingLineProps) {
  const { wedding, clashes, today } = props
  const navigate = useNavigate()
  const device = useDeviceWord()
  const { days, names, place, where } = wedding
  const words = yearWords.list
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? '']
  const minutes = days.reduce((sum, one) => sum + (one.minutes ?? 0), 0)
  const weekdays = [...new Set([first, last].map((date) => yearWords.weekday(date)))].join(' – ')
  const isToday = days.some(({ date }) => date === today)
  const facts = [
    place,
    days.length > 1 ? words.dates(days.length) : null,
    where === 'away' ? null : minutes > 0 ? yearWords.hours(minutes) : words.unplanned,
  ].filter((one) => one !== null && one !== undefined)
  return (
    <li
      data-row={wedding.id}
      className="rule-b relative flex min-h-row flex-wrap gap-x-4 gap-y-1 bg-card px-gutter py-2.5 [contain-intrinsic-size:auto_5rem] [content-visibility:auto]"
    >
      <time
        dateTime={first}
        className="flex w-[max(72px,4.5rem)] shrink-0 flex-col text-small text-ink2 tabular-nums"
      >
        <span className="text-body font-bold text-ink">{yearWords.span(first, last)}</span>
        <span>{isToday ? <b className="text-accent">{words.today}</b> : weekdays}</span>
      </time>
      <div className="flex min-w-0 flex-1 basis-[10rem] flex-col gap-0.5">
        <h3 className="leading-none">
          <RowButton onPress={() => void navigate({ href: openAddress(wedding) })}>
            <CoupleName names={names} />
          </RowButton>
        </h3>
        {facts.length > 0 ? <p className="text-small text-ink2">{facts.join(' · ')}</p> : null}
        {where === 'here' ? null : (
          <StatusTag kind="assumed" className="self-start">
            {where === 'away' ? words.away(device) : words.coming(device)}
          </StatusTag>
        )}
        {clashes > 0 ? <StatusTag kind="needs">{words.bookedTwice(clashes)}</StatusTag> : null}
      </div>
    </li>
  )
})
