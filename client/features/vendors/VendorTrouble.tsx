import { TriangleAlert } from 'lucide-react'
import { isMarked, standingMarks } from '#shared/schema/record/marks.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { useNames } from '../../frame/useNames.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { vendorWords } from '../../words/vendors.ts'
import type { VendorActions } from './useVendorActions.ts'
import type { VendorRecord } from './vendorList.ts'
import type { Minute } from '#shared/schedule/planItem.ts'

type VendorTroubleProps = {
  record: VendorRecord
  mayMark: boolean
  minuteOf: (instant: number) => Minute
  onTrouble: VendorActions['trouble']
}

/** That something is wrong with a vendor: who said so, when, and that it is settled again. */
export function VendorTrouble({ record, mayMark, minuteOf, onTrouble }: VendorTroubleProps) {
  const words = vendorWords.trouble
  const names = useNames()
  const { trouble } = record.data
  if (!isMarked(trouble)) {
    return mayMark ? (
      <Button
        size="small"
        className="self-start"
        icon={<TriangleAlert size={18} aria-hidden />}
        onPress={() => onTrouble(record)}
      >
        {words.mark}
      </Button>
    ) : null
  }
  const [first] = standingMarks(trouble)
  return (
    <Banner
      tone="bad"
      {...(mayMark && {
        action: (
          <Button size="small" onPress={() => onTrouble(record)}>
            {words.clear}
          </Button>
        ),
      })}
    >
      {first
        ? words.since(
            names.personOf(first.by) ?? record.data.name,
            formatVenueTime(minuteOf(first.instant)),
          )
        : vendorWords.inTrouble}
    </Banner>
  )
}
