import { exampleId } from '../exampleId.ts'
import type { Examples } from './example.ts'

export const PLAN_EXAMPLES: Examples = {
  wedding: [
    {
      title: 'Anna & Ben',
      couple: { Anna: true, Ben: true },
      date: '2027-06-12',
      zone: 'Europe/Berlin',
      places: { barn: { label: 'The barn', coords: { lat: 52.1, lon: 13.2 } } },
      culture: 'church',
      currency: 'GBP',
      guestCountFinal: 90,
      status: 'draft',
      lockAt: 1_800_000_000_000,
      notes: 'Bring water',
      strategies: { momentTimes: { use: 'ask' } },
      hierarchy: [['planner', 'coordinator'], ['couple']],
      rules: {
        r1: {
          group: 'photoNotes',
          take: 'photographer',
          over: 'couple',
          by: exampleId(91),
          since: 1_800_000_000_000,
          until: 1_830_000_000_000,
        },
      },
      fine: { [exampleId(71)]: true },
    },
    {
      title: 'Anna and Ben',
      couple: { Anna: true, Cleo: true },
      date: '2027-06-13',
      zone: 'Asia/Kolkata',
      places: { barn: { label: 'The old barn' } },
      culture: 'civil',
      currency: 'EUR',
      guestCountFinal: 92,
      status: 'locked',
      lockAt: 1_800_000_000_001,
      notes: 'Bring cold water',
      strategies: { momentTimes: { use: 'latest' } },
      hierarchy: [['couple'], ['planner']],
      rules: {
        r1: {
          group: 'photoNotes',
          take: 'photographer',
          over: 'couple',
          by: exampleId(91),
          since: 1_800_000_000_000,
          until: 1_830_000_000_000,
          off: true,
        },
      },
      fine: { [exampleId(72)]: true },
    },
  ],
  day: [
    {
      date: '2027-06-12',
      title: 'Saturday',
      sun: { sunset: 1270 },
      limits: { music: { what: 'Music ends', at: 1500 } },
      notes: 'a',
    },
    {
      date: '2027-06-13',
      title: 'Sunday',
      sun: { sunset: 1271, sunrise: 290 },
      limits: { music: { what: 'Music ends', at: 1440, severity: 'law' } },
      notes: 'b',
    },
  ],
  lane: [
    { day: exampleId(1), name: 'Photo', colour: 'sage', order: 'a0' },
    { day: exampleId(2), name: 'Venue', colour: 'rust', order: 'a1' },
  ],
}
