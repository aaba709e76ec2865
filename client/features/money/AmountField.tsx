import { currenciesFrom } from '#shared/money/weddingCurrency.ts'
import { typedAmount } from '#shared/money/readAmount.ts'
import { minorDigits } from '#shared/money/minorDigits.ts'
import { typedLocale } from '../../frame/typedLocale.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { budgetWords } from '../../words/budget.ts'

type AmountFieldProps = {
  label: string
  text: string
  onChange: (text: string) => void
  currency: string
  /** Absent: the currency is given, and stands in the label. */
  onCurrency?: (currency: string) => void
  hasProblem: boolean
  description?: string
}

/** An amount as it is typed, with its currency beside it. */
export function AmountField(props: AmountFieldProps) {
  const { label, text, onChange, currency, onCurrency, hasProblem, description } = props
  const words = budgetWords.form
  const field = (
    <Field
      label={onCurrency ? label : `${label} (${currency})`}
      inputMode={minorDigits(currency) === 0 ? 'numeric' : 'decimal'}
      value={text}
      onChange={onChange}
      maxLength={24}
      autoComplete="off"
      error={hasProblem ? words.amountError(exampleOf(currency)) : undefined}
      {...(description ? { description } : {})}
    />
  )
  if (!onCurrency) return field
  return (
    <div className="grid grid-cols-[1fr_8rem] items-start gap-2.5">
      {field}
      <Select
        label={words.currency}
        options={currenciesFrom(currency).map((id) => ({ id, label: id }))}
        value={currency}
        onChange={onCurrency}
      />
    </div>
  )
}

function exampleOf(currency: string): string {
  const minor = minorDigits(currency) === 0 ? 1800 : 180.5 * 10 ** minorDigits(currency)
  return typedAmount({ minor, currency }, typedLocale())
}
