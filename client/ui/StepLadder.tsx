import { Check } from 'lucide-react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'

export type StepLadderProps = {
  label: string
  /** First to last. */
  steps: readonly { id: string; label: string }[]
  /** Null: not even the first. */
  value: string | null
  onChange: (id: string) => void
  isDisabled?: boolean
  description?: string
}

/** Steps that somebody takes one after the other; those behind them carry a tick. */
export function StepLadder(props: StepLadderProps) {
  const { label, steps, value, onChange, isDisabled = false, description } = props
  const at = steps.findIndex(({ id }) => id === value)
  return (
    <RadioGroup
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      className="relative flex flex-col gap-1.5"
    >
      <Label className={fieldLook.label}>{label}</Label>
      <div className="flex flex-wrap gap-2">
        {steps.map((step, index) => (
          <Radio
            key={step.id}
            value={step.id}
            className={`states relative inline-flex min-h-target cursor-pointer items-center gap-1.5 rounded-control border-(length:--line-w) border-solid px-3 text-small font-medium hover:bg-sunk pressed:bg-press pressed:text-on-press selected:forced-color-adjust-none selected:border-accent selected:bg-accent selected:font-bold selected:text-on-accent disabled:cursor-default ${index < at ? 'border-ok-bg bg-ok-bg text-ok sun:border-ink' : 'border-control bg-card text-ink2'}`}
          >
            {index < at ? <Check size={16} aria-hidden className="stroke-[2.5]" /> : null}
            {step.label}
          </Radio>
        ))}
      </div>
      {description ? (
        <Text slot="description" className={fieldLook.description}>
          {description}
        </Text>
      ) : null}
    </RadioGroup>
  )
}
