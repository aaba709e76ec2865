import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { Button } from '../../ui/Button.tsx'
import { FactLines } from '../../ui/FactLines.tsx'
import { vendorWords } from '../../words/vendors.ts'
import { stageRank } from './stageLadder.ts'
import type { VendorActions } from './useVendorActions.ts'
import type { VendorRecord } from './vendorList.ts'
import { VendorPart } from './VendorPart.tsx'
import type { Minute } from '#shared/schedule/planItem.ts'

const DELAYS = [10, 20, 30] as const

type VendorTimesProps = {
  record: VendorRecord
  mayExpect: boolean
  /** An instant on the venue's clock. */
  minuteOf: (instant: number) => Minute
  onExpect: VendorActions['expect']
}

/** When they are called and until when; and, while they are on their way, when they say they come. */
export function VendorTimes({ record, mayExpect, minuteOf, onExpect }: VendorTimesProps) {
  const words = vendorWords.times
  const { callTime, endsAt, setupMin, leadMin, eta, stage } = record.data
  const isComing = stageRank(stage) < stageRank('arrived')
  const time = (minute: Minute | undefined) =>
    minute === undefined ? undefined : formatVenueTime(minute)
  const span = (minutes: number | undefined) =>
    minutes === undefined || minutes === 0 ? undefined : words.minutes(minutes)
  return (
    <VendorPart title={words.title}>
      <FactLines
        lines={[
          [words.call, time(callTime)],
          [words.ends, time(endsAt)],
          [words.setup, span(setupMin)],
          [words.lead, span(leadMin)],
        ]}
      />
      {eta && isComing ? (
        <p className="text-body font-bold">
          {words.expects(formatVenueTime(eta.at), formatVenueTime(minuteOf(eta.claimedAt)))}
        </p>
      ) : null}
      {mayExpect && isComing && callTime !== undefined ? (
        <div role="group" aria-label={words.report} className="grid grid-cols-3 gap-2">
          {DELAYS.map((late) => (
            <Button
              key={late}
              size="small"
              className="px-1!"
              aria-label={words.lateByAt(late, formatVenueTime(callTime + late))}
              onPress={() => onExpect(record, callTime + late)}
            >
              {words.lateBy(late)}
            </Button>
          ))}
          {eta ? (
            <Button
              size="small"
              variant="quiet"
              className="col-span-3 justify-self-start"
              onPress={() => onExpect(record, null)}
            >
              {words.onTime}
            </Button>
          ) : null}
        </div>
      ) : null}
    </VendorPart>
  )
}
