import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { vendorWords } from '../../words/vendors.ts'
import type { Served } from './servedMoments.ts'
import { VendorPart } from './VendorPart.tsx'

/** The moments of the run sheet that a vendor serves, as they are expected now. */
export function VendorMoments({ wedding, served }: { wedding: string; served: readonly Served[] }) {
  const words = vendorWords.serves
  return (
    <VendorPart title={words.title}>
      {served.length === 0 ? <p className="text-body text-ink2">{words.none}</p> : null}
      <ul className="flex flex-col">
        {served.map(({ id, day, title, planned, projected }) => (
          <li key={id} className="flex items-baseline gap-4">
            <span className="w-20 shrink-0 whitespace-nowrap text-body font-bold">
              {formatVenueTime(projected)}
            </span>
            <span className="min-w-0 grow">
              <TextLink href={`/w/${wedding}/day?day=${day}&item=${id}&panel=item`}>
                {title}
              </TextLink>
            </span>
            {projected === planned ? null : (
              <s className="shrink-0 text-small text-ink2">{formatVenueTime(planned)}</s>
            )}
          </li>
        ))}
      </ul>
    </VendorPart>
  )
}
