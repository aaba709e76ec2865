import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'

export type ColourFieldProps = {
  label: string
  /** Name of the picture that opens the device's own picker. */
  pickLabel: string
  /** As it is written. */
  value: string
  /** What is read from it, `#5b6b4f`; null: nothing yet. */
  colour: string | null
  onChange: (text: string) => void
  onFocus?: () => void
  onBlur?: () => void
  isReadOnly?: boolean
  error?: string | undefined
}

/** A colour, written or picked; the swatch is never the only word for it. */
export function ColourField(props: ColourFieldProps) {
  const { label, pickLabel, value, colour, onChange, onFocus, onBlur, isReadOnly = false } = props
  return (
    <TextField
      value={value}
      onChange={onChange}
      {...(onFocus ? { onFocus } : {})}
      {...(onBlur ? { onBlur } : {})}
      isReadOnly={isReadOnly}
      isInvalid={props.error !== undefined}
      autoComplete="off"
      className={fieldLook.stack}
    >
      <Label className={fieldLook.label}>{label}</Label>
      <div className="flex gap-2">
        <Input className={`${fieldLook.box} min-w-0`} />
        {/* The browser's own picker: it has no style sheet to be refused and works offline. */}
        <input
          type="color"
          aria-label={pickLabel}
          disabled={isReadOnly}
          value={colour ?? '#ffffff'}
          onChange={(event) => onChange(event.currentTarget.value)}
          className="edge size-primary shrink-0 cursor-pointer rounded-control bg-card p-1.5"
        />
      </div>
      <FieldError className={fieldLook.error}>{props.error}</FieldError>
    </TextField>
  )
}
