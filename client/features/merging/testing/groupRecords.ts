import type { KnownRecord } from '../exampleScene.ts'

const item = {
  day: 'd',
  lane: 'l',
  order: 'a0',
  title: 'First dance',
  timing: { mode: 'at', at: 1110 },
  durationMin: 20,
  visibility: 'team',
  notes: 'Grandmother sits: bring a chair.',
}

/** One record or two of every type that a field group knows, as a wedding has them. */
export const groupRecords: readonly KnownRecord[] = [
  {
    id: 'w',
    type: 'wedding',
    data: {
      title: 'Anna & Ben',
      couple: { Anna: true, Ben: true },
      date: '2027-06-12',
      zone: 'Europe/Berlin',
      places: {},
      status: 'draft',
    },
  },
  { id: 'd', type: 'day', data: { date: '2027-06-12', title: 'Saturday' } },
  { id: 'l', type: 'lane', data: { day: 'd', name: 'Main', order: 'a0' } },
  { id: 'i', type: 'timelineItem', data: { ...item, title: 'Dinner' } },
  { id: 'j', type: 'timelineItem', data: { ...item, category: 'photo' } },
  {
    id: 'v',
    type: 'vendor',
    data: { name: 'Bloom', kind: 'flowers', stage: 'booked', callTime: 600 },
  },
  { id: 'c', type: 'vendorContact', data: { vendor: 'v', phone: '0171 234567' } },
  {
    id: 'm',
    type: 'budgetLine',
    data: { title: 'Flowers', planned: { minor: 240_000, currency: 'GBP' }, order: 'a0' },
  },
  {
    id: 'q',
    type: 'changeRequest',
    data: {
      author: 'tom',
      target: 'i',
      targetType: 'timelineItem',
      changes: { durationMin: { from: 20, to: 15 } },
      askedAt: 1_800_000_000_000,
      state: 'declined',
      decided: {
        declined: { by: 'lena', at: 1_800_000_100_000, answer: 'The kitchen needs it.' },
      },
    },
  },
  { id: 's', type: 'shot', data: { list: 'x', title: 'Both families', order: 'a0', priority: 2 } },
  { id: 'n', type: 'shotNote', data: { shot: 's', text: 'Not beside his aunt.' } },
  { id: 'p', type: 'person', data: { name: 'Rose Miller', relation: 'grandmother' } },
  { id: 'g', type: 'guest', data: { name: 'Ida Brook', rsvp: 'waiting', party: 2 } },
  { id: 't', type: 'table', data: { label: 'Table 3', seats: 8 } },
  {
    id: 'k',
    type: 'task',
    data: { title: 'Call the florist', phase: 'before', due: '2027-06-01' },
  },
  {
    id: 'q',
    type: 'thread',
    data: { author: 'x', title: 'The cake', roles: { planner: true }, members: {} },
  },
  { id: 'z', type: 'section', data: { kind: 'text', title: 'Welcome', text: 'We are glad.' } },
  {
    id: 'b',
    type: 'document',
    data: {
      name: 'Plan of the barn',
      kind: 'venuePlan',
      readers: 'team',
      versions: {},
      current: 'x',
    },
  },
]
