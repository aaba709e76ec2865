import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  FieldError,
  Label,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'
import { ListPopover } from './ListPopover.tsx'
import { OptionList, type Option } from './OptionList.tsx'

export type SelectProps = {
  label: string
  options: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  placeholder?: string
  description?: ReactNode
  error?: string | undefined
  isDisabled?: boolean
  className?: string
}

/** One of a few known values. More than ten, or free text: ComboBox. */
export function Select(props: SelectProps) {
  const { label, options, value, onChange, placeholder, description, error, className = '' } = props
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      {...(placeholder ? { placeholder } : {})}
      className={`${fieldLook.stack} ${className}`}
    >
      <Label className={fieldLook.label}>{label}</Label>
      <AriaButton
        className={`${fieldLook.box} flex cursor-pointer items-center gap-2 text-start pressed:bg-press pressed:text-on-press`}
      >
        <SelectValue className="min-w-0 grow truncate placeholder-shown:text-ink3">
          {({ isPlaceholder, selectedText, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown size={20} aria-hidden />
      </AriaButton>
      {description ? (
        <Text slot="description" className={fieldLook.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldLook.error}>{error}</FieldError>
      <ListPopover>
        <OptionList options={options} />
      </ListPopover>
    </AriaSelect>
  )
}
