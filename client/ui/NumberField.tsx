import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  FieldError,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
  Text,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'
import { IconButton } from './IconButton.tsx'

export type NumberFieldProps = Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'> & {
  label: string
  stepLabels: { less: string; more: string }
  description?: ReactNode
  error?: string | undefined
  className?: string
}

/** A number with a step either way; units come through `formatOptions`. NaN is empty. */
export function NumberField(props: NumberFieldProps) {
  const { label, stepLabels, description, error, className = '', ...rest } = props
  return (
    <AriaNumberField
      {...rest}
      isInvalid={error !== undefined || rest.isInvalid === true}
      className={`${fieldLook.stack} ${className}`}
    >
      <Label className={fieldLook.label}>{label}</Label>
      <Group className="flex gap-2">
        <Input className={`${fieldLook.box} min-w-0 text-lead font-bold`} />
        <IconButton
          slot="decrement"
          tone="edged"
          label={stepLabels.less}
          icon={<Minus size={20} aria-hidden />}
          size="entry"
        />
        <IconButton
          slot="increment"
          tone="edged"
          label={stepLabels.more}
          icon={<Plus size={20} aria-hidden />}
          size="entry"
        />
      </Group>
      {description ? (
        <Text slot="description" className={fieldLook.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldLook.error}>{error}</FieldError>
    </AriaNumberField>
  )
}
