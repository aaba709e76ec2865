import { useMemo } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { usePhoneBook } from '../../data/hooks/usePhoneBook.ts'
import { CallList } from '../../frame/CallList.tsx'
import { linkAccountWords } from '../../words/links.ts'
import type { Vendors } from './useVendors.ts'
import { VendorPart } from './VendorPart.tsx'

const MOST = 2

/** On a vendor's own card: whom they ring, first whoever gave them their link. */
export function OwnHelp({ vendors, own }: { vendors: Vendors; own: string }) {
  const { link } = useOpenAccount().account
  const { toCall } = usePhoneBook(vendors.scope)
  const words = linkAccountWords
  const people = useMemo(
    () => [
      ...(link?.phone === undefined
        ? []
        : [{ id: 'link', name: link.invitedBy, of: null, phone: link.phone }]),
      ...toCall.filter(({ id }) => id !== own).slice(0, MOST),
    ],
    [link, toCall, own],
  )
  return (
    <VendorPart title={words.helpTitle}>
      {people.length === 0 ? (
        <p className="text-small text-ink2">{words.noHelp}</p>
      ) : (
        <CallList label={words.helpTitle} people={people} />
      )}
    </VendorPart>
  )
}
