import { keysBetween } from '#shared/merge/orderKey.ts'
import { applied, pickRecord, twoEdits, type Change, type Draw } from './drawing.ts'
import { FIELD_EDITS } from './fieldEdits.ts'

const DELETERS = {
  timelineItem: 'coordinator',
  task: 'planner',
  guest: 'couple',
  shot: 'photographer',
  person: 'couple',
} as const

/** Somebody deletes what somebody else is working on, or has only moved or flagged. */
export const drawDeletion: Draw = (random, samples, part) => {
  const names = Object.keys(DELETERS).filter((name) => part === 'asked' || name === 'timelineItem')
  const name = random.pick(names)
  const { id, type, data } = pickRecord(random, samples, name)
  const real = (FIELD_EDITS[name] ?? []).filter(({ field }) => field !== 'elastic')
  const edit = random.pick(real)
  const changes: Change[] =
    part === 'asked'
      ? [edit.change(data, random)]
      : [
          random.pick([
            { path: ['order'], value: random.pick(keysBetween('a0', 'a9', 6) ?? ['a5']) },
            { path: ['elastic'], value: data['elastic'] !== true },
            { path: ['key'], value: data['key'] !== true },
          ]),
        ]
  const role = part === 'asked' ? random.pick(edit.roles) : 'planner'
  const deletes = {
    role: DELETERS[name as keyof typeof DELETERS],
    changes: [],
    deleted: true,
    leaves: [{ path: ['_deleted'], value: true }],
  }
  const edits = part === 'asked' ? { role, changes } : { role, changes, leaves: [] }
  const sides = random.chance(0.5) ? ([deletes, edits] as const) : ([edits, deletes] as const)
  return {
    id,
    type,
    base: data,
    ...twoEdits(random, data, sides),
    intent:
      part === 'asked'
        ? { want: 'ask', because: 'somebody still works with what somebody else threw away' }
        : { want: 'both', results: [applied(data, changes)], deleted: true },
  }
}
