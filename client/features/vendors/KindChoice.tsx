import { Button } from '../../ui/Button.tsx'
import { vendorKindWords, vendorWords } from '../../words/vendors.ts'
import type { VendorRecord } from './vendorList.ts'

/** Kinds that a wedding has none of yet, to begin with in one tap. */
export function KindChoice({
  list,
  onPick,
}: {
  list: readonly VendorRecord[]
  onPick: (kind: string) => void
}) {
  const words = vendorWords.form
  const there = new Set(list.map(({ data }) => data.kind))
  const missing = Object.entries(vendorKindWords).filter(([kind]) => !there.has(kind))
  if (missing.length === 0) return null
  return (
    <div role="group" aria-label={words.fromKind} className="flex flex-col gap-2">
      <p className="text-small text-ink2">
        <span className="font-bold text-ink">{words.fromKind}</span> {words.fromKindHelp}
      </p>
      <div className="flex flex-wrap gap-2">
        {missing.map(([kind, label]) => (
          <Button key={kind} size="small" onPress={() => onPick(kind)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
