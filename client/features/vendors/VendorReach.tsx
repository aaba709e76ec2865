import { Mail, MessageSquareText, Phone } from 'lucide-react'
import { ActionLink } from '../../ui/ActionLink.tsx'
import { vendorWords } from '../../words/vendors.ts'
import { dialled, mailed } from '../../frame/dialled.ts'
import type { ContactRecord } from './useVendors.ts'

/** Call, text and mail in one tap each; what is missing says so. */
export function VendorReach({
  name,
  contact,
}: {
  name: string
  contact: ContactRecord | undefined
}) {
  const words = vendorWords
  const phone = dialled(contact?.data.phone)
  const mail = mailed(contact?.data.email)
  const called = contact?.data.contact ?? name
  return (
    <section aria-label={words.reach.title} className="grid grid-cols-3 items-start gap-2">
      <ActionLink
        href={phone && `tel:${phone}`}
        label={words.call(called)}
        icon={<Phone size={20} aria-hidden />}
        disabledReason={words.reach.noPhone}
      >
        {words.reach.call}
      </ActionLink>
      <ActionLink
        href={phone && `sms:${phone}`}
        label={words.text(called)}
        icon={<MessageSquareText size={20} aria-hidden />}
        disabledReason={words.reach.noPhone}
      >
        {words.reach.text}
      </ActionLink>
      <ActionLink
        href={mail && `mailto:${mail}`}
        label={words.mail(called)}
        icon={<Mail size={20} aria-hidden />}
        disabledReason={words.reach.noMail}
      >
        {words.reach.mail}
      </ActionLink>
    </section>
  )
}
