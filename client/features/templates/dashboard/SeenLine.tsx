import { vendor } from '#shared/schema/vendor.ts'
import { useRecords } from '../../../data/hooks/useRecords.ts'
import { sectionWords } from '../../../words/sections.ts'
import type { SectionRecord } from '../templateParts.ts'

/** Who sees a section of a wedding, the vendors by name. */
export function SeenLine({ record }: { record: SectionRecord }) {
  const vendors = useRecords(vendor, record.scope)
  const chosen = record.data.vendors ?? {}
  const named = vendors.filter(({ id }) => id in chosen).map(({ data }) => data.name)
  return (
    <p className="text-small text-ink2">
      {sectionWords.seenBy.line(Object.keys(record.data.visibleTo), named)}
    </p>
  )
}
