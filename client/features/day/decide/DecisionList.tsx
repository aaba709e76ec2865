import { ArrowLeftRight, ChevronRight, MessageCircleQuestion, PhoneOff } from 'lucide-react'
import { useMemo } from 'react'
import { vendorTerms } from '#shared/schema/vendorTerms.ts'
import { useConflicts } from '../../../data/hooks/useConflicts.ts'
import { useProposals } from '../../../data/hooks/useProposals.ts'
import { useRecords } from '../../../data/hooks/useRecords.ts'
import { DayLeadChoice } from '../../../frame/DayLeadChoice.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { LinkRow } from '../../../ui/LinkRow.tsx'
import { RowButton } from '../../../ui/RowButton.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { dayWords } from '../../../words/day.ts'
import { breachLine, decideWords } from '../../../words/dayDecide.ts'
import { formatMoney } from '../../../words/money.ts'
import { shortTitle } from '../../../words/shortTitle.ts'
import { marksOf } from '../dayEntries.ts'
import type { DayRow } from '../dayView.ts'
import type { Day } from '../useDay.ts'
import { DayRun } from './DayRun.tsx'
import { decisionsOf, type VendorWorry } from './decisions.ts'
import { TimedLines, type TimedLine } from './TimedLines.tsx'

type DecisionListProps = { day: Day; onDecide: (item: string) => void }

const icon = { size: 22, 'aria-hidden': true } as const

/** Everything of a day that asks for a person, in one column: what is broken first, the calm last. */
export function DecisionList({ day, onDecide }: DecisionListProps) {
  const { open } = useConflicts(day.scope)
  const { toDecide } = useProposals(day.scope)
  // Only those who may know what was agreed have any.
  const terms = useRecords(vendorTerms, day.scope)
  const { broken, bounds, vendors } = useMemo(() => decisionsOf(day), [day])
  const words = decideWords
  const passed = new Map(bounds.map((state) => [state.id, state]))
  const titleOf = (id: string) => shortTitle(day.rows.find((row) => row.id === id)?.title ?? '')
  const nameOf = (id: string) => day.people.nameOf(id) ?? day.people.speaker(id)
  const costs = new Map(terms.map(({ data }) => [data.vendor, data.coverageCost]))
  const boundText = (what: string, by: number, last: string) =>
    by > 0 ? <RowButton onPress={() => onDecide(last)}>{what}</RowButton> : what
  const limits = bounds.map((state): TimedLine => {
    const { id, at, kind, what, by, room, last, tell, isAgreed } = state
    const over = words.bound.over(by, titleOf(last))
    const cost = kind === 'coverage' && by > 0 ? costs.get(id) : undefined
    return {
      id,
      at,
      text: boundText(kind === 'coverage' ? words.bound.hours(what) : what, by, last),
      mark: (
        <>
          <StatusTag kind={by > 0 && !isAgreed ? 'needs' : 'late'}>
            {by === 0
              ? words.bound.near(room, titleOf(last))
              : isAgreed
                ? dayWords.row.accepted(over)
                : over}
          </StatusTag>
          {by > 0 && tell.length > 0 ? (
            <span className="text-small text-ink2">
              {words.bound.tell(tell.map(nameOf).join(', '))}
            </span>
          ) : null}
          {cost ? (
            <span className="text-small text-ink2">{words.bound.cost(formatMoney(cost))}</span>
          ) : null}
        </>
      ),
    }
  })
  const light = day.current ? marksOf(day.current.record.data) : []
  const quiet = light
    .filter(({ id, at }) => !passed.has(id) && (day.now === undefined || at >= day.now))
    .toSorted((a, b) => a.at - b.at)

  return (
    <>
      {broken.length === 0 ? <Banner tone="ok">{words.none}</Banner> : null}
      {broken.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h3 className="text-small font-medium text-ink2">{words.parts.broken}</h3>
          <ul aria-label={words.parts.broken} className="flex flex-col gap-2">
            {broken.map((row) => (
              <Broken key={row.id} row={row} onDecide={onDecide} />
            ))}
          </ul>
        </section>
      ) : null}
      {open.length + toDecide.length + vendors.length > 0 ? (
        <div className="edge flex shrink-0 flex-col overflow-hidden rounded-control bg-card">
          {open.length > 0 ? (
            <LinkRow
              href={`/decisions?wedding=${day.weddingId}`}
              icon={<MessageCircleQuestion {...icon} />}
              label={words.parts.questions}
              hint={words.cards(open.length)}
              isUrgent
            />
          ) : null}
          {toDecide.length > 0 ? (
            <LinkRow
              href={`/w/${day.weddingId}/proposals`}
              icon={<ArrowLeftRight {...icon} />}
              label={words.proposals(toDecide.length)}
            />
          ) : null}
          {vendors.map((worry) => (
            <LinkRow
              key={worry.id}
              href={`/w/${day.weddingId}/vendors?vendor=${worry.id}`}
              icon={<PhoneOff {...icon} />}
              label={worry.name}
              hint={worryWords(worry)}
              isUrgent
            />
          ))}
        </div>
      ) : null}
      <TimedLines label={words.parts.limits} lines={limits} />
      <DayRun day={day} />
      {day.wedding ? <DayLeadChoice record={day.wedding} /> : null}
      <TimedLines label={words.parts.milestones} lines={milestones(day)} />
      <TimedLines
        label={words.parts.light}
        lines={quiet.map((mark) => ({
          id: mark.id,
          at: mark.at,
          text: mark.kind === 'limit' ? mark.what : dayWords.marks[mark.kind],
        }))}
      />
    </>
  )
}

function Broken({ row, onDecide }: { row: DayRow; onDecide: (item: string) => void }) {
  return (
    <li className="relative flex min-h-primary items-center gap-3 rounded-control border-2 border-solid border-bad bg-bad-bg px-3.5 py-2.5 text-bad sun:bg-paper">
      <span className="min-w-0 grow">
        <RowButton onPress={() => onDecide(row.id)}>{shortTitle(row.title)}</RowButton>
        <span className="block text-small font-bold">
          {breachLine(row.breaches.filter(({ isAccepted }) => !isAccepted))}
        </span>
      </span>
      <ChevronRight size={20} aria-hidden className="shrink-0" />
    </li>
  )
}

function worryWords({ kind, eta, atRisk }: VendorWorry): string {
  const words = decideWords.vendor
  const what = kind === 'late' ? words.late(eta) : words[kind]
  return atRisk === null ? what : `${what}. ${words.risk(shortTitle(atRisk))}`
}

function milestones({ rows, items }: Day): readonly TimedLine[] {
  const keys = new Set(items.filter(({ data }) => data.key === true).map(({ id }) => id))
  return rows
    .filter(({ id, state }) => keys.has(id) && state !== 'skipped')
    .toSorted((a, b) => a.start - b.start)
    .map((row): TimedLine => {
      const late = row.start - row.plannedStart
      const isOver = row.state === 'done'
      const mark = isOver ? (
        <StatusTag kind={row.assumed ? 'assumed' : 'done'}>
          {row.assumed ? dayWords.row.assumedDone : decideWords.milestone.done}
        </StatusTag>
      ) : late > 0 ? (
        <StatusTag kind="late">{decideWords.milestone.late(late)}</StatusTag>
      ) : null
      return {
        id: row.id,
        at: row.start,
        text: row.title,
        mark,
        ...(late > 0 && !isOver && { was: row.plannedStart }),
      }
    })
}
