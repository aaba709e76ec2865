import type { SeatingQuestion } from '#shared/seating/seatingPlan.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestRecord } from './guestBook.ts'
import { settleSeat } from './guestOps.ts'
import type { GuestViewProps } from './guestView.ts'

type SettleSeatProps = GuestViewProps & {
  question: Extract<SeatingQuestion<GuestRecord>, { kind: 'double' }>
  onClose: () => void
}

/** Who keeps a seat that was given twice: the second of the two taps. */
export function SettleSeat({ book, actions, question, onClose }: SettleSeatProps) {
  const words = guestWords.questions
  const seating = book.seating.tables.find(({ table }) => table.id === question.table)
  // As it stands now: somebody may have settled it meanwhile.
  const guests = seating?.taken.find(({ seat }) => seat === question.seat)?.guests ?? []
  if (!seating || guests.length < 2) return null

  async function settle(stays: GuestRecord) {
    if (!seating) return
    const { ops, moved } = settleSeat(seating, guests, stays.id)
    const others = moved.map(({ guest, seat }) => [guest.data.name, seat] as const)
    onClose()
    await actions.run(ops, words.settled(stays.data.name, others))
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words.chooseTitle(seating.table.data.label, question.seat)}
      subtitle={words.chooseDetail}
      closeLabel={guestWords.close}
    >
      <div className="flex flex-col gap-3">
        {guests.map((guest) => (
          <Button key={guest.id} onPress={() => void settle(guest)}>
            {guest.data.name}
          </Button>
        ))}
      </div>
    </Sheet>
  )
}
