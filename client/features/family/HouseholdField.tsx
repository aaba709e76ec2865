import { useState } from 'react'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { familyWords } from '../../words/family.ts'
import type { HouseholdRecord } from './people.ts'

export type HouseholdFieldProps = {
  households: readonly HouseholdRecord[]
  /** Id; empty: none. */
  value: string
  /** Name of a household that will be made. */
  newName: string
  mayMake: boolean
  onChange: (change: { household: string; newHousehold: string }) => void
}

/** Which household somebody belongs to: one of those there are, or a new one by its name. */
export function HouseholdField(props: HouseholdFieldProps) {
  const { households, value, newName, mayMake, onChange } = props
  const known = households.find(({ id }) => id === value)
  const [text, setText] = useState(newName || (known?.data.name ?? ''))
  const words = familyWords.form
  const wanted = text.trim().toLocaleLowerCase()
  const options = households
    .filter(({ data }) => data.name.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => a.data.name.localeCompare(b.data.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, data }) => ({ id, label: data.name }))

  function write(written: string) {
    setText(written)
    const name = written.trim()
    const same = households.find(({ data }) => data.name === name)
    onChange({
      household: same?.id ?? '',
      newHousehold: same || !mayMake ? '' : name.slice(0, 200),
    })
  }

  return (
    <ComboBox
      label={words.household}
      description={words.householdHelp}
      options={known && text === known.data.name ? allOf(households) : options}
      isMatched
      text={text}
      onTextChange={write}
      onPick={(id) => {
        setText(households.find((one) => one.id === id)?.data.name ?? '')
        onChange({ household: id, newHousehold: '' })
      }}
      openLabel={words.openHouseholds}
      {...(mayMake ? { noMatch: words.householdNew } : {})}
    />
  )
}

function allOf(households: readonly HouseholdRecord[]) {
  return households
    .map(({ id, data }) => ({ id, label: data.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label) || (a.id < b.id ? -1 : 1))
}
