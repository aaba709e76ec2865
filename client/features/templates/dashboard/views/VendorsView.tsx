import { Phone } from 'lucide-react'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { useRecords } from '../../../../data/hooks/useRecords.ts'
import { LinkButton } from '../../../../ui/LinkButton.tsx'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { vendorKindName } from '../../../../words/vendors.ts'
import { entriesOf, settingOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { NoneHere } from './NoneHere.tsx'
import { Quiet } from './Quiet.tsx'

const READ = [vendor, vendorContact]

/** Those who were chosen, in that order, or everybody by call time. */
export function VendorsView({ record, wedding }: SectionViewProps) {
  const all = useRecords(vendor, wedding)
  const contacts = useRecords(vendorContact, wedding)
  const words = dashboardWords.vendors
  const chosen = entriesOf(record.data).flatMap(({ values }) => values['vendor'] ?? [])
  const shown =
    chosen.length > 0
      ? chosen.flatMap((id) => all.find((one) => one.id === id) ?? [])
      : all.toSorted(
          (a, b) =>
            (a.data.callTime ?? 10_080) - (b.data.callTime ?? 10_080) ||
            a.data.name.localeCompare(b.data.name),
        )
  if (shown.length === 0)
    return wedding === null ? (
      <Quiet>{words.sample}</Quiet>
    ) : (
      <NoneHere types={READ} scope={wedding}>
        {words.empty}
      </NoneHere>
    )
  const showsPhones = settingOf(record.data, 'showPhones') === true
  return (
    <ul className="flex flex-col">
      {shown.map(({ id, data }) => {
        const contact = contacts.find((one) => one.data.vendor === id)?.data
        const phone = showsPhones ? contact?.phone : undefined
        return (
          <li key={id} className="flex min-h-row items-center gap-3 py-2 not-first:rule-t">
            <span className="min-w-0 grow">
              <span className="block text-lead font-bold break-words">{data.name}</span>
              <span className="block text-small text-ink2">
                {[
                  vendorKindName(data.kind),
                  contact?.contact,
                  data.callTime === undefined ? undefined : words.from(data.callTime),
                ]
                  .filter((part) => part !== undefined && part !== '')
                  .join(' · ')}
              </span>
              {phone ? <span className="block text-body">{phone}</span> : null}
            </span>
            {phone ? (
              <LinkButton
                href={`tel:${phone.replaceAll(/[^\d+*#]/g, '')}`}
                label={words.call(contact?.contact ?? data.name)}
                icon={<Phone size={22} aria-hidden />}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
