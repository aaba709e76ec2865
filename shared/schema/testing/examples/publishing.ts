import { exampleId } from '../exampleId.ts'
import type { Examples } from './example.ts'

const MOMENT = exampleId(5)

export const PUBLISHING_EXAMPLES: Examples = {
  planRevision: [
    {
      publication: exampleId(11),
      number: 7,
      visibility: 'team',
      note: 'Drinks ten minutes longer, church ran long',
      publishedAt: 1_800_000_000_000,
      device: 'tablet',
      hash: 'K2QA',
      times: { [MOMENT]: { day: exampleId(1), start: 840, end: 885, title: 'Ceremony' } },
    },
    {
      publication: exampleId(12),
      number: 8,
      visibility: 'private',
      note: 'Dinner on time again',
      publishedAt: 1_800_000_000_001,
      device: 'phone',
      hash: 'B7XM',
      times: { [MOMENT]: { day: exampleId(1), start: 850, end: 895, title: 'Ceremony' } },
    },
  ],
  guestSchedule: [
    {
      publication: exampleId(11),
      number: 7,
      note: 'The bus waits for you',
      publishedAt: 1_800_000_000_000,
      device: 'tablet',
      hash: 'K2QA',
      moments: {
        [MOMENT]: {
          day: exampleId(1),
          date: '2027-06-12',
          start: 840,
          end: 885,
          title: 'Ceremony',
          place: 'The barn, north door',
        },
      },
    },
    {
      publication: exampleId(12),
      number: 8,
      note: 'The bus leaves at half past',
      publishedAt: 1_800_000_000_001,
      device: 'phone',
      hash: 'B7XM',
      moments: {
        [MOMENT]: {
          day: exampleId(1),
          date: '2027-06-12',
          start: 850,
          end: 895,
          title: 'Ceremony',
        },
      },
    },
  ],
  ack: [
    {
      of: exampleId(11),
      member: exampleId(91),
      roles: { planner: true, coordinator: true },
      members: { [exampleId(92)]: true },
      receivedAt: 1_800_000_000_000,
      seenAt: 1_800_000_000_500,
      upTo: { [exampleId(93)]: { at: 1_800_000_000_001 } },
      ahead: { [exampleId(21)]: true },
    },
    {
      of: exampleId(12),
      member: exampleId(92),
      roles: { planner: true },
      members: {},
      receivedAt: 1_800_000_000_001,
      seenAt: 1_800_000_000_501,
      upTo: { [exampleId(94)]: { at: 1_800_000_000_002 } },
      ahead: { [exampleId(22)]: true },
    },
  ],
  changeRequest: [
    {
      author: exampleId(91),
      target: MOMENT,
      targetType: 'timelineItem',
      changes: { durationMin: { from: 30, to: 20 } },
      reason: 'The light goes',
      askedAt: 1_800_000_000_000,
      state: 'open',
    },
    {
      author: exampleId(92),
      target: exampleId(6),
      targetType: 'vendor',
      changes: { callTime: { to: 600 } },
      reason: 'The van is earlier',
      askedAt: 1_800_000_000_001,
      state: 'declined',
      decided: {
        declined: { by: exampleId(93), at: 1_800_000_001_000, answer: 'The gate opens at eleven' },
      },
    },
  ],
}
