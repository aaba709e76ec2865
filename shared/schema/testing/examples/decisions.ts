import { exampleId } from '../exampleId.ts'
import type { Examples } from './example.ts'

export const DECISIONS_EXAMPLES: Examples = {
  conflict: [
    {
      record: exampleId(5),
      recordType: 'timelineItem',
      path: 'timing',
      kind: 'protected',
      agreed: { value: { mode: 'at', at: 840 } },
      siblings: [],
      inForce: 'agreed',
      reason: 'protected',
      status: 'open',
      deciders: ['planner'],
      decidedBy: { strategy: 'ask' },
      readers: ['role:planner', 'role:couple'],
    },
    {
      record: exampleId(6),
      recordType: 'vendor',
      path: '_deleted',
      kind: 'deletion',
      agreed: {},
      siblings: [
        {
          at: '01800000000000-0000-0123456789ab',
          by: exampleId(91),
          role: 'planner',
          device: 'phone',
          receivedAt: 1_800_000_000_000,
        },
      ],
      inForce: { at: '01800000000000-0000-0123456789ab' },
      reason: 'deleteVsEdit',
      status: 'resolved',
      deciders: [],
      decidedBy: { rule: 'r1' },
      readers: ['role:couple'],
      resolution: { choice: 'sibling', by: exampleId(91), at: '01800000000001-0000-0123456789ab' },
    },
  ],
  resolution: [
    {
      conflict: exampleId(8),
      record: exampleId(5),
      path: 'timing',
      choice: 'sibling',
      value: { mode: 'at', at: 850 },
      sees: ['01800000000000-0000-0123456789ab'],
    },
    {
      conflict: exampleId(9),
      record: exampleId(6),
      path: 'title',
      choice: 'custom',
      value: 'x',
      sees: [],
    },
  ],
  handover: [
    { conflict: exampleId(8), to: exampleId(91), note: 'You know the church' },
    { conflict: exampleId(9), to: exampleId(92), note: 'Please ask Anna' },
  ],
  savepoint: [
    { name: 'Final plan, Friday', namedAt: 1_800_000_000_000, note: 'As sent to all' },
    { name: 'Before the rain plan', namedAt: 1_800_000_000_001, note: 'As told to all' },
  ],
}
