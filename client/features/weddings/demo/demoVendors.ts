import * as z from 'zod/mini'
import { vendor } from '#shared/schema/vendor.ts'
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

/** The vendors of an example with how to reach them and what was agreed; `ids` by theirs there. */
export function demoVendors(
  sample: SampleWedding,
  kinds: SampleVendorKinds,
  demo: DemoScope,
  currency: string,
) {
  const { scope, newId } = demo
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
        stage: 'booked',
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
