import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'
import { ListPopover } from './ListPopover.tsx'
import { OptionList, type Option } from './OptionList.tsx'

export type ComboBoxProps = {
  label: string
  options: readonly Option[]
  /** The options are those that match the text already; else they are narrowed by their labels. */
  isMatched?: boolean
  /** What stands in the field; the caller keeps it. */
  text: string
  onTextChange: (text: string) => void
  /** An option was taken; free text comes only through onTextChange. */
  onPick: (id: string) => void
  /** Name of the button that opens the list. */
  openLabel: string
  /** Shown when nothing matches: what will happen with the text. */
  noMatch?: ReactNode
  /** `pick`: the field empties itself after a pick (TagPicker). */
  onEnter?: (text: string) => void
  placeholder?: string
  description?: ReactNode
  error?: string | undefined
  className?: string
}

/** Known values while typing; text that is not in the list is kept as it is. */
export function ComboBox(props: ComboBoxProps) {
  const { label, options, text, onTextChange, onPick, description, error, className = '' } = props
  return (
    <AriaComboBox
      {...(props.isMatched ? { items: options } : { defaultItems: options })}
      inputValue={text}
      onInputChange={onTextChange}
      // The option that the text names is the chosen one: choosing is what closes the list.
      value={options.find((option) => option.label === text)?.id ?? null}
      onSelectionChange={(key) => {
        if (key !== null) onPick(String(key))
      }}
      allowsCustomValue
      allowsEmptyCollection={props.noMatch !== undefined && text !== ''}
      menuTrigger="focus"
      isInvalid={error !== undefined}
      className={`${fieldLook.stack} ${className}`}
    >
      <Label className={fieldLook.label}>{label}</Label>
      <div className="relative">
        <Input
          className={`${fieldLook.box} pe-14`}
          {...(props.placeholder ? { placeholder: props.placeholder } : {})}
          onKeyDown={(event) => {
            if (event.key === 'Enter') props.onEnter?.(text)
          }}
        />
        <AriaButton
          aria-label={props.openLabel}
          className="absolute inset-y-0 end-0 flex w-12 cursor-pointer items-center justify-center rounded-control text-ink2 pressed:bg-press pressed:text-on-press"
        >
          <ChevronDown size={20} aria-hidden />
        </AriaButton>
      </div>
      {description ? (
        <Text slot="description" className={fieldLook.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldLook.error}>{error}</FieldError>
      <ListPopover>
        <OptionList options={options} empty={props.noMatch} />
      </ListPopover>
    </AriaComboBox>
  )
}
