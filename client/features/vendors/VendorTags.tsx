import { isMarked } from '#shared/schema/record/marks.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { Chip } from '../../ui/Chip.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { stageName, vendorWords } from '../../words/vendors.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import { vendorStanding } from '#shared/schedule/vendorStanding.ts'

export type VendorTagsProps = {
  data: VendorData
  now: Minute | undefined
  isUnsent: boolean
  /** Where to decide between two values that were given; absent: there is nothing to decide. */
  decideAt: string | undefined
  /** Name of who was brought in for them. */
  replacedBy?: string | undefined
}

/** How far a vendor is and what is the matter, each in colour, shape and words. */
export function VendorTags({ data, now, isUnsent, decideAt, replacedBy }: VendorTagsProps) {
  const words = vendorWords
  const isOver = data.stage === 'done' || data.stage === 'left'
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusTag kind={isOver ? 'done' : 'plain'}>
        {data.stage === undefined ? words.stage.none : stageName(data.kind, data.stage)}
      </StatusTag>
      {replacedBy === undefined ? null : (
        <StatusTag kind="plain" look="badge">
          {words.replacedBy(replacedBy)}
        </StatusTag>
      )}
      {isMarked(data.trouble) ? (
        <StatusTag kind="needs" look="badge">
          {words.inTrouble}
        </StatusTag>
      ) : null}
      {replacedBy === undefined ? <Standing data={data} now={now} /> : null}
      {decideAt ? (
        <>
          <StatusTag kind="asked">{words.twoTimes}</StatusTag>
          <Chip state="needs" href={decideAt} className="relative z-10">
            {words.decide}
          </Chip>
        </>
      ) : null}
      {isUnsent ? <StatusTag kind="here">{words.onlyHere}</StatusTag> : null}
    </p>
  )
}

function Standing({ data, now }: { data: VendorData; now: Minute | undefined }) {
  const words = vendorWords
  const standing = vendorStanding(data, now)
  switch (standing.kind) {
    case 'late':
      return (
        <StatusTag kind="late" look="badge">
          {standing.eta === null ? words.late : words.lateUntil(formatVenueTime(standing.eta))}
        </StatusTag>
      )
    case 'noContact':
      return (
        <StatusTag kind="needs" look="badge">
          {words.noContact}
        </StatusTag>
      )
    case 'expected':
      return <StatusTag kind="plain">{words.expected(formatVenueTime(standing.eta))}</StatusTag>
    case 'fine':
      return null
  }
}
