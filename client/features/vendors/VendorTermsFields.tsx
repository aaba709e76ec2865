import { currenciesFrom } from '#shared/money/weddingCurrency.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { vendorWords } from '../../words/vendors.ts'
import type { VendorForm } from './vendorForm.ts'

type VendorTermsFieldsProps = {
  form: VendorForm
  set: (changes: Partial<VendorForm>) => void
  may: { cost: boolean; needs: boolean }
  hasCostProblem: boolean
  /** Of the wedding. */
  currency: string
}

/** What was agreed with a vendor, as far as the role may write it. */
export function VendorTermsFields(props: VendorTermsFieldsProps) {
  const { form, set, may, hasCostProblem, currency } = props
  const words = vendorWords.form
  return (
    <>
      {may.cost ? (
        <div className="grid grid-cols-[1fr_8rem] items-start gap-2.5">
          <Field
            label={words.cost}
            description={words.costHelp}
            inputMode="decimal"
            value={form.cost}
            onChange={(cost) => set({ cost })}
            maxLength={20}
            error={hasCostProblem ? words.costError : undefined}
            autoComplete="off"
          />
          <Select
            label={words.currency}
            options={currenciesFrom(form.currency || currency).map((id) => ({ id, label: id }))}
            value={form.currency || currency}
            onChange={(chosen) => set({ currency: chosen })}
          />
        </div>
      ) : null}
      {may.needs ? (
        <TextArea
          label={words.needs}
          description={words.needsHelp}
          value={form.needs}
          onChange={(needs) => set({ needs })}
          maxLength={20_000}
        />
      ) : null}
    </>
  )
}
