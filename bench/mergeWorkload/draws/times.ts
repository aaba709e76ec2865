import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { applied, pickRecord, twoEdits, type Draw } from './drawing.ts'
import { better } from './scalars.ts'

const STAGES = ['booked', 'confirmed', 'enRoute', 'arrived', 'setUp', 'ready', 'working', 'done']

const runsTheDay = {
  order: [['planner', 'coordinator'], ['photographer']],
  because: 'who runs the day knows its times',
} as const

/** Two times for one moment: a fixed one asks, the others are for who runs the day. */
export const drawTime: Draw = (random, samples, part) => {
  const pinned = part === 'asked'
  const isPhoto = !pinned && random.chance(0.4)
  const record = pickRecord(random, samples, 'timelineItem', ({ timing, category, pin }) => {
    const fits = pinned ? pin === true : pin !== true && (!isPhoto || category === 'photo')
    return fits && typeof timing === 'object' && timing !== null && 'at' in timing
  })
  const { id, type, data } = record
  const [a, b] = [random.below(12) + 1, random.below(12) + 14].map((steps) => ({
    mode: 'at',
    at: startOf(data) + 5 * steps,
  }))
  if (!a || !b) throw new Error('two times')
  const edits = twoEdits(random, data, [
    { role: 'planner', changes: [{ path: ['timing'], value: a }] },
    {
      role: isPhoto ? 'photographer' : 'coordinator',
      changes: [{ path: ['timing'], value: b }],
    },
  ])
  return {
    id,
    type,
    base: data,
    ...edits,
    intent: pinned
      ? { want: 'ask', because: 'a fixed time is what everybody relies on' }
      : better(data, { field: 'timing', knows: runsTheDay }, edits, [a, b]),
  }
}

/** Stages join to the furthest; two edits that break a rule only together ask. */
export const drawStage: Draw = (random, samples, part) => {
  if (part === 'asked') return brokenTogether(random, samples, part)
  const { id, type, data } = pickRecord(random, samples, 'vendor')
  const from = STAGES.findIndex((stage) => stage === data['stage'])
  const near = Math.min(from + 1 + random.below(2), STAGES.length - 2)
  const far = near + 1 + random.below(STAGES.length - near - 1)
  const firstIsFar = random.chance(0.5)
  const [a, b] = (firstIsFar ? [far, near] : [near, far]).map((step) => ({
    role: random.pick(['planner', 'coordinator'] as const),
    changes: [{ path: ['stage'], value: STAGES[step] ?? 'done' }],
  }))
  if (!a || !b) throw new Error('two stages')
  return {
    id,
    type,
    base: data,
    ...twoEdits(random, data, [a, b]),
    intent: {
      want: 'one',
      of: firstIsFar ? 'first' : 'second',
      because: 'what has happened has happened',
      results: [applied(data, [{ path: ['stage'], value: STAGES[far] ?? 'done' }])],
    },
  }
}

/** The shortest length goes up while the planned one goes down: each is fine without the other. */
const brokenTogether: Draw = (random, samples) => {
  const record = pickRecord(random, samples, 'timelineItem', ({ durationMin, minDurationMin }) => {
    const least = typeof minDurationMin === 'number' ? minDurationMin : 0
    return typeof durationMin === 'number' && least < durationMin - 10
  })
  const { id, type, data } = record
  const planned = Number(data['durationMin'])
  return {
    id,
    type,
    base: data,
    ...twoEdits(random, data, [
      { role: 'planner', changes: [{ path: ['minDurationMin'], value: planned }] },
      { role: 'coordinator', changes: [{ path: ['durationMin'], value: planned - 10 }] },
    ]),
    intent: { want: 'ask', because: 'a moment cannot be shorter than its shortest length' },
  }
}

function startOf({ timing }: JsonObject): number {
  const at = typeof timing === 'object' && timing !== null && 'at' in timing ? timing['at'] : 600
  return typeof at === 'number' ? at : 600
}
