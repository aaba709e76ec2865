import { isMarked } from '#shared/schema/record/marks.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { formatMoney } from '../../words/money.ts'
import { FactLines } from '../../ui/FactLines.tsx'
import { vendorWords } from '../../words/vendors.ts'
import type { TermsTick, VendorActions } from './useVendorActions.ts'
import type { TermsRecord } from './useVendors.ts'
import { VendorPart } from './VendorPart.tsx'
import type { VendorRecord } from './vendorList.ts'

type VendorTermsProps = {
  record: VendorRecord
  terms: TermsRecord | undefined
  mayTick: boolean
  onTick: VendorActions['tick']
}

/** What was agreed with a vendor: for those alone who may read it. */
export function VendorTerms({ record, terms, mayTick, onTick }: VendorTermsProps) {
  const words = vendorWords.terms
  const { coverageCost, needs } = terms?.data ?? {}
  const box = (what: TermsTick, words_: string, label: string) => (
    <Checkbox
      label={label}
      isSelected={isMarked(terms?.data[what])}
      isDisabled={!mayTick}
      onChange={() => onTick(record, terms, what)}
    >
      {words_}
    </Checkbox>
  )
  return (
    <VendorPart title={words.title}>
      <FactLines
        lines={[
          [words.cost, coverageCost ? formatMoney(coverageCost) : undefined],
          [words.needs, needs],
        ]}
      />
      {coverageCost ? null : <p className="text-small text-ink2">{words.noCost}</p>}
      <div className="flex flex-wrap gap-x-6">
        {box('contract', words.contract, words.contractOf(record.data.name))}
        {box('insurance', words.insurance, words.insuranceOf(record.data.name))}
      </div>
      {mayTick ? null : <p className="text-small text-ink2">{words.notYours}</p>}
    </VendorPart>
  )
}
