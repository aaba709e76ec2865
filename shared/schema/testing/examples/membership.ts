import { exampleId } from '../exampleId.ts'
import type { Examples } from './example.ts'

export const MEMBERSHIP_EXAMPLES: Examples = {
  memberContact: [
    { user: exampleId(91), phone: '+49 30 1' },
    { user: exampleId(92), phone: '+49 30 2' },
  ],
  member: [
    {
      user: exampleId(91),
      name: 'Maya',
      role: 'coordinator',
      owner: false,
      vendor: exampleId(71),
      household: exampleId(73),
      grants: { seating: true },
    },
    {
      user: exampleId(92),
      name: 'Lena',
      role: 'planner',
      owner: true,
      vendor: exampleId(72),
      household: exampleId(74),
      grants: {},
    },
  ],
  studio: [{ name: 'Light & Co' }, { name: 'Light and Co' }],
  preference: [
    {
      hand: 'left',
      gloves: false,
      shortcuts: true,
      later: { [exampleId(8)]: { until: 1_800_000_000_000 } },
      declined: { 'photoNotes photographer couple': true },
      muted: { synced: true },
      quiet: { from: 1320, to: 420, zone: 'Europe/Berlin' },
    },
    {
      hand: 'right',
      gloves: true,
      shortcuts: false,
      later: { [exampleId(8)]: { until: 1_800_000_000_001 } },
      declined: { 'shots photographer couple': true },
      muted: { moved: true },
      quiet: { from: 1380, to: 480, zone: 'Europe/Paris' },
    },
  ],
}
