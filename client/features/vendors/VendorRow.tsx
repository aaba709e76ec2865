import { MessageSquareText, Phone } from 'lucide-react'
import { memo } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { VendorContactData } from '#shared/schema/vendorContact.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { Button } from '../../ui/Button.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { vendorKindName, vendorWords } from '../../words/vendors.ts'
import { nextStage, type Stage } from './stageLadder.ts'
import { vendorStanding, type Minute } from './vendorStanding.ts'

export type VendorRowProps = {
  record: TypedRecord<VendorData>
  contact: TypedRecord<VendorContactData> | undefined
  now: Minute | undefined
  isUnsent: boolean
  mayStage: boolean
  onOpen: (id: string) => void
  onStage: (record: TypedRecord<VendorData>, stage: Stage) => void
}

/** A vendor: who, when, how far; call, write and the next step in one tap each. */
export const VendorRow = memo(function VendorRow(props: VendorRowProps) {
  const { record, contact, now, isUnsent, mayStage, onOpen, onStage } = props
  const { data } = record
  const words = vendorWords
  const phone = contact?.data.phone?.replaceAll(/[^\d+*#]/g, '')
  const next = mayStage ? nextStage(data.kind, data.stage) : null
  const person = contact?.data.contact
  const isOver = data.stage === 'done' || data.stage === 'left'
  return (
    <li className="relative flex flex-col gap-2 px-4 py-3 not-first:rule-t">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <RowButton onPress={() => onOpen(record.id)} className="text-lead font-bold break-words">
            {data.name}
          </RowButton>
          <p className="text-small text-ink2">
            {[vendorKindName(data.kind), person, times(data)]
              .filter((part) => part !== undefined && part !== '')
              .join(' · ')}
          </p>
          <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
            <StatusTag kind={isOver ? 'done' : 'plain'}>
              {data.stage === undefined ? words.stage.none : words.stage.names[data.stage]}
            </StatusTag>
            <Standing data={data} now={now} />
            {isUnsent ? <StatusTag kind="here">{words.onlyHere}</StatusTag> : null}
          </p>
        </div>
        {phone ? (
          <span className="relative z-10 flex shrink-0 gap-2">
            <LinkButton
              href={`tel:${phone}`}
              label={words.call(person ?? data.name)}
              icon={<Phone size={22} aria-hidden />}
            />
            <LinkButton
              href={`sms:${phone}`}
              label={words.text(person ?? data.name)}
              icon={<MessageSquareText size={22} aria-hidden />}
            />
          </span>
        ) : null}
      </div>
      {next ? (
        <Button
          size="small"
          className="relative z-10 self-start"
          aria-label={words.stage.nextFor(data.name, words.stage.names[next])}
          onPress={() => onStage(record, next)}
        >
          {words.stage.next(words.stage.names[next])}
        </Button>
      ) : null}
    </li>
  )
})

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

function times({ callTime, endsAt }: VendorData): string | undefined {
  const words = vendorWords
  if (callTime === undefined)
    return endsAt === undefined ? undefined : words.to(formatVenueTime(endsAt))
  if (endsAt === undefined) return words.from(formatVenueTime(callTime))
  return words.until(formatVenueTime(callTime), formatVenueTime(endsAt))
}
