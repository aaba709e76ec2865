import type { Role } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Random } from '../../../server/sync/simulation/random.ts'
import type { Intent } from '../mergeCase.ts'
import { applied, otherThan, pickRecord, twoEdits, type Draw, type Drawn } from './drawing.ts'

/** One field that two people give two values. */
type Dispute = {
  type: string
  field: string
  roles: readonly Role[]
  values: (random: Random) => readonly Json[]
  fits?: (data: JsonObject) => boolean
  /** Who knows better, and why; the later one where nobody does. */
  knows?: { order: readonly (readonly Role[])[]; because: string }
  /** Whose value does less harm between two who know as well. */
  safer?: { than: (a: Json, b: Json) => boolean; because: string }
}

const list =
  (...values: readonly Json[]) =>
  () =>
    values
const minutes = () => Array.from({ length: 10 }, (_, index) => 15 + 5 * index)
const photographer = {
  order: [['photographer'], ['planner', 'coordinator'], ['couple']],
  because: 'the photographer knows what can be photographed, and how long it takes',
} as const
const longer = {
  than: (a: Json, b: Json) => Number(a) > Number(b),
  because: 'a plan that is too short hurts more',
}

const ORDINARY: readonly Dispute[] = [
  {
    type: 'timelineItem',
    field: 'title',
    roles: ['couple', 'planner', 'coordinator'],
    values: list('Confetti line', 'Confetti on the steps', 'Confetti and doves', 'Confetti exit'),
  },
  {
    type: 'timelineItem',
    field: 'location',
    roles: ['couple', 'planner', 'coordinator'],
    values: list('Walled garden', 'Front lawn', 'Courtyard', 'Orangery', 'Long barn'),
  },
  {
    type: 'timelineItem',
    field: 'durationMin',
    roles: ['planner', 'coordinator'],
    values: () => minutes().map((one) => one + 60),
    fits: ({ minDurationMin: least }) => typeof least !== 'number' || least <= 75,
    safer: longer,
  },
  {
    type: 'task',
    field: 'title',
    roles: ['couple', 'planner', 'coordinator'],
    values: list('Rings to Tom', 'Rings to the best man', 'Rings to Ben', 'Rings in the safe'),
  },
  {
    type: 'task',
    field: 'due',
    roles: ['couple', 'planner', 'coordinator'],
    values: list('2027-05-01', '2027-05-10', '2027-05-22', '2027-06-03'),
  },
  {
    type: 'task',
    field: 'assignee',
    roles: ['couple', 'planner', 'coordinator'],
    values: list('role:couple', 'role:planner', 'role:coordinator', 'role:photographer'),
  },
  {
    type: 'guest',
    field: 'name',
    roles: ['couple', 'planner'],
    values: list('Anna Ames', 'Anne Ames', 'Ana Ames', 'Hannah Ames'),
  },
  {
    type: 'guest',
    field: 'rsvp',
    roles: ['couple', 'planner'],
    values: list('waiting', 'yes', 'no', 'maybe'),
    knows: { order: [['couple'], ['planner']], because: 'the couple hears it from the guest' },
  },
  {
    type: 'person',
    field: 'say',
    roles: ['couple', 'planner'],
    values: list('ZO-ee', 'zo-EE', 'ZOH-ay', 'zo-ay'),
  },
  {
    type: 'table',
    field: 'label',
    roles: ['couple', 'planner'],
    values: list('Rosemary', 'Sage', 'Thyme', 'Oak'),
  },
  {
    type: 'shot',
    field: 'priority',
    roles: ['photographer', 'planner', 'coordinator'],
    values: list(1, 2, 3, 4, 5),
    knows: photographer,
  },
  {
    type: 'shot',
    field: 'title',
    roles: ['photographer', 'planner', 'coordinator'],
    values: list('All cousins', 'All the cousins', 'Cousins and Nan', 'Cousins, seated'),
    knows: photographer,
  },
  {
    type: 'vendor',
    field: 'leadMin',
    roles: ['planner'],
    values: minutes,
  },
]

const money = (minor: number): Json => ({ minor, currency: 'GBP' })
const PROTECTED: readonly Dispute[] = [
  {
    type: 'wedding',
    field: 'guestCountFinal',
    roles: ['couple', 'planner'],
    values: list(96, 104, 112, 118, 131),
  },
  {
    type: 'wedding',
    field: 'date',
    roles: ['couple', 'planner'],
    values: list('2027-07-03', '2027-07-10', '2027-09-04'),
  },
  {
    type: 'day',
    field: 'date',
    roles: ['planner'],
    values: list('2027-07-03', '2027-07-10', '2027-09-04'),
  },
  {
    type: 'vendor',
    field: 'callTime',
    roles: ['planner'],
    values: list(600, 615, 630, 660, 675),
  },
  {
    type: 'vendor',
    field: 'endsAt',
    roles: ['planner'],
    values: list(1_320, 1_350, 1_380, 1_410, 1_440),
  },
  {
    type: 'vendorTerms',
    field: 'coverageCost',
    roles: ['planner'],
    values: list(money(15_000), money(18_500), money(21_000), money(24_000)),
    fits: (data) => data['coverageCost'] !== undefined,
  },
]

/** Two values for what nobody has to be asked about. */
export const drawScalar: Draw = (random, samples) => {
  const dispute = random.pick(ORDINARY)
  return drawn(random, pickRecord(random, samples, dispute.type, dispute.fits), dispute, true)
}

/** Two values for what only a person may decide. */
export const drawProtected: Draw = (random, samples) => {
  const dispute = random.pick(PROTECTED)
  return drawn(random, pickRecord(random, samples, dispute.type, dispute.fits), dispute, false)
}

function drawn(
  random: Random,
  record: { id: string; type: TypeDeclaration; data: JsonObject },
  dispute: Dispute,
  mayDecide: boolean,
): Drawn {
  const { id, type, data } = record
  const { field, roles } = dispute
  const values = dispute.values(random)
  const a = otherThan(random, values, data[field])
  const b = otherThan(random, values, data[field], a)
  const edits = twoEdits(random, data, [
    { role: random.pick(roles), changes: [{ path: [field], value: a }] },
    { role: random.pick(roles), changes: [{ path: [field], value: b }] },
  ])
  const asked = { want: 'ask', because: `${type.name}.${field} is not for a machine` } as const
  return {
    id,
    type,
    base: data,
    ...edits,
    intent: mayDecide ? better(data, dispute, edits, [a, b]) : asked,
  }
}

/** Who knows better; else what does less harm; else the later one. */
export function better(
  base: JsonObject,
  { field, knows, safer }: Pick<Dispute, 'field' | 'knows' | 'safer'>,
  { first, second }: Pick<Drawn, 'first' | 'second'>,
  [a, b]: readonly [Json, Json],
): Intent {
  const step = (role: Role) => knows?.order.findIndex((roles) => roles.includes(role)) ?? 0
  const chosen = (isFirst: boolean, because: string): Intent => ({
    want: 'one',
    of: isFirst ? 'first' : 'second',
    because,
    results: [applied(base, [{ path: [field], value: isFirst ? a : b }])],
  })
  if (knows && step(first.role) !== step(second.role)) {
    return chosen(step(first.role) < step(second.role), knows.because)
  }
  if (safer && safer.than(a, b) !== safer.than(b, a)) {
    return chosen(safer.than(a, b), safer.because)
  }
  return chosen(first.at > second.at, 'the later one knows more')
}
