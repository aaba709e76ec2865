import { useAutosave } from '../../../frame/useAutosave.ts'
import { Field } from '../../../ui/Field.tsx'
import { sectionWords } from '../../../words/sections.ts'
import { readAmount, readDegrees } from './readNumber.ts'
import type { ValueEditorProps } from './ValueEditor.tsx'

export type NumberValueProps = ValueEditorProps & { is: 'money' | 'latitude' | 'longitude' }

/** An amount or a place on the globe, written as people write it; what cannot be read stays as text. */
export function NumberValue({ label, is, value, write, isReadOnly }: NumberValueProps) {
  const words = sectionWords.value
  const read = is === 'money' ? readAmount : readDegrees(is)
  const stored =
    typeof value !== 'number' ? '' : is === 'money' ? (value / 100).toFixed(2) : String(value)
  const field = useAutosave(
    stored,
    (text) => {
      if (text.trim() === '') return write(undefined)
      const number = read(text)
      return number === null ? null : write(number)
    },
    words.saved(label),
  )
  const isBad = field.text.trim() !== '' && read(field.text) === null
  const limit = is === 'latitude' ? 90 : 180
  return (
    <Field
      label={label}
      inputMode="decimal"
      autoComplete="off"
      isReadOnly={isReadOnly}
      value={field.text}
      onChange={field.set}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
      error={
        isBad ? (is === 'money' ? words.amountBad : words.numberBad(-limit, limit)) : undefined
      }
    />
  )
}
