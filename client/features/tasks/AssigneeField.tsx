import { useState } from 'react'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { taskWords } from '../../words/tasks.ts'
import type { Assignable } from './assignee.ts'

type AssigneeFieldProps = {
  people: readonly Assignable[]
  /** As the record keeps it; empty: nobody yet. */
  value: string
  onChange: (value: string) => void
}

/** Who does it, found by typing; an emptied field gives it back to nobody. */
export function AssigneeField({ people, value, onChange }: AssigneeFieldProps) {
  const words = taskWords.form
  // What is being typed, as long as it is nobody's name yet.
  const [typed, setTyped] = useState<string | null>(null)
  const name = people.find(({ id }) => id === value)?.name ?? ''
  const text = typed ?? name
  return (
    <ComboBox
      label={words.assignee}
      placeholder={words.assigneePlaceholder}
      openLabel={words.openPeople}
      options={people.map(({ id, name: label, kind }) => ({
        id,
        label,
        description: taskWords.kinds[kind],
      }))}
      text={text}
      onTextChange={(next) => {
        if (next === text) return
        setTyped(next)
        const found = people.find((one) => one.name === next)
        if (next.trim() === '') onChange('')
        else if (found) onChange(found.id)
      }}
      onPick={(id) => {
        setTyped(null)
        onChange(id)
      }}
      noMatch={words.unknownPerson}
      error={
        typed !== null && typed.trim() !== '' && typed !== name ? words.unknownPerson : undefined
      }
    />
  )
}
