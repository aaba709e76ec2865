import { Radio, RadioGroup } from 'react-aria-components'

export type FilterChip = { id: string; label: string }

export type FilterChipsProps = {
  label: string
  chips: readonly FilterChip[]
  value: string
  onChange: (id: string) => void
  className?: string
}

/**
 * One of a few views of a list, in a line that scrolls sideways. Drawn 40 px high, tapped at full
 * size. `relative`, since each radio hides an input that would otherwise widen the page.
 */
export function FilterChips({ label, chips, value, onChange, className = '' }: FilterChipsProps) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onChange={onChange}
      orientation="horizontal"
      className={`relative flex gap-2 overflow-x-auto px-gutter [scrollbar-width:none] ${className}`}
    >
      {chips.map((chip) => (
        <Radio
          key={chip.id}
          value={chip.id}
          className="group relative flex min-h-target shrink-0 cursor-pointer items-center rounded-pill -outline-offset-3"
        >
          <span className="edge states flex min-h-10 items-center whitespace-nowrap rounded-pill bg-card px-3.5 text-small font-medium text-ink2 group-hover:bg-sunk group-selected:border-accent group-selected:bg-accent group-selected:font-bold group-selected:text-on-accent group-selected:forced-color-adjust-none">
            {chip.label}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
