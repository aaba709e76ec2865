import { typedLocale } from '../../../frame/typedLocale.ts'
import { useAutosave } from '../../../frame/useAutosave.ts'
import { Field } from '../../../ui/Field.tsx'
import { sectionWords } from '../../../words/sections.ts'
import { readAmount, readDegrees, typedAmount } from './readNumber.ts'
import type { ValueEditorProps } from './ValueEditor.tsx'

export type NumberValueProps = ValueEditorProps & { is: 'money' | 'latitude' | 'longitude' }

/** An amount or a place on the globe, written as people write it; what cannot be read stays as text. */
export function NumberValue(props: NumberValueProps) {
  const { label, is, value, write, isReadOnly } = props
  const { currency = '' } = props
  const locale = typedLocale()
  const words = sectionWords.value
  const read =
    is === 'money' ? (text: string) => readAmount(text, currency, locale) : readDegrees(is)
  const stored =
    typeof value !== 'number'
      ? ''
      : is === 'money'
        ? typedAmount(value, currency, locale)
        : String(value)
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
