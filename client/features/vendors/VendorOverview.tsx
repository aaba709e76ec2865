import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { Button } from '../../ui/Button.tsx'
import { PaneHeader } from '../../ui/PaneHeader.tsx'
import { vendorWords } from '../../words/vendors.ts'
import { isIn, needsAttention, type VendorRecord } from './vendorList.ts'
import type { Vendors } from './useVendors.ts'
import { VendorPart } from './VendorPart.tsx'
import { VendorTags } from './VendorTags.tsx'

const FEW = 4

/** The tablet's pane while nobody is open: whom to call, and who comes next. */
export function VendorOverview({
  vendors,
  onOpen,
}: {
  vendors: Vendors
  onOpen: (id: string) => void
}) {
  const words = vendorWords.overview
  const { list, now } = vendors
  const awaited = list.filter(({ id }) => !vendors.replacedBy.has(id))
  const wanted = awaited.filter(({ data }) => needsAttention(data, now))
  const coming = awaited
    .filter(({ data }) => isIn('coming', data, now) && !needsAttention(data, now))
    .slice(0, FEW)
  const line = (record: VendorRecord) => (
    <Button
      key={record.id}
      variant="quiet"
      size="small"
      className="-mx-4 justify-start! py-2 text-start!"
      onPress={() => onOpen(record.id)}
    >
      <span className="flex min-w-0 grow flex-col gap-0.5">
        {record.data.name}
        <span className="font-normal">
          <VendorTags data={record.data} now={now} isUnsent={false} decideAt={undefined} />
        </span>
      </span>
      {record.data.callTime === undefined ? null : (
        <span className="shrink-0 font-medium text-ink2">
          {formatVenueTime(record.data.callTime)}
        </span>
      )}
    </Button>
  )
  return (
    <>
      <PaneHeader title={words.title} />
      <VendorPart title={words.attention}>
        {wanted.length === 0 ? <p className="text-body text-ink2">{words.nobody}</p> : null}
        {wanted.map(line)}
      </VendorPart>
      <VendorPart title={words.next}>
        {coming.length === 0 ? <p className="text-body text-ink2">{words.none}</p> : null}
        {coming.map(line)}
      </VendorPart>
    </>
  )
}
