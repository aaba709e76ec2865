import { Check } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'
import type { Option } from './OptionList.tsx'

export type ChoiceListProps = {
  label: string
  options: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  className?: string
}

/** One of a few, each with a sentence of its own, all in view. */
export function ChoiceList({ label, options, value, onChange, className = '' }: ChoiceListProps) {
  return (
    <RadioGroup
      value={value}
      onChange={onChange}
      className={`relative flex flex-col gap-1.5 ${className}`}
    >
      <Label className={fieldLook.label}>{label}</Label>
      <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
        {options.map((option, index) => (
          <Radio
            key={option.id}
            value={option.id}
            className={`group states relative flex min-h-primary cursor-pointer items-center gap-3 px-4 py-2.5 -outline-offset-3 hover:bg-sunk pressed:bg-press pressed:text-on-press selected:bg-ok-bg sun:selected:bg-ink sun:selected:text-paper ${index > 0 ? 'rule-t' : ''}`}
          >
            <span className="min-w-0 grow">
              <span className="block text-body font-medium group-selected:font-bold">
                {option.label}
              </span>
              {option.description ? (
                <span className="block text-small text-ink2 sun:group-selected:text-paper sun:group-pressed:text-on-press">
                  {option.description}
                </span>
              ) : null}
            </span>
            <Check size={22} aria-hidden className="invisible shrink-0 group-selected:visible" />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
