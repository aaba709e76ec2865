import * as z from 'zod/mini'
import { vendor, type VendorData } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { vendorTerms } from '#shared/schema/vendorTerms.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { doneMark, type DemoScope } from './demoScope.ts'
import { sampleMinute, type SampleWedding } from './sampleWedding.ts'

export const sampleVendorKinds = z.object({
  kinds: z.array(z.object({ kind: z.string(), accessNotes: z.string(), needs: z.string() })),
})
export type SampleVendorKinds = z.output<typeof sampleVendorKinds>

/** Price of an hour more, in the smallest unit, where staying longer is what one pays for. */
const HOUR_MORE: Readonly<Record<string, number>> = {
  photographer: 18_000,
  videographer: 16_000,
  band: 30_000,
  dj: 12_500,
  bar: 9_000,
  venue: 45_000,
  transport: 14_000,
}

/** Insured as far as it is known; the others still have to show it. */
const INSURED = new Set(['venue', 'caterer', 'band', 'transport', 'photographer'])

/** From whom no word has come, so that it can be seen what is said then. */
const SILENT = new Set(['transport'])

/**
 * The vendors of an example with how to reach them, how far they are, and what was agreed; `ids` by
 * theirs there.
 * @param isToday the wedding is: who is called by now is at work
 */
export function demoVendors(
  sample: SampleWedding,
  kinds: SampleVendorKinds,
  demo: DemoScope,
  { currency, isToday }: { currency: string; isToday: boolean },
) {
  const { scope, newId, now } = demo
  const minute = isToday ? minuteIn(sample.timezone, now) : -1
  const ids = new Map(sample.vendors.map((one) => [one.id, newId()]))
  return { ids, ops: sample.vendors.flatMap(vendorOps) }

  function vendorOps(one: SampleWedding['vendors'][number]): WriteOp[] {
    const own = ids.get(one.id) ?? newId()
    const known = kinds.kinds.find(({ kind }) => kind === one.kind)
    const hour = HOUR_MORE[one.kind]
    return [
      createOp(vendor, scope, own, {
        kind: one.kind,
        name: one.name,
        leadMin: one.leadMin,
        stage: SILENT.has(one.kind) ? 'booked' : stageAt(one, minute),
        ...(one.callTime ? { callTime: sampleMinute(one.callTime) } : {}),
        ...(one.endsAt ? { endsAt: sampleMinute(one.endsAt) } : {}),
      }),
      createOp(vendorContact, scope, newId(), {
        vendor: own,
        ...(one.contact ? { contact: one.contact } : {}),
        ...(one.phone ? { phone: one.phone } : {}),
      }),
      createOp(vendorTerms, scope, newId(), {
        vendor: own,
        contract: doneMark(demo),
        ...(hour === undefined ? {} : { coverageCost: { minor: hour, currency } }),
        ...(known ? { needs: `Needs: ${known.needs}. On site: ${known.accessNotes}.` } : {}),
        ...(INSURED.has(one.kind) ? { insurance: doneMark(demo) } : {}),
      }),
    ]
  }
}

function stageAt(
  { callTime, endsAt }: SampleWedding['vendors'][number],
  minute: number,
): NonNullable<VendorData['stage']> {
  if (!callTime || minute < sampleMinute(callTime)) return 'confirmed'
  if (endsAt && minute > sampleMinute(endsAt)) return 'left'
  const since = minute - sampleMinute(callTime)
  return since < 20 ? 'arrived' : since < 60 ? 'setUp' : 'working'
}

function minuteIn(timeZone: string, instant: number): number {
  const clock = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return sampleMinute(new Intl.DateTimeFormat('en-GB', clock).format(instant))
}
