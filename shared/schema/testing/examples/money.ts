import { exampleId } from '../exampleId.ts'
import type { Examples } from './example.ts'

const DUE = exampleId(61)

export const MONEY_EXAMPLES: Examples = {
  budgetLine: [
    {
      title: 'Flowers',
      category: 'florist',
      vendor: exampleId(71),
      planned: { minor: 240_000, currency: 'GBP' },
      approved: { minor: 220_000, currency: 'GBP' },
      dues: {
        [DUE]: { on: '2027-03-01', amount: { minor: 60_000, currency: 'GBP' }, what: 'Deposit' },
      },
      order: 'a0',
      notes: 'Arch and ten tables',
    },
    {
      title: 'Flowers and arch',
      category: 'decoration',
      vendor: exampleId(72),
      planned: { minor: 260_000, currency: 'EUR' },
      approved: { minor: 250_000, currency: 'EUR' },
      dues: {
        [DUE]: { on: '2027-03-15', amount: { minor: 65_000, currency: 'GBP' }, what: 'First half' },
      },
      order: 'a1',
      notes: 'Arch and twelve tables',
    },
  ],
  budgetProposal: [
    {
      line: exampleId(62),
      author: exampleId(63),
      amount: { minor: 260_000, currency: 'GBP' },
      reason: 'Peonies are dear in June',
      askedAt: 1_800_000_000_000,
      state: 'open',
    },
    {
      line: exampleId(64),
      author: exampleId(65),
      amount: { minor: 270_000, currency: 'GBP' },
      reason: 'Two tables more',
      askedAt: 1_800_000_000_001,
      state: 'accepted',
      decidedBy: exampleId(91),
      decidedAt: 1_800_000_000_002,
      answer: 'Yes, please',
      decided: {
        accepted: { by: exampleId(91), at: 1_800_000_000_002, answer: 'Yes, please' },
      },
    },
  ],
  payment: [
    {
      line: exampleId(62),
      vendor: exampleId(71),
      amount: { minor: 60_000, currency: 'GBP' },
      paidAt: '2027-03-01',
      method: 'bank transfer',
      note: 'Invoice 17',
    },
    {
      line: exampleId(64),
      vendor: exampleId(72),
      amount: { minor: 65_000, currency: 'EUR' },
      paidAt: '2027-03-15',
      method: 'card',
      note: 'Paid twice by mistake',
      reverses: exampleId(66),
    },
  ],
  contact: [
    {
      kind: 'florist',
      name: 'Flora',
      person: 'Flo',
      phone: '+49 30 1',
      email: 'flo@example.org',
      area: 'Berlin',
      rating: 5,
      notes: 'Comes on Sundays too',
    },
    {
      kind: 'caterer',
      name: 'Flora Ltd',
      person: 'Flora',
      phone: '+49 30 2',
      email: 'flora@example.org',
      area: 'Potsdam',
      rating: 4,
      notes: 'Comes on Sundays',
    },
  ],
}
