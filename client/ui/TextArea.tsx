import type { ReactNode } from 'react'
import {
  FieldError,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'

export type TextAreaProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> & {
  label: string
  description?: ReactNode
  error?: string | undefined
  placeholder?: string
  rows?: number
  className?: string
}

/** Several lines; grows with its text where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { label, description, error, placeholder, rows = 3, className = '', ...rest } = props
  return (
    <TextField
      {...rest}
      isInvalid={error !== undefined || rest.isInvalid === true}
      className={`${fieldLook.stack} ${className}`}
    >
      <Label className={fieldLook.label}>{label}</Label>
      <AriaTextArea
        className={`${fieldLook.box} field-sizing-content resize-y py-3`}
        rows={rows}
        {...(placeholder ? { placeholder } : {})}
      />
      {description ? (
        <Text slot="description" className={fieldLook.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldLook.error}>{error}</FieldError>
    </TextField>
  )
}
