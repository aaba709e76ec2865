import { Check, CircleHelp, X } from 'lucide-react'
import { memo } from 'react'
import { QuickChoice, type QuickChoiceOption } from '../../ui/QuickChoice.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { guestWords } from '../../words/guests.ts'
import { said } from '../../words/terms.ts'
import type { Answer } from './guestBook.ts'
import type { GuestListRow } from './guestRows.ts'

export type OnAnswer = (id: string, isHousehold: boolean, answer: Answer) => Promise<boolean>

type RowProps<Kind extends GuestListRow['kind']> = {
  row: Extract<GuestListRow, { kind: Kind }>
  /** Absent: this role does not answer for others. */
  onAnswer?: OnAnswer | undefined
}

const icon = { size: 22, 'aria-hidden': true, className: 'stroke-[2.5]' } as const
const words = guestWords
const options: readonly QuickChoiceOption<'yes' | 'maybe' | 'no'>[] = [
  { id: 'yes', label: words.answers.short.yes, icon: <Check {...icon} />, tone: 'ok' },
  { id: 'maybe', label: words.answers.short.maybe, icon: <CircleHelp {...icon} />, tone: 'warn' },
  { id: 'no', label: words.answers.short.no, icon: <X {...icon} />, tone: 'bad' },
]

/** A guest of the list: who, whether they come, where they sit, what they eat; answered in one tap. */
export const GuestRowItem = memo(function GuestRowItem({ row, onAnswer }: RowProps<'guest'>) {
  const { record, table, diet } = row
  const { name, rsvp, party } = record.data
  const meta = [
    words.answers.line[rsvp],
    ...(party !== undefined && party > 1 ? [words.list.heads(party)] : []),
    ...(table === undefined ? [] : [words.list.seat(table, row.seat)]),
    ...(diet === '' ? [] : [diet]),
  ].join(' · ')
  return (
    <div
      className={`flex min-h-row items-center gap-3 py-2 pe-3 left-hand:flex-row-reverse ${row.isIndented ? 'ps-gutter tablet:ps-8' : 'ps-gutter'}`}
    >
      <div className="min-w-0 grow">
        <p className="text-lead font-medium break-words">{name}</p>
        <p className="text-small text-ink2">{meta}</p>
        {row.isUnsent || row.isContested || row.isLost || row.isDouble ? (
          <p className="flex flex-wrap gap-x-3 gap-y-1">
            {row.isContested ? <StatusTag kind="asked">{words.contested}</StatusTag> : null}
            {row.isDouble ? <StatusTag kind="needs">{words.list.double}</StatusTag> : null}
            {row.isLost ? <StatusTag kind="needs">{words.list.tableGone}</StatusTag> : null}
            {row.isUnsent ? <StatusTag kind="here">{words.onlyHere}</StatusTag> : null}
          </p>
        ) : null}
      </div>
      {onAnswer ? (
        <QuickChoice
          label={words.answers.of(name)}
          options={options}
          value={rsvp === 'waiting' ? null : rsvp}
          onChange={(answer) => onAnswer(row.id, false, answer ?? 'waiting')}
        />
      ) : null}
    </div>
  )
})

/** A household above its guests: all of them answered in one tap. */
export const HouseholdRowItem = memo(function HouseholdRowItem({
  row,
  onAnswer,
}: RowProps<'household'>) {
  const { data } = row.record
  return (
    <div className="flex min-h-row items-center gap-3 bg-sunk py-2 ps-gutter pe-3 left-hand:flex-row-reverse sun:border-s-8 sun:border-solid sun:border-ink">
      <div className="min-w-0 grow">
        <p className="text-lead font-bold break-words">{data.name}</p>
        <p className="text-small text-ink2">
          {row.heads === 0
            ? words.list.emptyHousehold
            : [words.list.coming(row.coming, row.heads), said('side', data.side ?? '')]
                .filter(Boolean)
                .join(' · ')}
        </p>
        {row.isUnsent ? <StatusTag kind="here">{words.onlyHere}</StatusTag> : null}
      </div>
      {onAnswer && row.heads > 0 ? (
        <QuickChoice
          label={words.answers.ofAll(data.name)}
          options={options}
          value={row.answer === 'waiting' ? null : row.answer}
          onChange={(answer) => onAnswer(row.id, true, answer ?? 'waiting')}
        />
      ) : null}
    </div>
  )
})

/** The heading above those who belong to no household. */
export const AloneRow = memo(function AloneRow({ row }: { row: { heads: number } }) {
  return (
    <div className="flex min-h-14 items-center gap-3 bg-sunk px-gutter py-2 sun:border-s-8 sun:border-solid sun:border-ink">
      <p className="min-w-0 grow text-lead font-bold">{words.list.alone}</p>
      <p className="text-small text-ink2">{words.people(row.heads)}</p>
    </div>
  )
})
