import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'

export type ChoiceCard = {
  id: string
  /** All that is known of the choice; its words are the choice's name. */
  content: ReactNode
  isDisabled?: boolean
}

export type ChoiceCardsProps = {
  label: string
  choices: readonly ChoiceCard[]
  /** Null: nothing is chosen yet. */
  value: string | null
  onChange: (id: string) => void
  isDisabled?: boolean
  /** Keys mark them by their number: it is shown where there may be a keyboard. */
  isNumbered?: boolean
  className?: string
}

/** One of a few that need room to be compared: below one another on a phone, side by side on a tablet. */
export function ChoiceCards(props: ChoiceCardsProps) {
  const { label, choices, value, onChange, isDisabled = false, className = '' } = props
  const { isNumbered = false } = props
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      className={`grid gap-2.5 tablet:grid-cols-2 ${className}`}
    >
      {choices.map((choice, index) => (
        <Radio
          key={choice.id}
          value={choice.id}
          isDisabled={choice.isDisabled === true}
          className="group states flex min-h-target cursor-pointer items-start gap-3 rounded-control border-2 border-solid border-control bg-card p-3.5 text-ink hover:bg-sunk pressed:bg-press pressed:text-on-press disabled:cursor-default disabled:border-dashed disabled:bg-sunk selected:border-accent sun:border-ink sun:selected:bg-ink sun:selected:text-paper"
        >
          <span
            aria-hidden="true"
            className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-pill border-2 border-solid border-control bg-card forced-color-adjust-none group-selected:border-accent sun:group-selected:border-paper"
          >
            <span className="hidden size-3 rounded-pill bg-accent group-selected:block" />
          </span>
          <span className="min-w-0 grow">{choice.content}</span>
          {isNumbered ? (
            <span
              aria-hidden="true"
              className="hidden text-meta tabular-nums opacity-75 sun:opacity-100 [@media(hover:hover)]:tablet:inline"
            >
              {index + 1}
            </span>
          ) : null}
        </Radio>
      ))}
    </RadioGroup>
  )
}
