import type { Role } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { Random } from '../../../server/sync/simulation/random.ts'
import type { Change } from './drawing.ts'

/** One way in which people edit one field of a record. */
export type FieldEdit = {
  field: string
  roles: readonly Role[]
  change: (data: JsonObject, random: Random) => Change
}

const TEAM: readonly Role[] = ['planner', 'coordinator']
const OURS: readonly Role[] = ['couple', 'planner']
const ALL: readonly Role[] = ['couple', 'planner', 'coordinator']

const FIRST = ['Zoë', 'Tomasz', 'Anaya', 'Siobhán', 'Ben', 'Harriet', 'Łukasz', 'Ama']
const LAST = ['Müller', "O'Brien", 'Rathore', 'Whitcombe', 'Bielak', 'Duarte', 'Green', 'Cole']
const WHERE = ['Walled garden', 'Front lawn', 'North aisle', 'Courtyard', 'Long barn', 'Boathouse']
const THINGS = ['step ladder', 'spare batteries', 'umbrellas', 'pins', 'water', 'card reader']
const DIETS = ['gluten', 'nuts', 'dairy', 'shellfish', 'pork', 'egg', 'soya']
const EXTRA = [
  'Bring a coat.',
  'Ask Tom first.',
  'Two chairs.',
  'Side door.',
  'Flash is fine here.',
]

export const someName = (random: Random) => `${random.pick(FIRST)} ${random.pick(LAST)}`

const to =
  (field: string, values: readonly (string | number | boolean)[]): FieldEdit['change'] =>
  (data, random) => ({
    path: [field],
    value: random.pick(values.filter((value) => value !== data[field])),
  })
const named = (field: string): FieldEdit['change'] => {
  return (_data, random) => ({ path: [field], value: `${someName(random)} (${random.hex(2)})` })
}
const titled: FieldEdit['change'] = ({ title }, random) => ({
  path: ['title'],
  value: `${typeof title === 'string' ? title : ''}, ${random.pick(WHERE).toLowerCase()} ${random.below(90) + 10}`,
})
const longer = (field: string): FieldEdit['change'] => {
  return (data, random) => ({
    path: [field],
    value: (typeof data[field] === 'number' ? data[field] : 20) + 5 * (1 + random.below(6)),
  })
}
const noted = (field: string): FieldEdit['change'] => {
  return (data, random) => ({
    path: [field],
    value: `${typeof data[field] === 'string' ? `${data[field]} ` : ''}${random.pick(EXTRA)}`,
  })
}
const added = (field: string, of: (random: Random) => string): FieldEdit['change'] => {
  return (_data, random) => ({ path: [field, of(random)], value: true })
}
const moved: FieldEdit['change'] = (_data, random) => ({
  path: ['timing'],
  value: { mode: 'at', at: 420 + 5 * random.below(180) },
})

/** What people change, by type; who may is what the types say, and is held by the server's part. */
export const FIELD_EDITS: Readonly<Record<string, readonly FieldEdit[]>> = {
  timelineItem: [
    { field: 'title', roles: ALL, change: titled },
    { field: 'location', roles: ALL, change: to('location', WHERE) },
    { field: 'notes', roles: ALL, change: noted('notes') },
    { field: 'timing', roles: TEAM, change: moved },
    { field: 'durationMin', roles: TEAM, change: longer('durationMin') },
    { field: 'people', roles: ALL, change: added('people', someName) },
    { field: 'needs', roles: ALL, change: added('needs', (random) => random.pick(THINGS)) },
    { field: 'elastic', roles: TEAM, change: to('elastic', [true, false]) },
    { field: 'keepPriority', roles: TEAM, change: to('keepPriority', [1, 2, 3, 4, 5]) },
  ],
  task: [
    { field: 'title', roles: ALL, change: titled },
    { field: 'due', roles: ALL, change: to('due', ['2027-05-02', '2027-05-20', '2027-06-11']) },
    {
      field: 'assignee',
      roles: ALL,
      change: to('assignee', ['role:couple', 'role:planner', 'role:coordinator']),
    },
    { field: 'notes', roles: ALL, change: noted('notes') },
    { field: 'group', roles: ALL, change: to('group', ['Paper', 'Food', 'Week of', 'Money']) },
  ],
  guest: [
    { field: 'name', roles: OURS, change: named('name') },
    { field: 'rsvp', roles: OURS, change: to('rsvp', ['waiting', 'yes', 'no', 'maybe']) },
    { field: 'party', roles: OURS, change: to('party', [1, 2, 3, 4]) },
    { field: 'side', roles: OURS, change: to('side', ['Friends', 'Work', 'Choir']) },
  ],
  guestDiet: [
    { field: 'meal', roles: ALL, change: to('meal', ['Fish', 'Vegetarian', 'Child', 'Lamb']) },
    { field: 'diet', roles: ALL, change: added('diet', (random) => random.pick(DIETS)) },
  ],
  shot: [
    { field: 'title', roles: ['photographer', ...TEAM], change: titled },
    { field: 'priority', roles: ['photographer', ...TEAM], change: to('priority', [1, 2, 3, 4]) },
    { field: 'estMin', roles: ['photographer', ...TEAM], change: longer('estMin') },
    { field: 'block', roles: ['photographer'], change: to('block', ['First', 'Outside', 'Last']) },
    { field: 'people', roles: ALL, change: added('people', (random) => random.uuid()) },
  ],
  vendor: [
    { field: 'name', roles: ['planner'], change: named('name') },
    { field: 'leadMin', roles: ['planner'], change: longer('leadMin') },
    { field: 'setupMin', roles: ['planner'], change: longer('setupMin') },
  ],
  vendorContact: [
    { field: 'contact', roles: ['planner'], change: named('contact') },
    {
      field: 'phone',
      roles: ['planner'],
      change: (_data, random) => ({ path: ['phone'], value: `+44 7700 900${random.below(900)}` }),
    },
  ],
  person: [
    { field: 'name', roles: OURS, change: named('name') },
    { field: 'say', roles: OURS, change: to('say', ['ZO-ee', 'shi-VAWN', 'WOO-kash']) },
    { field: 'relation', roles: OURS, change: to('relation', ['aunt', 'cousin', 'godmother']) },
    { field: 'mobility', roles: OURS, change: to('mobility', ['stick', 'chair, shade']) },
  ],
  table: [
    { field: 'label', roles: OURS, change: to('label', ['Rosemary', 'Sage', 'Thyme', 'Oak']) },
    { field: 'seats', roles: OURS, change: to('seats', [6, 8, 9, 10, 12]) },
  ],
  wedding: [
    { field: 'title', roles: OURS, change: titled },
    { field: 'notes', roles: OURS, change: noted('notes') },
    { field: 'culture', roles: OURS, change: to('culture', ['Civil', 'Humanist', 'Mixed']) },
  ],
}

/** How often people edit which type: most edits are of the day's plan and of what is to be done. */
export const TYPES_BY_USE: readonly string[] = [
  ...Array<string>(8).fill('timelineItem'),
  ...Array<string>(4).fill('task'),
  ...Array<string>(3).fill('guest'),
  ...Array<string>(2).fill('shot'),
  'guestDiet',
  'vendor',
  'vendorContact',
  'person',
  'table',
  'wedding',
]
