import { Trash2, UserMinus } from 'lucide-react'
import { useState } from 'react'
import type { TableSeating } from '#shared/seating/seatingPlan.ts'
import { table as tableType } from '#shared/schema/table.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { SavedText } from '../../frame/SavedText.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestRecord, TableRecord } from './guestBook.ts'
import { seatOps } from './guestOps.ts'
import type { GuestPanelProps } from './guestView.ts'
import { PutHere } from './PutHere.tsx'
import { SettleSeat } from './SettleSeat.tsx'

const MOST_SEATS = 200

/** One table: its seats in their order, who waits for one, and the table itself. */
export function TablePanel(props: GuestPanelProps & { record: TableRecord }) {
  const { book, record, rights, actions, onClose } = props
  const { id, data } = record
  const { patch, ops } = useWrite()
  const [seat, setSeat] = useState<number | undefined>(undefined)
  const [settling, setSettling] = useState<number | null>(null)
  const words = guestWords.tables
  const seating = book.seating.tables.find(({ table }) => table.id === id)
  if (!seating) return null
  const settled = seating.taken.find((one) => one.seat === settling)

  async function remove() {
    const here = book.guests.filter((guest) => guest.data.seat?.table === id)
    const steps = [...seatOps(here, undefined), ops.remove(id)]
    if (await actions.run(steps, words.removed(data.label))) onClose()
  }

  const isFull = seating.heads >= data.seats
  const put =
    rights.seat && seat === undefined ? (
      <PutHere {...props} seating={seating} seat={undefined} onSeat={setSeat} />
    ) : null

  return (
    <PanelFrame
      asPane={props.asPane}
      onClose={onClose}
      title={data.label}
      subtitle={words.filled(seating.heads, data.seats)}
    >
      {isFull ? null : put}
      <SeatList {...props} seating={seating} seat={seat} onSeat={setSeat} onSettle={setSettling} />
      {isFull ? put : null}
      {rights.tables ? (
        <>
          <SavedText
            label={words.name}
            value={data.label}
            write={(label) => patch(tableType, id, { label })}
            isRequired
            isReadOnly={false}
            maxLength={200}
          />
          <NumberField
            label={words.seats}
            stepLabels={words.steps}
            value={data.seats}
            minValue={1}
            maxValue={MOST_SEATS}
            onChange={(seats) => {
              if (Number.isNaN(seats) || seats === data.seats) return
              void actions.run(
                [ops.patch(tableType, id, { seats })],
                words.seatsChanged(data.label, seats),
              )
            }}
          />
          <Button
            variant="danger"
            icon={<Trash2 size={20} aria-hidden />}
            onPress={() => void remove()}
          >
            {words.remove}
          </Button>
          <p className="text-small text-ink2">{words.removeHelp}</p>
        </>
      ) : (
        <p className="text-small text-ink2">{words.readOnly}</p>
      )}
      {settled && settled.guests.length > 1 ? (
        <SettleSeat
          {...props}
          question={{ kind: 'double', table: id, seat: settled.seat, guests: settled.guests }}
          onClose={() => setSettling(null)}
        />
      ) : null}
      <HistoryEntry scope={props.scope} id={id} name={data.label} />
    </PanelFrame>
  )
}

type SeatListProps = GuestPanelProps & {
  seating: TableSeating<GuestRecord, TableRecord>
  /** The free seat that somebody is chosen for. */
  seat: number | undefined
  onSeat: (seat: number | undefined) => void
  onSettle: (seat: number) => void
}

function SeatList(props: SeatListProps) {
  const { seating, seat: chosen, rights, onSeat, onSettle } = props
  const { table, taken, anywhere, declined } = seating
  const words = guestWords.tables
  const last = Math.max(table.data.seats, taken.at(-1)?.seat ?? 0)
  const numbers = taken.length > 0 ? Array.from({ length: last }, (_, index) => index + 1) : []
  const doubles = taken.filter(({ guests }) => guests.length > 1)
  return (
    <section aria-label={words.seatList(table.data.label)} className="flex flex-col gap-3">
      {doubles.map(({ seat, guests }) => (
        <Banner
          key={seat}
          tone="bad"
          action={
            rights.seat ? (
              <Button size="small" onPress={() => onSettle(seat)}>
                {guestWords.questions.choose}
              </Button>
            ) : undefined
          }
        >
          {guestWords.questions.double(
            guests.map(({ data }) => data.name),
            table.data.label,
            seat,
          )}
        </Banner>
      ))}
      {numbers.length > 0 ? (
        <ol className="edge flex shrink-0 flex-col overflow-hidden rounded-control bg-card">
          {numbers.map((number) => {
            const there = taken.find(({ seat }) => seat === number)?.guests ?? []
            return there.length > 0 ? (
              there.map((guest) => (
                <SeatedRow key={guest.id} {...props} guest={guest} number={number} />
              ))
            ) : chosen === number ? (
              <li key={number} className="not-first:rule-t">
                <PutHere {...props} seat={number} />
              </li>
            ) : (
              <li
                key={number}
                className="relative flex min-h-14 items-center gap-3 px-4 not-first:rule-t"
              >
                <span className="w-6 shrink-0 text-end text-body text-ink3">{number}</span>
                {rights.seat ? (
                  <RowButton onPress={() => onSeat(number)} className="grow text-body text-ink2">
                    <span aria-hidden="true">{words.seatFree}</span>
                    <span className="sr-only">{words.seatPut(number)}</span>
                  </RowButton>
                ) : (
                  <span className="text-body text-ink2">{words.seatFree}</span>
                )}
              </li>
            )
          })}
        </ol>
      ) : null}
      <People
        {...props}
        title={numbers.length > 0 ? words.anywhere : undefined}
        guests={anywhere}
      />
      <People {...props} title={words.declined} guests={declined} />
    </section>
  )
}

function People({
  title,
  guests,
  ...props
}: GuestPanelProps & { title: string | undefined; guests: readonly GuestRecord[] }) {
  if (guests.length === 0) return null
  return (
    <div className="flex flex-col gap-1.5">
      {title === undefined ? null : <h3 className="text-small font-medium text-ink2">{title}</h3>}
      <ul className="edge flex shrink-0 flex-col overflow-hidden rounded-control bg-card">
        {guests.map((guest) => (
          <SeatedRow key={guest.id} {...props} guest={guest} />
        ))}
      </ul>
    </div>
  )
}

/** Somebody at the table: opens with a tap, leaves it with another. */
function SeatedRow({
  guest,
  number,
  rights,
  actions,
  go,
}: GuestPanelProps & { guest: GuestRecord; number?: number }) {
  const { name, party } = guest.data
  const words = guestWords
  return (
    <li className="relative flex min-h-14 items-center gap-3 ps-4 pe-1 not-first:rule-t">
      {number === undefined ? null : (
        <span className="w-6 shrink-0 text-end text-body font-bold">{number}</span>
      )}
      <span className="min-w-0 grow py-1.5">
        <RowButton
          onPress={() => go({ guest: guest.id, table: undefined })}
          className="text-body font-bold break-words"
        >
          {name}
        </RowButton>
        {party !== undefined && party > 1 ? (
          <span className="block text-small text-ink2">{words.list.heads(party)}</span>
        ) : null}
      </span>
      {rights.seat ? (
        <IconButton
          label={words.tables.takeOff(name)}
          icon={<UserMinus size={20} aria-hidden />}
          className="relative z-10"
          onPress={() => void actions.seat([guest], undefined, words.tables.takenOff(name))}
        />
      ) : null}
    </li>
  )
}
