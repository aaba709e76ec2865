import * as z from 'zod/mini'
import { keysBetween } from '#shared/merge/orderKey.ts'
import { table as tableType } from '#shared/schema/table.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestViewProps } from './guestView.ts'

const form = z.object({ count: z.number(), seats: z.number(), label: z.string() })
const initial: z.output<typeof form> = { count: 1, seats: 8, label: '' }
const MOST_TABLES = 100

/** New tables at the end of the room: one with a name, or several that are numbered. */
export function AddTables({
  scope,
  book,
  actions,
  go,
  onClose,
}: GuestViewProps & { onClose: () => void }) {
  const { newId, ops } = useWrite()
  const draft = useDraft(`tables ${scope}`, form, initial)
  const { value } = draft
  const words = guestWords.tables
  const next = book.tableById.size + 1
  const label = value.label.trim()

  async function add() {
    const last = book.seating.tables.at(-1)?.table.data.order ?? null
    const orders = keysBetween(last, null, value.count) ?? []
    const made = orders.map((order, index) => ({
      id: newId(),
      data: {
        label: value.count === 1 && label !== '' ? label : words.numbered(next + index),
        seats: value.seats,
        order,
      },
    }))
    const steps = made.map(({ id, data }) => ops.create(tableType, scope, id, data))
    if (!(await actions.run(steps, words.added(made.length)))) return
    draft.clear()
    onClose()
    const [first] = made
    if (first && made.length === 1) go({ table: first.id, guest: undefined, household: undefined })
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words.addSeveral}
      closeLabel={guestWords.close}
      keepOnOutsidePress
      footer={
        <Button variant="primary" onPress={() => void add()}>
          {value.count === 1 ? words.add : words.addSeveral}
        </Button>
      }
    >
      <NumberField
        label={words.howMany}
        stepLabels={words.steps}
        value={value.count}
        minValue={1}
        maxValue={MOST_TABLES}
        onChange={(count) => draft.set({ ...value, count: Number.isNaN(count) ? 1 : count })}
      />
      {value.count === 1 ? (
        <Field
          label={words.name}
          placeholder={words.numbered(next)}
          value={value.label}
          onChange={(typed) => draft.set({ ...value, label: typed })}
          maxLength={200}
          autoComplete="off"
        />
      ) : null}
      <NumberField
        label={words.seatsEach}
        stepLabels={words.steps}
        value={value.seats}
        minValue={1}
        maxValue={200}
        onChange={(seats) => draft.set({ ...value, seats: Number.isNaN(seats) ? 1 : seats })}
      />
    </Sheet>
  )
}
