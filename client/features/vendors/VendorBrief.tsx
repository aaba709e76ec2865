import { MessageSquareText } from 'lucide-react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dialled } from '../../frame/dialled.ts'
import { ActionLink } from '../../ui/ActionLink.tsx'
import { coupleOf } from '../../words/couple.ts'
import { briefText, vendorWords } from '../../words/vendors.ts'
import { LinkForVendor } from './LinkForVendor.tsx'
import { servedBy } from './servedMoments.ts'
import type { Vendors } from './useVendors.ts'
import type { VendorRecord } from './vendorList.ts'
import { VendorPart } from './VendorPart.tsx'

/** What somebody who was brought in has to know, on one sheet, and as a message to their number. */
export function VendorBrief({ vendors, record }: { vendors: Vendors; record: VendorRecord }) {
  const wedding = vendors.record?.data
  const { data, id } = record
  if (!wedding || data.replaces === undefined) return null
  const words = vendorWords.brief
  const contact = vendors.contactOf.get(id)
  const phone = dialled(contact?.data.phone)
  const gone = vendors.list.find((one) => one.id === data.replaces)
  const text = briefText({
    couple: coupleOf(wedding).join(' & '),
    date: wedding.date,
    places: Object.values(wedding.places).map(({ label, address }) =>
      [label, address].filter(Boolean).join(', '),
    ),
    call: data.callTime === undefined ? null : formatVenueTime(data.callTime),
    until: data.endsAt === undefined ? null : formatVenueTime(data.endsAt),
    moments: servedBy(record, vendors.items, vendors.moments).map(
      ({ title, projected }) => `${formatVenueTime(projected)} ${title}`,
    ),
    needs: vendors.termsOf.get(id)?.data.needs,
  })
  return (
    <VendorPart title={words.title}>
      {gone ? <p className="text-small text-ink2">{words.instead(gone.data.name)}</p> : null}
      <p className="edge rounded-control bg-card px-4 py-3 text-body break-words whitespace-pre-line">
        {text}
      </p>
      <ActionLink
        href={phone && `sms:${phone}?&body=${encodeURIComponent(text)}`}
        label={words.textTo(data.name)}
        icon={<MessageSquareText size={20} aria-hidden />}
        disabledReason={vendorWords.reach.noPhone}
      >
        {words.text}
      </ActionLink>
      <LinkForVendor vendors={vendors} record={record} />
    </VendorPart>
  )
}
