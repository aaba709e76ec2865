import type { WriteOutcome } from '../data/replica/write.ts'
import { Field } from '../ui/Field.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { savingWords } from '../words/saving.ts'
import { useAutosave } from './useAutosave.ts'

export type SavedTextProps = {
  label: string
  description?: string
  value: string
  write: (text: string) => Promise<WriteOutcome>
  /** An empty text is not stored: the last one stays. */
  isRequired?: boolean
  isReadOnly: boolean
  maxLength: number
  /** Several lines. */
  rows?: number
  className?: string
}

/** A line or a text of a record, saved while it is typed. */
export function SavedText(props: SavedTextProps) {
  const { label, description, value, write, isRequired = false, isReadOnly, maxLength } = props
  const field = useAutosave(
    value,
    (text) => (isRequired && text.trim() === '' ? null : write(text)),
    savingWords.saved(label),
  )
  const shared = {
    label,
    maxLength,
    isReadOnly,
    autoComplete: 'off',
    value: field.text,
    onChange: field.set,
    onFocus: field.onFocus,
    onBlur: field.onBlur,
    ...(description ? { description } : {}),
    ...(isRequired && field.text.trim() === '' ? { error: savingWords.empty(label) } : {}),
    ...(props.className ? { className: props.className } : {}),
  }
  return props.rows === undefined ? (
    <Field {...shared} />
  ) : (
    <TextArea {...shared} rows={props.rows} />
  )
}
