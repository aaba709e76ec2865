import { useState } from 'react'
import { member } from '#shared/schema/member.ts'
import { person } from '#shared/schema/person.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { guestWords } from '../../words/guests.ts'
import type { HouseholdRecord } from './guestBook.ts'
import { householdOps } from './guestOps.ts'
import type { GuestPanelProps } from './guestView.ts'

/**
 * Two households that are one. Who is invited to the app as a household sees by its id, and only the
 * server says who belongs to it: such a household stays, and the other one comes to it.
 */
export function MergeHousehold(props: GuestPanelProps & { record: HouseholdRecord }) {
  const { scope, book, record, actions, go } = props
  const { id, data } = record
  const { ops } = useWrite()
  const members = useRecords(member, scope)
  const people = useRecords(person, scope)
  const [into, setInto] = useState<string | null>(null)
  const words = guestWords.household
  const bound = members.filter((one) => one.data.household === id).map((one) => one.data.name)
  const other = into === null ? undefined : book.householdById.get(into)

  async function merge(target: HouseholdRecord) {
    const steps = [
      ...householdOps(book.membersOf.get(id) ?? [], target.id, book.dietOf),
      ...people
        .filter((one) => one.data.household === id)
        .map((one) => ops.patch(person, one.id, { household: target.id })),
      ops.remove(id),
    ]
    if (await actions.run(steps, words.merged(data.name, target.data.name)))
      go({ household: target.id })
  }

  if (bound.length > 0) return <p className="text-small text-ink2">{words.mergeBound(bound)}</p>
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={words.mergeWith}
        options={book.households
          .filter((one) => one.id !== id)
          .map((one) => ({ id: one.id, label: one.data.name }))}
        value={into}
        onChange={setInto}
      />
      {other ? (
        <Button onPress={() => void merge(other)}>{words.mergeDo(other.data.name)}</Button>
      ) : null}
    </div>
  )
}
