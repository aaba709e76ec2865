import { FactLines } from '../../ui/FactLines.tsx'
import { vendorKindFacts } from '../../words/vendorKinds.ts'
import { vendorKindName, vendorWords } from '../../words/vendors.ts'
import { VendorPart } from './VendorPart.tsx'

/** What is known of a kind of vendor: what waits for them, and what they have to hear. */
export function VendorAbout({ kind }: { kind: string }) {
  const words = vendorWords.about
  const facts = vendorKindFacts[kind]
  if (!facts) return null
  return (
    <VendorPart title={words.title(vendorKindName(kind))}>
      <FactLines
        lines={[
          [words.gates, facts.gates.join(', ')],
          [words.hears, facts.hears.join(', ')],
          [words.tells, facts.tells.join(', ')],
          [words.needs, facts.needs],
          [words.access, facts.access],
        ]}
      />
    </VendorPart>
  )
}
