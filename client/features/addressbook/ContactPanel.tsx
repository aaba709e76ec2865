import { Mail, MessageSquareText, Pencil, Phone } from 'lucide-react'
import { dialled } from '../../frame/dialled.ts'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { ActionLink } from '../../ui/ActionLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { FactLines } from '../../ui/FactLines.tsx'
import { addressBookWords } from '../../words/addressBook.ts'
import { vendorKindName, vendorWords } from '../../words/vendors.ts'
import type { ContactRecord } from './useAddressBook.ts'

type ContactPanelProps = PanelProps & {
  record: ContactRecord
  mayEdit: boolean
  onEdit: () => void
}

/** One contact: call, text and mail in one tap each, and what is known of them. */
export function ContactPanel({ record, mayEdit, onEdit, asPane, onClose }: ContactPanelProps) {
  const { name, kind, person, phone, email, area, rating, notes } = record.data
  const words = addressBookWords.panel
  const called = person ?? name
  const number = dialled(phone)
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={name}
      subtitle={[vendorKindName(kind), person].filter(Boolean).join(' · ')}
      footer={
        mayEdit ? (
          <Button
            icon={<Pencil size={18} aria-hidden />}
            aria-label={words.editOf(name)}
            onPress={onEdit}
          >
            {words.edit}
          </Button>
        ) : undefined
      }
    >
      <section aria-label={vendorWords.reach.title} className="grid grid-cols-3 items-start gap-2">
        <ActionLink
          href={number && `tel:${number}`}
          label={vendorWords.call(called)}
          icon={<Phone size={20} aria-hidden />}
          disabledReason={vendorWords.reach.noPhone}
        >
          {vendorWords.reach.call}
        </ActionLink>
        <ActionLink
          href={number && `sms:${number}`}
          label={vendorWords.text(called)}
          icon={<MessageSquareText size={20} aria-hidden />}
          disabledReason={vendorWords.reach.noPhone}
        >
          {vendorWords.reach.text}
        </ActionLink>
        <ActionLink
          href={email === undefined ? undefined : `mailto:${email}`}
          label={vendorWords.mail(called)}
          icon={<Mail size={20} aria-hidden />}
          disabledReason={vendorWords.reach.noMail}
        >
          {vendorWords.reach.mail}
        </ActionLink>
      </section>
      <FactLines
        lines={[
          [vendorWords.form.phone, phone],
          [vendorWords.form.email, email],
          [words.area, area],
          [words.rating, rating === undefined ? undefined : addressBookWords.rating(rating)],
          [words.notes, notes],
        ]}
      />
      <HistoryEntry scope={record.scope} id={record.id} name={name} />
    </PanelFrame>
  )
}
