import { useMemo } from 'react'
import { weddingCurrency } from '#shared/money/weddingCurrency.ts'
import { day } from '#shared/schema/day.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact, type VendorContactData } from '#shared/schema/vendorContact.ts'
import { vendorTerms, type VendorTermsData } from '#shared/schema/vendorTerms.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { companions } from '../../data/companions.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useMoments } from '../../data/hooks/useMoments.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { replacedBy } from '#shared/schedule/replacedBy.ts'
import { onOneClock } from './servedMoments.ts'
import { inOrder } from './vendorList.ts'
import { vendorRights } from './vendorRights.ts'
import { minuteAtVenue } from './minuteAtVenue.ts'

export type ContactRecord = TypedRecord<VendorContactData>
export type TermsRecord = TypedRecord<VendorTermsData>
export type Vendors = ReturnType<typeof useVendors>

/** All that stands about those who work on the day, and what I may do about it. */
export function useVendors(id: string) {
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(vendor, scope)
  const contacts = useRecords(vendorContact, scope)
  const terms = useRecords(vendorTerms, scope)
  const items = useRecords(timelineItem, scope)
  const days = useRecords(day, scope)
  const moments = useMoments(id)
  const actor = useActor(scope)
  const instant = useNow('minute')
  const unsentIds = useUnsentIds()
  const { open: openCards } = useConflicts(scope)
  const zone = record?.data.zone ?? 'UTC'
  const date = record?.data.date ?? '1970-01-01'

  const instead = useMemo(() => replacedBy(records), [records])
  const rights = useMemo(() => {
    const broughtIn = records.filter(({ data }) => data.replaces !== undefined)
    return vendorRights(actor, new Set(broughtIn.map((one) => one.id)))
  }, [actor, records])
  const own = actor?.vendor
  const list = useMemo(() => inOrder(records, own), [records, own])
  const contactOf = useMemo(() => companions(contacts, ({ data }) => data.vendor), [contacts])
  const termsOf = useMemo(() => companions(terms, ({ data }) => data.vendor), [terms])
  const clock = useMemo(() => {
    const dateOf = new Map(days.map((one) => [one.id, one.data.date]))
    return onOneClock(moments.inOrder, dateOf, date)
  }, [moments.inOrder, days, date])
  const ownerOf = useMemo(
    () => new Map([...contacts, ...terms].map((one) => [one.id, one.data.vendor])),
    [contacts, terms],
  )
  const unsent = useMemo(
    () => new Set([...unsentIds].map((one) => ownerOf.get(one) ?? one)),
    [unsentIds, ownerOf],
  )
  const cards = useMemo(
    () =>
      new Map(
        openCards.map(({ conflict }) => {
          const about = conflict.data.record
          return [ownerOf.get(about) ?? about, conflict.id]
        }),
      ),
    [openCards, ownerOf],
  )
  const currency = useMemo(
    () =>
      weddingCurrency(
        record?.data,
        terms.flatMap(({ data }) => data.coverageCost ?? []),
      ),
    [terms, record?.data],
  )
  const minuteOf = (when: number) => minuteAtVenue(zone, date, when)
  return {
    id,
    scope,
    /** Undefined: not read yet; null: not on this device. */
    record,
    loaded,
    list,
    contactOf,
    termsOf,
    items,
    moments: clock,
    actor,
    own,
    rights,
    /** Who comes, by whom nobody counts on any more. */
    replacedBy: instead,
    unsent,
    cards,
    currency,
    /** Unix ms at the last full minute. */
    instant,
    /** The same on the venue's clock; undefined: it is another day. */
    now: record ? duringTheDay(minuteOf(instant)) : undefined,
    minuteOf,
  }
}

/** Lateness is of the day itself; a date weeks away says nothing about anybody. */
function duringTheDay(minute: number): number | undefined {
  return minute >= 0 && minute < 3 * 1440 ? minute : undefined
}
