import { useMemo, useState } from 'react'
import { createStandings, totalsOf } from '#shared/money/budgetTotals.ts'
import { declinedButAgreed } from '#shared/money/declinedButAgreed.ts'
import { reversedIds } from '#shared/money/paymentsInForce.ts'
import { weddingCurrency } from '#shared/money/weddingCurrency.ts'
import { budgetLine, type BudgetLineData } from '#shared/schema/budgetLine.ts'
import { budgetProposal, type BudgetProposalData } from '#shared/schema/budgetProposal.ts'
import { payment, type PaymentData } from '#shared/schema/payment.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { knownZone } from '../../data/venueZone.ts'
import { moneyRights } from './moneyRights.ts'

export type LineRecord = TypedRecord<BudgetLineData>
export type ProposalRecord = TypedRecord<BudgetProposalData>
export type PaymentRecord = TypedRecord<PaymentData>
export type Money = ReturnType<typeof useMoney>

/** All that stands about the money of a wedding, and what I may do about it. */
export function useMoney(id: string) {
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(budgetLine, scope)
  const proposals = useRecords(budgetProposal, scope)
  const payments = useRecordsView(payment, scope)
  const vendors = useRecords(vendor, scope)
  const actor = useActor(scope)
  const instant = useNow('minute')
  const unsent = useUnsentIds()
  const { open } = useConflicts(scope)
  const today = dateAt(record?.data.zone ?? 'UTC', instant)

  const [stand] = useState(createStandings)
  const lines = useMemo(() => records.toSorted(byOrder), [records])
  const stands = useMemo(
    () => stand({ lines, proposals, payments: payments.records }, today),
    [stand, lines, proposals, payments.records, today],
  )
  const rights = useMemo(() => moneyRights(actor), [actor])
  const vendorNames = useMemo(
    () => new Map(vendors.map((one) => [one.id, one.data.name])),
    [vendors],
  )
  const vendorKinds = useMemo(
    () => new Map(vendors.map((one) => [one.id, one.data.kind])),
    [vendors],
  )
  const cards = useMemo(
    () => new Map(open.map(({ conflict }) => [conflict.data.record, conflict.id])),
    [open],
  )
  const currency = useMemo(
    () =>
      weddingCurrency(
        record?.data,
        [...stands.of.values()].map(({ planned }) => planned),
      ),
    [record?.data, stands],
  )
  return {
    id,
    scope,
    /** Undefined: not read yet; null: not on this device. */
    record,
    loaded: loaded && payments.loaded,
    lines,
    proposals,
    payments: payments.records,
    reversed: useMemo(() => reversedIds(payments.records), [payments.records]),
    stands,
    totals: useMemo(() => totalsOf(stands), [stands]),
    disagreements: useMemo(() => declinedButAgreed(lines, proposals), [lines, proposals]),
    vendors,
    vendorNames,
    vendorKinds,
    actor,
    rights,
    unsent,
    /** Where to decide between several values, by the record they were given for. */
    cards,
    currency,
    /** `YYYY-MM-DD` at the venue. */
    today,
    /** Unix ms at the last full minute. */
    instant,
  }
}

function byOrder(a: LineRecord, b: LineRecord): number {
  return a.data.order < b.data.order || (a.data.order === b.data.order && a.id < b.id) ? -1 : 1
}

function dateAt(zone: string, instant: number): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: knownZone(zone),
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}
