import { Plus } from 'lucide-react'
import { useState } from 'react'
import { headsOf, type TableSeating } from '#shared/seating/seatingPlan.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestRecord, TableRecord } from './guestBook.ts'
import type { GuestViewProps } from './guestView.ts'
import { putSuggestions } from './putSuggestions.ts'

type PutHereProps = GuestViewProps & {
  seating: TableSeating<GuestRecord, TableRecord>
  /** A numbered seat that waits for somebody; absent: anywhere at the table. */
  seat: number | undefined
  onSeat: (seat: number | undefined) => void
}

const MOST = 5

/** Who has no table yet, a tap each: whole households first, and those whose people sit here. */
export function PutHere({ book, actions, seating, seat, onSeat }: PutHereProps) {
  const [text, setText] = useState('')
  const words = guestWords.tables
  const { id, data } = seating.table
  const waiting = putSuggestions(book, seating, text, seat !== undefined)
  if (book.seating.unseated.length === 0 && seat === undefined) return null

  async function put(guests: readonly GuestRecord[], name: string) {
    const isOne = guests.length === 1
    const done =
      isOne && seat !== undefined
        ? words.putSeat(name, data.label, seat)
        : isOne
          ? words.put(name, data.label)
          : words.householdPut(name, data.label)
    const place = { table: id, ...(isOne && seat !== undefined && { seat }) }
    if (await actions.seat(guests, place, done)) {
      setText('')
      onSeat(undefined)
    }
  }

  return (
    <section
      aria-label={seat === undefined ? words.putHere : words.putOnSeat(seat)}
      className="flex flex-col gap-2 rounded-control bg-sunk p-3 sun:edge"
    >
      <h3 className="text-lead font-bold">
        {seat === undefined ? words.putHere : words.putOnSeat(seat)}
      </h3>
      {seat === undefined ? null : (
        <Button size="small" variant="quiet" onPress={() => onSeat(undefined)}>
          {words.putAnywhere}
        </Button>
      )}
      <SearchBox
        label={words.search}
        clearLabel={guestWords.list.clear}
        text={text}
        onTextChange={setText}
      />
      <ul className="flex flex-col gap-2">
        {waiting.slice(0, MOST).map(({ key, name, guests, isSuggested }) => {
          const heads = guests.reduce((sum, one) => sum + headsOf(one.data), 0)
          return (
            <li key={key}>
              <Button
                size="small"
                className="w-full justify-start!"
                icon={<Plus size={20} aria-hidden className="shrink-0" />}
                onPress={() => void put(guests, name)}
              >
                <span className="min-w-0 text-start">
                  <span className="block break-words">
                    {heads > 1 ? words.household(name, heads) : name}
                  </span>
                  {isSuggested ? (
                    <span className="block text-small font-normal">{words.suggested}</span>
                  ) : null}
                </span>
              </Button>
            </li>
          )
        })}
      </ul>
      {waiting.length > MOST ? (
        <p className="text-small text-ink2">{words.more(waiting.length - MOST)}</p>
      ) : null}
    </section>
  )
}
