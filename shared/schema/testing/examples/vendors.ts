import { exampleId } from '../exampleId.ts'
import { MARKED, type Examples } from './example.ts'

export const VENDORS_EXAMPLES: Examples = {
  vendor: [
    {
      kind: 'florist',
      name: 'Flora',
      callTime: 600,
      endsAt: 1400,
      leadMin: 30,
      setupMin: 60,
      stage: 'booked',
      trouble: { marks: {}, cleared: {} },
      eta: { at: 610, claimedAt: 1_800_000_000_000 },
    },
    {
      kind: 'caterer',
      name: 'Flora Ltd',
      callTime: 605,
      endsAt: 1405,
      leadMin: 31,
      setupMin: 61,
      stage: 'arrived',
      trouble: {
        marks: { [exampleId(8)]: { by: exampleId(91), instant: 1_800_000_000_000, device: 'van' } },
        cleared: {},
      },
      eta: { at: 615, claimedAt: 1_800_000_000_001 },
      replaces: exampleId(74),
      standIn: exampleId(75),
    },
  ],
  vendorContact: [
    { vendor: exampleId(71), contact: 'Flo', phone: '+49 30 1', email: 'flo@example.org' },
    { vendor: exampleId(72), contact: 'Flora', phone: '+49 30 2', email: 'flora@example.org' },
  ],
  vendorTerms: [
    {
      vendor: exampleId(71),
      coverageCost: { minor: 25_000, currency: 'GBP' },
      needs: 'A parking space',
      contract: { marks: {}, cleared: {} },
      insurance: { marks: {}, cleared: {} },
    },
    {
      vendor: exampleId(72),
      coverageCost: { minor: 26_000, currency: 'EUR' },
      needs: 'Two parking spaces',
      contract: MARKED,
      insurance: MARKED,
    },
  ],
}
