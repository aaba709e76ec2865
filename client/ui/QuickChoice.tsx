import { useState, type ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'

export type QuickChoiceOption<Id extends string> = {
  id: Id
  /** There is no room for words on the button: they are spoken. */
  label: string
  icon: ReactNode
  tone: 'ok' | 'warn' | 'bad'
}

export type QuickChoiceProps<Id extends string> = {
  /** Whose choice it is. */
  label: string
  options: readonly QuickChoiceOption<Id>[]
  value: Id | null
  /**
   * null: taken back by pressing what stands. Answers whether it was written; the tap shows at once
   * and jumps back when it was not.
   */
  onChange: (id: Id | null) => Promise<boolean>
}

/** By then the record that was written has reached the screen. */
const ARRIVES_MS = 500

const chosen: Record<QuickChoiceOption<string>['tone'], string> = {
  ok: 'selected:border-ok selected:bg-ok-bg selected:text-ok',
  warn: 'selected:border-warn selected:bg-warn-bg selected:text-warn',
  bad: 'selected:border-bad selected:bg-bad-bg selected:text-bad',
}

/** One of two or three at the end of a row, each in one tap. */
export function QuickChoice<Id extends string>(props: QuickChoiceProps<Id>) {
  const { label, options, value, onChange } = props
  const [wanted, setWanted] = useState<{ id: Id | null } | null>(null)
  if (wanted !== null && wanted.id === value) setWanted(null)
  const shown = wanted ? wanted.id : value

  function choose(id: Id | null) {
    setWanted({ id })
    void onChange(id).then((isWritten) => {
      if (isWritten) setTimeout(() => setWanted(null), ARRIVES_MS)
      else setWanted(null)
    })
  }

  return (
    <div role="group" aria-label={label} className="flex shrink-0 gap-1">
      {options.map(({ id, label: name, icon, tone }) => (
        <ToggleButton
          key={id}
          aria-label={name}
          isSelected={shown === id}
          onChange={(isSelected) => choose(isSelected ? id : null)}
          className={`states flex size-target cursor-pointer items-center justify-center rounded-control border-(length:--line-w) border-solid border-control bg-card text-ink3 hover:bg-sunk pressed:bg-press pressed:text-on-press selected:border-2 sun:selected:border-ink sun:selected:bg-ink sun:selected:text-paper ${chosen[tone]}`}
        >
          {icon}
        </ToggleButton>
      ))}
    </div>
  )
}
