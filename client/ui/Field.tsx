import type { ReactNode } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { fieldLook } from './fieldLook.ts'

export type FieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> & {
  label: string
  description?: ReactNode
  /** Already a sentence; its presence marks the field invalid. */
  error?: string | undefined
  placeholder?: string
  className?: string
}

/** One line of text with its label, help and error. */
export function Field(props: FieldProps) {
  const { label, description, error, placeholder, className = '', ...rest } = props
  return (
    <TextField
      {...rest}
      isInvalid={error !== undefined || rest.isInvalid === true}
      className={`${fieldLook.stack} ${className}`}
    >
      <Label className={fieldLook.label}>{label}</Label>
      <Input className={fieldLook.box} {...(placeholder ? { placeholder } : {})} />
      {description ? (
        <Text slot="description" className={fieldLook.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldLook.error}>{error}</FieldError>
    </TextField>
  )
}
