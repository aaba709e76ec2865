import { useMemo } from 'react'
import { member } from '#shared/schema/member.ts'
import { memberContact } from '#shared/schema/memberContact.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { phoneBook, type PhoneBook } from '../phoneBook.ts'
import { useRecords } from './useRecords.ts'

/** Whom one can telephone about a wedding. */
export function usePhoneBook(scope: ScopeName): PhoneBook {
  const vendors = useRecords(vendor, scope)
  const contacts = useRecords(vendorContact, scope)
  const members = useRecords(member, scope)
  const own = useRecords(memberContact, scope)
  return useMemo(
    () => phoneBook(vendors, contacts, members, own),
    [vendors, contacts, members, own],
  )
}
