import { useState } from 'react'
import { calendarDate } from '#shared/schema/record/values.ts'
import { Field } from '../../ui/Field.tsx'

export type DateSettingProps = {
  label: string
  description?: string
  value: string
  isReadOnly: boolean
  /** A whole date other than before, once the person has left the field. */
  onChange: (date: string) => void
  className?: string
}

/** A calendar date. While it is typed it is often a date of the year 2, so it counts on leaving. */
export function DateSetting(props: DateSettingProps) {
  const { label, description, value, isReadOnly, onChange, className } = props
  const [typed, setTyped] = useState<string | null>(null)

  function leave() {
    if (typed !== null && typed !== value && calendarDate.safeParse(typed).success) onChange(typed)
    setTyped(null)
  }

  return (
    <Field
      label={label}
      type="date"
      isReadOnly={isReadOnly}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
      {...(description ? { description } : {})}
      {...(className ? { className } : {})}
    />
  )
}
