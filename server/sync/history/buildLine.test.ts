import { expect, test } from 'vitest'
import type { Tag } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Revision } from '../store.ts'
import { OWNER, record, revisionOf, uuid } from '../testing/storedRecords.ts'
import { buildLine } from './buildLine.ts'

const scope = `wedding:${uuid(1)}` as const
const coordinator: Tag[] = ['role:coordinator', `user:${OWNER}`]
const couple: Tag[] = ['role:couple']

function moment(version: number, data: JsonObject, more: Partial<RecordEnvelope> = {}) {
  const { record: state } = record(scope, uuid(3), version, {
    data: { title: 'Ceremony', visibility: 'team', ...data },
  })
  return { ...state, type: 'timelineItem', ...more }
}

function revision(state: RecordEnvelope, more: Partial<Revision> = {}): Revision {
  const stored = record(scope, state.id, Number(state.at.slice(0, 14)))
  return { ...revisionOf({ ...stored, record: state }), ...more }
}

function line(
  before: RecordEnvelope | null,
  state: RecordEnvelope,
  more: Partial<Revision> = {},
  tags: readonly Tag[] = coordinator,
  base: RecordEnvelope | null = null,
  wholeSince: number | null = null,
) {
  return buildLine({ revision: revision(state, more), before, base }, tags, wholeSince)
}

test('a line says who changed what, from where, when by whose clock, and what it was before', () => {
  const told = line(
    moment(1, { durationMin: 30, people: { ada: true } }),
    moment(2, { durationMin: 40, people: { bo: true }, place: 'barn' }),
  )
  expect(told).toEqual({
    version: 2,
    record: uuid(3),
    type: 'timelineItem',
    title: 'Ceremony',
    cause: 'edit',
    user: OWNER,
    role: 'planner',
    device: 'Ada’s phone',
    receivedAt: 5,
    madeAt: 2,
    kind: 'changed',
    changes: [
      { path: 'durationMin', before: 30, after: 40 },
      { path: 'people/ada', before: true },
      { path: 'people/bo', after: true },
      { path: 'place', after: 'barn' },
    ],
    lost: [],
  })
})

test('created, deleted and brought back are named as what they are', () => {
  const [one, gone] = [moment(1, {}), moment(2, {}, { _deleted: true })]
  expect(line(null, one)?.kind).toBe('created')
  expect(line(one, gone)?.kind).toBe('deleted')
  expect(line(gone, moment(3, {}))?.kind).toBe('restored')
  expect(line(gone, moment(3, {}, { _deleted: true }))?.kind).toBe('changed')
})

test('P3 a value that did not come to count is told, with the place it was meant for', () => {
  const before = moment(2, { timing: { mode: 'at', at: 850 }, durationMin: 30 })
  const sent = moment(3, { timing: { mode: 'at', at: 860 }, durationMin: 45 })
  const told = line(
    before,
    moment(4, { timing: { mode: 'at', at: 850 }, durationMin: 45 }),
    { cause: 'merge', sent },
    coordinator,
    moment(1, { timing: { mode: 'at', at: 840 }, durationMin: 30 }),
  )
  expect(told).toMatchObject({
    cause: 'merge',
    madeAt: 3,
    changes: [{ path: 'durationMin', before: 30, after: 45 }],
    lost: [{ path: 'timing', value: { mode: 'at', at: 860 } }],
  })
})

test('what others changed meanwhile, and a text that took both sides in, are nobody’s loss', () => {
  const told = line(
    moment(2, { notes: 'Candles. Torches.', durationMin: 45 }),
    moment(4, { notes: 'Candles. Torches. Matches.', durationMin: 45 }),
    { cause: 'merge', sent: moment(3, { notes: 'Candles. Matches.', durationMin: 30 }) },
    coordinator,
    moment(1, { notes: 'Candles.', durationMin: 30 }),
  )
  expect(told?.lost).toEqual([])
})

test('a deletion that an edit survived is told as lost', () => {
  const told = line(moment(2, { durationMin: 45 }), moment(4, { durationMin: 45 }), {
    cause: 'merge',
    sent: moment(3, {}, { _deleted: true, data: {} }),
  })
  expect(told).toMatchObject({ kind: 'changed', lost: [{ path: '_deleted', value: true }] })
})

test('an edit that came too late changed nothing, and says what it wanted', () => {
  const told = line(
    moment(2, { durationMin: 45 }),
    moment(2, { durationMin: 45 }),
    { cause: 'superseded', version: 5, sent: moment(1, { durationMin: 50 }) },
    coordinator,
    moment(1, { durationMin: 30 }),
  )
  expect(told).toMatchObject({ changes: [], lost: [{ path: 'durationMin', value: 50 }] })
})

test('HIS1 P5 who may not read a state is told nothing of it, before, after or sent', () => {
  const hidden = moment(1, { visibility: 'private', notes: 'the surprise' })
  const open = moment(2, { notes: 'fireworks' })
  expect(line(open, hidden, {}, couple)).toBeNull()
  const opened = line(hidden, open, {}, couple)
  expect(opened).toMatchObject({ kind: 'created' })
  expect(JSON.stringify(opened)).not.toContain('surprise')
  const merged = line(open, moment(4, {}), { cause: 'merge', sent: hidden }, couple)
  expect(merged).toMatchObject({ lost: [] })
  expect(JSON.stringify(merged)).not.toContain('surprise')
})

test('HIS2 a decision names its questions, and a rule is named where it decided', () => {
  const [before, after] = [moment(1, { durationMin: 30 }), moment(2, { durationMin: 45 })]
  const decided = { cause: 'resolution', decided: { conflicts: [uuid(8)] } } as const
  expect(line(before, after, decided)).toMatchObject({
    cause: 'resolution',
    conflicts: [uuid(8)],
    changes: [{ path: 'durationMin' }],
  })
  const ruled = { cause: 'merge', decided: { rules: ['r1'] } } as const
  expect(line(before, after, ruled)).toMatchObject({ cause: 'rule', rules: ['r1'] })
})

test('P5 a decision without effect names its question, never the value: its readers are others', () => {
  const state: RecordEnvelope = {
    ...moment(3, {}),
    type: 'resolution',
    data: { conflict: uuid(8), record: uuid(3), path: 'timing', value: 'a secret', sees: [] },
  }
  const told = line(null, state)
  expect(told).toMatchObject({ cause: 'resolution', conflicts: [uuid(8)], changes: [] })
  expect(JSON.stringify(told)).not.toContain('secret')
})

test('of an erased record one line is left, without content', () => {
  const blank = moment(1, {}, { data: {}, by: '', _deleted: true })
  expect(line(null, blank)).toBeNull()
  expect(
    line(blank, moment(9, {}, { data: {}, by: '', _deleted: true }), { cause: 'erased' }),
  ).toMatchObject({
    cause: 'erased',
    kind: 'deleted',
    user: OWNER,
    title: '',
    changes: [],
    lost: [],
  })
})

test('where neighbours may be missing, nobody is said to have changed what others changed', () => {
  const [before, after] = [moment(1, { durationMin: 30 }), moment(2, { durationMin: 45 })]
  expect(line(before, after, { receivedAt: 99 }, coordinator, null, 100)?.changes).toEqual([])
  expect(line(before, after, { receivedAt: 100 }, coordinator, null, 100)?.changes).toHaveLength(1)
})

test('a record without a name is named by how its text begins, else not at all', () => {
  const note = (text: string): RecordEnvelope => ({
    ...moment(1, {}),
    type: 'personNote',
    data: { person: uuid(4), text },
  })
  const photographer: Tag[] = ['role:photographer']
  const title = (state: RecordEnvelope) => line(null, state, {}, photographer)?.title
  expect(title(note('Shy\nof cameras'))).toBe('Shy')
  expect(title(note('x'.repeat(200)))).toHaveLength(80)
  expect(title(note('  '))).toBe('')
})
