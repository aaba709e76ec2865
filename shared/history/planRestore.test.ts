import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedUnits, policyOfField } from '#shared/merge/changedUnits.ts'
import { splitPath, valueAt } from '#shared/merge/path.ts'
import { everyType, typeNamed } from '#shared/schema/everyType.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { marks, waits } from '#shared/schema/record/values.ts'
import { arbitraryData } from '#shared/schema/testing/arbitraryData.ts'
import {
  planRestore,
  type RestoreAsked,
  type RestoreInput,
  type RestorePlan,
} from './planRestore.ts'
import { isRestorable, isRestorableField } from './restorable.ts'
import { withUnits } from './restoredUnits.ts'

const env = process.env
fc.configureGlobal({
  numRuns: Number(env['FC_RUNS'] ?? 300),
  ...(env['FC_SEED'] ? { seed: Number(env['FC_SEED']) } : {}),
})

const SCOPE = 'wedding:01900000-0000-7000-8000-00000000cccc' as const
const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const LENA = id(0xa1)

type Given = { type?: string; data?: JsonObject; at?: number; by?: string; deleted?: boolean }

function record(n: number, given: Given = {}): RecordEnvelope {
  const ms = String(given.at ?? 1).padStart(14, '0')
  return {
    id: id(n),
    scope: SCOPE,
    type: given.type ?? 'task',
    data: given.data ?? { title: 'Rings', phase: 'day', order: 'a0' },
    at: `${ms}-0000-00000000000a`,
    by: given.by ?? LENA,
    _deleted: given.deleted ?? false,
  }
}

const byId = (records: readonly RecordEnvelope[]) => new Map(records.map((one) => [one.id, one]))

function plan(
  then: readonly RecordEnvelope[],
  now: readonly RecordEnvelope[],
  asked: RestoreAsked = { kind: 'scope' },
  more: Partial<RestoreInput> = {},
): RestorePlan {
  let made = 0xf000
  const known = new Set(then.map((one) => one.id))
  return planRestore({
    asked,
    then: byId(then),
    now: byId(now),
    createdSince: new Set(now.map((one) => one.id).filter((one) => !known.has(one))),
    refused: () => [],
    newId: () => id((made += 1)),
    ...more,
  })
}

/** What the plan's edit leaves standing. */
function applied(steps: RestorePlan['steps'], now: readonly RecordEnvelope[]): RecordEnvelope[] {
  const after = byId(now)
  for (const step of steps) {
    const standing = after.get(step.record.id) ?? step.record
    after.set(
      step.record.id,
      step.op === 'delete'
        ? { ...standing, _deleted: true }
        : { ...standing, _deleted: false, data: withUnits(standing.data, step.units) },
    )
  }
  return [...after.values()]
}

/** For whom marks stand, in words that can be compared; a tick is for nobody in particular. */
function waitedFor(value: unknown): string {
  const { marks: set = {}, cleared = {} } = waits.safeParse(value).data ?? {}
  const standing = Object.entries(set).filter(([mark]) => !cleared[mark])
  return [...new Set(standing.map(([, mark]) => mark.person ?? 'somebody'))].toSorted().join()
}

/** Units that still differ, apart from what cannot go back and from who ticked. */
function differing(type: string, a: JsonObject, b: JsonObject): string[] {
  const declared = typeNamed(type)
  if (!declared) return ['type']
  return changedUnits(declared, a, b).filter((path) => {
    const [name = ''] = splitPath(path)
    const [x, y] = [valueAt(a, path), valueAt(b, path)]
    const { kind } = policyOfField(declared, name)
    if (!isRestorableField(declared, name)) return false
    if (kind === 'sticky') return waitedFor(x) !== waitedFor(y)
    const isNothing = (value: unknown) => JSON.stringify(value ?? {}) === '{}'
    return !((kind === 'set' || kind === 'mapByKey') && isNothing(x) && isNothing(y))
  })
}

const types = Object.values(everyType).filter(
  (type) => isRestorable(type) && type.scopes.includes('wedding'),
)
const slot = fc.constantFrom(...types).chain((type) =>
  fc.record({
    type: fc.constant(type.name),
    then: fc.option(arbitraryData(type), { nil: null }),
    now: fc.option(arbitraryData(type), { nil: null }),
    deleted: fc.boolean(),
  }),
)
const worlds = fc.array(slot, { minLength: 1, maxLength: 4 })

function worldsOf(
  slots: readonly {
    type: string
    then: JsonObject | null
    now: JsonObject | null
    deleted: boolean
  }[],
) {
  const then = slots.flatMap(({ type, then: data }, n) => (data ? [record(n, { type, data })] : []))
  const now = slots.flatMap(({ type, then: was, now: data, deleted }, n) =>
    data
      ? [record(n, { type, data, deleted })]
      : was
        ? [record(n, { type, data: {}, deleted: true })]
        : [],
  )
  return { then, now }
}

describe('a restore of everything', () => {
  test('gives each unit the value it had then, what was deleted back, and takes what came since away', () => {
    fc.assert(
      fc.property(worlds, (slots) => {
        const { then, now } = worldsOf(slots)
        const { steps, left } = plan(then, now)
        const after = byId(applied(steps, now))
        const told = new Set(left.map((one) => one.record.id))
        for (const was of then) {
          const stands = after.get(was.id)
          if (told.has(was.id)) continue
          expect(stands?._deleted).toBe(false)
          expect(differing(was.type, stands?.data ?? {}, was.data)).toEqual([])
        }
        const cameSince = [...after.values()].filter(
          (one) => !told.has(one.id) && !then.some((was) => was.id === one.id),
        )
        expect(cameSince.filter((one) => !one._deleted)).toEqual([])
      }),
    )
  })

  test('does nothing the second time', () => {
    fc.assert(
      fc.property(worlds, (slots) => {
        const { then, now } = worldsOf(slots)
        const once = applied(plan(then, now).steps, now)
        expect(plan(then, once).steps).toEqual([])
      }),
    )
  })
})

describe('what a restore leaves as it is, and tells', () => {
  test('reports, memberships and named moments that came since', () => {
    const said = ['fact', 'member', 'savepoint', 'conflict'].map((type, n) =>
      record(n, { type, data: {} }),
    )
    const { steps, left } = plan([], said)
    expect(steps).toEqual([])
    expect(left.map(({ why }) => why)).toEqual(said.map(() => 'saidOnce'))
  })

  test('what was out of sight then is not taken for new, and never deleted', () => {
    const old = record(1)
    const { steps, left } = plan([], [old], { kind: 'scope' }, { createdSince: new Set() })
    expect(steps).toEqual([])
    expect(left).toEqual([{ record: old, why: 'unsure' }])
  })

  test('a wedding is not deleted by going back to before it was made', () => {
    const wedding = { ...record(0xcccc, { type: 'wedding', data: {} }), id: SCOPE.slice(8) }
    expect(plan([], [wedding])).toEqual({ steps: [], left: [] })
  })

  test('a field that the person may not write, while the others go back', () => {
    const now = record(1, { data: { title: 'Rings!', phase: 'before', order: 'a0' } })
    const { steps, left } = plan(
      [record(1)],
      [now],
      { kind: 'scope' },
      { refused: () => ['title'] },
    )
    expect(steps).toEqual([
      { op: 'change', record: now, units: [{ path: 'phase', from: 'before', to: 'day' }] },
    ])
    expect(left).toEqual([{ record: now, path: 'title', why: 'notAllowed' }])
  })

  test('a type that this build does not know', () => {
    const then = record(1, { type: 'weather', data: { rain: true } })
    const now = record(1, { type: 'weather', data: { rain: false } })
    expect(plan([then], [now]).left).toEqual([{ record: then, why: 'unknownType' }])
    expect(plan([then], [then])).toEqual({ steps: [], left: [] })
  })
})

describe('a restore of one', () => {
  test('field leaves the other fields and records', () => {
    const now = [
      record(1, { data: { title: 'Cake', phase: 'after', order: 'a0' } }),
      record(2, { data: { title: 'Cake', phase: 'after', order: 'a0' } }),
    ]
    const { steps } = plan([record(1), record(2)], now, { kind: 'unit', id: id(1), path: 'title' })
    expect(steps).toMatchObject([
      { record: { id: id(1) }, units: [{ path: 'title', to: 'Rings' }] },
    ])
    expect(steps).toHaveLength(1)
  })

  test('member of a set leaves the others in it', () => {
    const about = { title: 'Family', list: id(9), order: 'a0', priority: 2, estMin: 3 }
    const data = (people: JsonObject) => ({ ...about, people })
    const then = record(1, { type: 'shot', data: data({ [id(11)]: true }) })
    const now = record(1, { type: 'shot', data: data({ [id(12)]: true }) })
    const { steps } = plan([then], [now], { kind: 'unit', id: id(1), path: `people/${id(11)}` })
    const [after] = applied(steps, [now])
    expect(after?.data['people']).toEqual({ [id(11)]: true, [id(12)]: true })
  })

  test('tick is taken back by clearing it, so that one made meanwhile still counts', () => {
    const mark = { by: LENA, instant: 1, device: 'phone' }
    const done = { ...record(1).data, marks: { marks: { [id(7)]: mark }, cleared: {} } }
    const { steps } = plan([record(1)], [record(1, { data: done })])
    const [after] = applied(steps, [record(1, { data: done })])
    expect(after?.data['marks']).toEqual({
      marks: { [id(7)]: mark },
      cleared: { [id(7)]: true },
    })
    const back = plan([record(1, { data: done })], applied(steps, [record(1, { data: done })]))
    const [again] = applied(back.steps, applied(steps, [record(1, { data: done })]))
    expect(isMarked(marks.parse(again?.data['marks']))).toBe(true)
  })

  test('record brings what it names and what went with it, and nothing else that was deleted', () => {
    const lane = { day: id(20), name: 'Photo', order: 'a0' }
    const then = [
      record(1, { type: 'vendor', data: { name: 'Sound', kind: 'dj' } }),
      record(2, { type: 'vendorContact', data: { vendor: id(1), phone: '1' } }),
      record(3, { type: 'lane', data: lane }),
      record(4, { type: 'timelineItem', data: { lane: id(3), title: 'Vows' } }),
      record(5, { type: 'timelineItem', data: { lane: id(3), title: 'Kiss' } }),
    ]
    const now = [
      record(1, { type: 'vendor', deleted: true, at: 50_000, data: { name: 'Sound', kind: 'dj' } }),
      record(2, { type: 'vendorContact', deleted: true, at: 50_001, data: { vendor: id(1) } }),
      record(3, { type: 'lane', deleted: true, at: 70_000, data: lane }),
      record(4, { type: 'timelineItem', deleted: true, at: 60_000, data: { lane: id(3) } }),
      record(5, { type: 'timelineItem', deleted: true, at: 10_000, data: { lane: id(3) } }),
    ]
    const back = (n: number) =>
      plan(then, now, { kind: 'record', id: id(n) })
        .steps.map((step) => step.record.id)
        .toSorted()
    expect(back(1)).toEqual([id(1), id(2)])
    expect(back(4)).toEqual([id(3), id(4)])
  })
})
