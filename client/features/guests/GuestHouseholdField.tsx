import { useState } from 'react'
import { household as householdType } from '#shared/schema/household.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestRecord } from './guestBook.ts'
import { householdOps } from './guestOps.ts'
import { nameMatcher } from './guestRows.ts'
import type { GuestViewProps } from './guestView.ts'

/** Which household a guest belongs to: one of the list, a new one by its name, or none. */
export function GuestHouseholdField(props: GuestViewProps & { record: GuestRecord }) {
  const { scope, book, record, actions } = props
  const { name, household } = record.data
  const { newId, ops } = useWrite()
  const [typed, setTyped] = useState<string | null>(null)
  const words = guestWords.guest
  const current = household === undefined ? undefined : book.householdById.get(household)
  const text = typed ?? current?.data.name ?? ''
  const isNamed = nameMatcher(typed ?? '')
  const options = book.households
    .filter(({ data }) => isNamed(data.name))
    .slice(0, 50)
    .map(({ id, data }) => ({ id, label: data.name }))

  function join(id: string) {
    setTyped(null)
    const into = book.householdById.get(id)?.data.name ?? ''
    void actions.join([record], id, words.joined(name, into))
  }

  function make(written: string) {
    const wanted = written.trim()
    if (wanted === '' || wanted === current?.data.name) return
    const known = book.households.find(({ data }) => data.name === wanted)
    if (known) return join(known.id)
    setTyped(null)
    const id = newId()
    void actions.run(
      [
        ops.create(householdType, scope, id, { name: wanted.slice(0, 200) }),
        ...householdOps([record], id, book.dietOf),
      ],
      words.joined(name, wanted),
    )
  }

  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        label={words.household}
        openLabel={words.openHouseholds}
        options={options}
        isMatched
        text={text}
        onTextChange={setTyped}
        onPick={join}
        onEnter={make}
        noMatch={words.householdNew}
      />
      {current ? (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          onPress={() => void actions.join([record], undefined, words.left(name))}
        >
          {words.noHousehold}
        </Button>
      ) : null}
    </div>
  )
}
