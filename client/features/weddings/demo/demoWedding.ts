import { scopeId } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { demoGuests, type SampleGuests } from './demoGuests.ts'
import { demoRunSheet } from './demoRunSheet.ts'
import { setOf, type DemoScope } from './demoScope.ts'
import { demoVendors, type SampleVendorKinds } from './demoVendors.ts'
import type { SampleWedding } from './sampleWedding.ts'

export type DemoWeddingParts = {
  sample: SampleWedding
  guests: SampleGuests
  kinds: SampleVendorKinds
  /** Calendar date the wedding is moved to, `YYYY-MM-DD`. */
  date: string
  /** ISO 4217. */
  currency: string
  isToday: boolean
}

/**
 * What every example wedding has: itself, its days, lanes and moments, vendors with contacts and
 * terms, guests with diets, tables and seats. The ids are for what else is built on them.
 */
export function demoWedding(parts: DemoWeddingParts, demo: DemoScope) {
  const { sample, date } = parts
  const { scope } = demo
  const [lat, lon] = sample.coordinates
  const vendors = demoVendors(sample, parts.kinds, demo, parts)
  const runSheet = demoRunSheet(sample, demo, date, vendors.ids)
  const cooks = sample.vendors.filter(({ kind }) => kind === 'caterer')
  const kitchen = cooks.flatMap(({ id }) => vendors.ids.get(id) ?? [])
  const guests = demoGuests(parts.guests, demo, kitchen)

  const ops: WriteOp[] = [
    createOp(wedding, scope, scopeId(scope), {
      title: sample.couple.join(' & '),
      couple: setOf(sample.couple),
      date,
      zone: sample.timezone,
      places: { venue: { label: sample.place, coords: { lat, lon } } },
      culture: sample.culture,
      currency: parts.currency,
      guestCountFinal: sample.guestCount,
      status: 'draft',
      notes: sample.notes,
    }),
    ...vendors.ops,
    ...runSheet.ops,
    ...guests.ops,
  ]
  const { days, items } = runSheet
  return { ops, days, items, vendors: vendors.ids, householdOf: guests.householdOf }
}
