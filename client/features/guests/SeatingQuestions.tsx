import { useState } from 'react'
import type { SeatingQuestion } from '#shared/seating/seatingPlan.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestRecord } from './guestBook.ts'
import type { GuestViewProps } from './guestView.ts'
import { SettleSeat } from './SettleSeat.tsx'

type Question = SeatingQuestion<GuestRecord>
type Double = Extract<Question, { kind: 'double' }>

type SeatingQuestionsProps = GuestViewProps & {
  /** Where the seats are not what one came for: the most pressing one, and that there are more. */
  isBrief?: boolean
}

const PRESSING: Record<Question['kind'], number> = { double: 0, noTable: 1, noSeat: 2, over: 3 }

/** What only a person can settle about the seats, above everything else, with both names. */
export function SeatingQuestions({ isBrief = false, ...props }: SeatingQuestionsProps) {
  const { book, go } = props
  const [settling, setSettling] = useState<Double | null>(null)
  const words = guestWords.questions
  const nameOf = (id: string) => book.tableById.get(id)?.data.label ?? ''
  // Too many at a table is told there, and here in one line.
  const over = isBrief ? [] : book.seating.questions.filter(({ kind }) => kind === 'over')
  const questions = book.seating.questions
    .filter(({ kind }) => kind !== 'over')
    .toSorted((a, b) => PRESSING[a.kind] - PRESSING[b.kind])
  const shown = isBrief ? questions.slice(0, 1) : questions
  const rest = questions.length - shown.length
  if (questions.length === 0 && over.length === 0 && settling === null) return null
  return (
    <div className="flex flex-col gap-2 px-gutter">
      {shown.map((question) => (
        <Banner
          key={keyOf(question)}
          tone="bad"
          live="status"
          action={<Settle {...props} question={question} onSettle={setSettling} />}
        >
          {sentence(question, nameOf(question.table))}
        </Banner>
      ))}
      {over.length > 0 ? (
        <Banner tone="warn">{words.over(over.map(({ table }) => nameOf(table)))}</Banner>
      ) : null}
      {rest > 0 ? (
        <Button size="small" onPress={() => go({ view: 'tables' })}>
          {words.more(rest)}
        </Button>
      ) : null}
      {settling ? (
        <SettleSeat {...props} question={settling} onClose={() => setSettling(null)} />
      ) : null}
    </div>
  )
}

/** The first of at most two taps. */
function Settle(
  props: GuestViewProps & { question: Question; onSettle: (question: Double) => void },
) {
  const { question, onSettle, rights, actions, go } = props
  const words = guestWords.questions
  if (!rights.seat) return null
  switch (question.kind) {
    case 'double':
      return (
        <Button size="small" onPress={() => onSettle(question)}>
          {words.choose}
        </Button>
      )
    case 'noTable':
      return (
        <Button
          size="small"
          onPress={() =>
            void actions.seat(question.guests, undefined, words.cleared(question.guests.length))
          }
        >
          {words.seatAnew}
        </Button>
      )
    case 'noSeat':
    case 'over': {
      const { table } = question
      const at = { view: 'tables', table, guest: undefined, household: undefined } as const
      return (
        <Button size="small" onPress={() => go(at)}>
          {words.look}
        </Button>
      )
    }
  }
}

function keyOf(question: Question): string {
  const seat = 'seat' in question ? question.seat : ''
  return `${question.kind} ${question.table} ${seat}`
}

function sentence(question: Question, table: string): string {
  const words = guestWords.questions
  switch (question.kind) {
    case 'double':
      return words.double(namesOf(question.guests), table, question.seat)
    case 'noTable':
      return words.noTable(namesOf(question.guests))
    case 'noSeat':
      return words.noSeat(namesOf(question.guests), table, question.seat)
    case 'over':
      return words.over([table])
  }
}

function namesOf(guests: readonly GuestRecord[]): string[] {
  return guests.map(({ data }) => data.name)
}
