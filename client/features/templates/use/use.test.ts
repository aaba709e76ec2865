import { expect, test } from 'vitest'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { proposeAnswers } from './proposeAnswers.ts'
import { refusedTypes } from './refusedTypes.ts'
import { createOp } from '../../../data/replica/writeOp.ts'
import { lane } from '#shared/schema/lane.ts'

const wedding = {
  title: 'Ada & Ben',
  couple: { Ben: true, Ada: true },
  date: '2027-06-12',
  zone: 'Europe/London',
  places: { venue: { label: 'Old Barn' } },
  status: 'draft',
} as const
const item = (
  title: string,
  at: number,
  category?: string,
): { id: string; data: TimelineItemData } => ({
  id: title,
  data: {
    day: 'd',
    lane: 'l',
    order: 'a0',
    title,
    timing: { mode: 'at', at },
    durationMin: 30,
    visibility: 'team',
    ...(category ? { category } : {}),
  },
})

test('what the wedding knows is proposed, else the usual answer, else nothing', () => {
  const variables = [
    { name: 'ceremonyStart', label: 'The ceremony begins', kind: 'time', time: 840 },
    { name: 'couple', label: 'Names of the two', kind: 'text' },
    { name: 'venue', label: 'Where it is', kind: 'text', text: 'the barn' },
    { name: 'parking', label: 'Parking', kind: 'text', text: 'Behind the church' },
    { name: 'band', label: 'Band', kind: 'text' },
  ] as const
  const items = [item('Drinks after the ceremony', 900), item('Church', 870, 'ceremony')]
  expect(proposeAnswers(variables, wedding, items)).toEqual({
    ceremonyStart: 870,
    couple: 'Ada & Ben',
    venue: 'Old Barn',
    parking: 'Behind the church',
  })
  expect(proposeAnswers(variables, wedding, [])).toMatchObject({ ceremonyStart: 840 })
})

test('what a role may not add is named before anything is tried', () => {
  const ops = [createOp(lane, 'wedding:x', 'id', { day: 'd', name: 'Photo', order: 'a0' })]
  const actor = { user: 'u', owner: false }
  expect(refusedTypes(ops, { ...actor, role: 'coordinator' }, false)).toEqual(['lanes'])
  expect(refusedTypes(ops, { ...actor, role: 'planner' }, false)).toEqual([])
})
