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

/** What only a person can settle about the seats, above everything else, with both names. */
export function SeatingQuestions(props: GuestViewProps) {
  const { book, rights, actions, go } = props
  const [settling, setSettling] = useState<Double | null>(null)
  const words = guestWords.questions
  const { questions } = book.seating
  if (questions.length === 0 && settling === null) return null
  const nameOf = (id: string) => book.tableById.get(id)?.data.label ?? ''
  const action = (question: Question) => {
    if (!rights.seat) return null
    switch (question.kind) {
      case 'double':
        return (
          <Button size="small" onPress={() => setSettling(question)}>
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
      case 'over':
        return (
          <Button
            size="small"
            onPress={() =>
              go({
                view: 'tables',
                table: question.table,
                guest: undefined,
                household: undefined,
              })
            }
          >
            {words.look}
          </Button>
        )
    }
  }
  return (
    <div className="flex flex-col gap-2 px-gutter">
      {questions.map((question) => (
        <Banner
          key={keyOf(question)}
          tone={question.kind === 'over' ? 'warn' : 'bad'}
          live="status"
          action={action(question)}
        >
          {sentence(question, nameOf(question.table))}
        </Banner>
      ))}
      {settling ? (
        <SettleSeat {...props} question={settling} onClose={() => setSettling(null)} />
      ) : null}
    </div>
  )
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
      return words.over(table, question.heads, question.seats)
  }
}

function namesOf(guests: readonly GuestRecord[]): string[] {
  return guests.map(({ data }) => data.name)
}
