import { Link as LinkIcon } from 'lucide-react'
import { mayLinkVendor } from '#shared/schema/record/linkRights.ts'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { linkWords } from '../../words/links.ts'
import type { Vendors } from './useVendors.ts'
import type { VendorRecord } from './vendorList.ts'

/** For whoever may: a link by which this vendor works without an account. */
export function LinkForVendor({ vendors, record }: { vendors: Vendors; record: VendorRecord }) {
  const { actor, scope, id } = vendors
  if (!actor || !mayLinkVendor(actor, scope, record.data)) return null
  return (
    <div className="edge shrink-0 overflow-hidden rounded-control bg-card">
      <LinkRow
        href={`/w/${id}/links?panel=new&vendor=${record.id}`}
        icon={<LinkIcon size={22} aria-hidden />}
        label={linkWords.forVendor(record.data.name)}
        hint={linkWords.peopleHelp}
      />
    </div>
  )
}
