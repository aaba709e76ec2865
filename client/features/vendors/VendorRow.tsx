import { Mail, MessageSquareText, Phone } from 'lucide-react'
import { memo } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import { Button } from '../../ui/Button.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { stageName, vendorKindName, vendorWords } from '../../words/vendors.ts'
import { dialled, mailed } from '../../frame/dialled.ts'
import { nextStage, ownNextStage, type Stage } from './stageLadder.ts'
import type { ContactRecord } from './useVendors.ts'
import type { VendorRecord } from './vendorList.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import { VendorTags } from './VendorTags.tsx'

export type VendorRowProps = {
  record: VendorRecord
  contact: ContactRecord | undefined
  now: Minute | undefined
  isUnsent: boolean
  /** Name of who was brought in for them. */
  replacedBy: string | undefined
  isSelected: boolean
  /** The one whose card it is looks at it. */
  isOwn: boolean
  mayStage: boolean
  /** Where to decide between two values that were given. */
  decideAt: string | undefined
  onOpen: (id: string) => void
  onStage: (record: VendorRecord, stage: Stage) => void
}

/** A vendor: who, when, how far; call, write and the next step in one tap each. */
export const VendorRow = memo(function VendorRow(props: VendorRowProps) {
  const { record, contact, now, isUnsent, mayStage, onOpen, onStage } = props
  const { data } = record
  const words = vendorWords
  const phone = dialled(contact?.data.phone)
  const mail = mailed(contact?.data.email)
  const next =
    !mayStage || props.replacedBy !== undefined
      ? null
      : props.isOwn
        ? ownNextStage(data.kind, data.stage, now !== undefined)
        : nextStage(data.kind, data.stage)
  const person = contact?.data.contact
  const called = person ?? data.name
  const selected = props.isSelected
    ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]'
    : ''
  return (
    <li
      data-row={record.id}
      className={`relative flex ${next ? 'flex-col' : 'items-center'} gap-2.5 px-4 py-3 not-first:rule-t tablet:flex-row tablet:items-center tablet:gap-4 ${selected}`}
    >
      <div className="flex min-w-0 grow flex-col gap-1">
        <RowButton
          onPress={() => onOpen(record.id)}
          className="text-lead font-bold break-words sun:text-title"
        >
          {data.name}
        </RowButton>
        <p className="text-small text-ink2">
          {[vendorKindName(data.kind), person, times(data)]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </p>
        <VendorTags
          data={data}
          now={now}
          isUnsent={isUnsent}
          decideAt={props.decideAt}
          replacedBy={props.replacedBy}
        />
      </div>
      {next || phone || mail ? (
        <div className="flex shrink-0 items-center gap-2 left-hand:flex-row-reverse">
          {next ? (
            <Button
              size="small"
              className="relative z-10"
              aria-label={words.stage.nextFor(data.name, stageName(data.kind, next))}
              onPress={() => onStage(record, next)}
            >
              {words.stage.next(stageName(data.kind, next))}
            </Button>
          ) : null}
          <span className="relative z-10 ms-auto flex shrink-0 gap-2 left-hand:ms-0 left-hand:me-auto">
            {phone ? (
              <>
                <LinkButton
                  href={`tel:${phone}`}
                  label={words.call(called)}
                  icon={<Phone size={22} aria-hidden />}
                />
                <LinkButton
                  href={`sms:${phone}`}
                  label={words.text(called)}
                  icon={<MessageSquareText size={22} aria-hidden />}
                />
              </>
            ) : mail ? (
              <LinkButton
                href={`mailto:${mail}`}
                label={words.mail(called)}
                icon={<Mail size={22} aria-hidden />}
              />
            ) : null}
          </span>
        </div>
      ) : null}
    </li>
  )
})

function times({ callTime, endsAt }: VendorData): string | undefined {
  const words = vendorWords
  if (callTime === undefined)
    return endsAt === undefined ? undefined : words.to(formatVenueTime(endsAt))
  if (endsAt === undefined) return words.from(formatVenueTime(callTime))
  return words.until(formatVenueTime(callTime), formatVenueTime(endsAt))
}
