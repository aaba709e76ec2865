import { keysBetween } from '#shared/merge/orderKey.ts'
import { section } from '#shared/schema/section.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Random } from '../../../server/sync/simulation/random.ts'
import { applied, bothWanted, pickRecord, twoEdits, type Draw, type Side } from './drawing.ts'
import { someName } from './fieldEdits.ts'

const QUESTIONS = ['Who must be in the pictures?', 'Any cousins to keep apart?', 'First song?']
const NEEDS = ['step ladder', 'spare batteries', 'umbrellas', 'pins', 'water', 'card reader']
const DIETS = ['gluten', 'nuts', 'dairy', 'shellfish', 'pork', 'egg']

type Record = { id: string; type: TypeDeclaration; data: JsonObject }
type Listing = (random: Random, samples: Parameters<Draw>[1]) => [Record, Side, Side]

const adds = (role: Side['role'], field: string, member: string): Side => ({
  role,
  changes: [{ path: [field, member], value: true }],
})

const LISTINGS: readonly Listing[] = [
  (random, samples) => [
    pickRecord(random, samples, 'timelineItem'),
    adds('couple', 'people', `${someName(random)} (${random.hex(2)})`),
    adds('planner', 'people', `${someName(random)} ${random.hex(3)}`),
  ],
  (random, samples) => {
    const [a, b] = twoOf(random, NEEDS)
    return [
      pickRecord(random, samples, 'timelineItem'),
      adds('coordinator', 'needs', a),
      adds('planner', 'needs', b),
    ]
  },
  (random, samples) => {
    // One is taken off the list while another one is put on it.
    const shot = pickRecord(random, samples, 'shot', ({ people }) => membersOf(people).length > 1)
    const gone = random.pick(membersOf(shot.data['people']))
    const without: Side = {
      role: 'photographer',
      changes: [{ path: ['people', gone], value: undefined }],
    }
    return [shot, without, adds('planner', 'people', random.uuid())]
  },
  (random, samples) => {
    const diet = pickRecord(random, samples, 'guestDiet')
    const free = DIETS.filter((one) => !membersOf(diet.data['diet']).includes(one))
    const [a, b] = twoOf(random, free)
    return [diet, adds('couple', 'diet', a), adds('coordinator', 'diet', b)]
  },
  (random, samples) => {
    // Ticked off on two phones.
    const task = pickRecord(random, samples, 'task', ({ marks }) => marks === undefined)
    return [ticked(task), tick(random, 'planner'), tick(random, 'coordinator')]
  },
  (random, samples) => {
    const place = {
      label: random.pick(['Boathouse', 'Orangery', 'Vestry']),
      address: 'Mill Lane 4',
    }
    return [
      pickRecord(random, samples, 'wedding'),
      { role: 'planner', changes: [{ path: ['places', random.hex(6)], value: place }] },
      {
        role: 'couple',
        changes: [{ path: ['places', 'venue', 'label'], value: `Barn ${random.hex(2)}` }],
      },
    ]
  },
  (random, samples) => {
    const deps = ({ deps }: JsonObject) => membersOf(deps).length > 0
    const item = pickRecord(random, samples, 'timelineItem', deps)
    const known = random.pick(membersOf(item.data['deps']))
    const lag = { path: ['deps', known, 'lagMin'], value: 5 + random.below(40) }
    const more = { path: ['deps', random.uuid()], value: { type: 'FS', lagMin: 0 } }
    return [item, { role: 'planner', changes: [lag] }, { role: 'coordinator', changes: [more] }]
  },
]

/** Two people put different things on one list, take one off while another comes, or tick. */
export const drawItems: Draw = (random, samples) => {
  const [{ id, type, data }, a, b] = random.pick(LISTINGS)(random, samples)
  const sides: [Side, Side] = random.chance(0.5) ? [a, b] : [b, a]
  return bothWanted(random, { id, type, data }, sides)
}

/** Both drag one row elsewhere, or one drags a row while another one is put in. */
export const drawOrder: Draw = (random, samples) =>
  random.chance(0.6) ? movedTwice(random, samples, 'plain') : movedAndInserted(random)

const movedTwice: Draw = (random, samples) => {
  const name = random.pick(['timelineItem', 'task', 'table', 'shot'])
  const { id, type, data } = pickRecord(random, samples, name)
  const order = typeof data['order'] === 'string' ? data['order'] : 'a0'
  const [a = 'a1', b = 'a2'] = keysBetween(null, order, 2) ?? []
  const roles = name === 'shot' ? (['photographer', 'planner'] as const) : (['planner'] as const)
  const edits = twoEdits(random, data, [
    { role: random.pick(roles), changes: [{ path: ['order'], value: a }] },
    { role: random.pick(roles), changes: [{ path: ['order'], value: b }] },
  ])
  const isFirst = edits.first.at > edits.second.at
  return {
    id,
    type,
    base: data,
    ...edits,
    intent: {
      want: 'one',
      of: isFirst ? 'first' : 'second',
      because: 'the later move is where it was wanted last',
      results: [applied(data, [{ path: ['order'], value: isFirst ? a : b }])],
    },
  }
}

function movedAndInserted(random: Random): ReturnType<Draw> {
  const ids = QUESTIONS.map(() => random.uuid())
  const entries = QUESTIONS.map((question, index) => [
    ids[index],
    { order: `a${index}`, question, type: 'text', required: index === 0 },
  ])
  const data = {
    kind: 'questionnaire',
    title: 'For the photographs',
    order: 'a0',
    visibleTo: { couple: true, planner: true },
    entries: Object.fromEntries(entries) as JsonObject,
  }
  const moved = random.pick(ids)
  const question = { order: 'a1V', question: 'A nervous uncle?', type: 'text', required: false }
  const sides: [Side, Side] = [
    { role: 'planner', changes: [{ path: ['entries', moved, 'order'], value: 'a3' }] },
    { role: 'coordinator', changes: [{ path: ['entries', random.uuid()], value: question }] },
  ]
  const type = section as unknown as TypeDeclaration
  return bothWanted(random, { id: random.uuid(), type, data }, sides)
}

function ticked(record: Record): Record {
  return { ...record, data: { ...record.data, marks: { marks: {}, cleared: {} } } }
}

function tick(random: Random, role: Side['role']): Side {
  const mark = {
    by: random.uuid(),
    instant: 1_811_808_000_000 + random.below(1e6),
    device: 'a phone',
  }
  return { role, changes: [{ path: ['marks', 'marks', random.uuid()], value: mark }] }
}

function membersOf(set: unknown): string[] {
  return typeof set === 'object' && set !== null ? Object.keys(set) : []
}

function twoOf(random: Random, list: readonly string[]): [string, string] {
  const first = random.pick(list)
  return [first, random.pick(list.filter((one) => one !== first))]
}
