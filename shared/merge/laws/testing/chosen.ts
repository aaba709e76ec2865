import fc from 'fast-check'
import * as z from 'zod/mini'
import { STRATEGIES, type MergeRule } from '#shared/schema/mergeChoices.ts'
import { roles, type WeddingRole } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import { declareType, field, type TypeDeclaration } from '#shared/schema/record/type.ts'
import type { MergeChoices } from '../../mergeChoices.ts'
import type { Edit } from '../../testing/edits.ts'

/** Fields for which people may choose how they merge: they stand in groups by their names. */
const any = z.exactOptional(z.json())
const of = (merge: MergePolicy) => field({ schema: any, merge, words: 'a value' })
const BY_LENGTH = [['planner', 'coordinator'], ['couple']] as const

export const chosenType = declareType({
  name: 'timelineItem',
  scopes: ['wedding'],
  words: { one: 'moment', many: 'moments' },
  audience: () => [],
  create: roles('planner'),
  update: roles('planner'),
  delete: roles('planner'),
  fields: {
    title: of({ kind: 'shortText' }),
    place: of({ kind: 'register' }),
    durationMin: of({ kind: 'register', rank: BY_LENGTH, tie: 'longer' }),
    elastic: of({ kind: 'register', rank: BY_LENGTH }),
    visibility: of({ kind: 'register', rank: BY_LENGTH, tie: 'narrower' }),
    pin: of({ kind: 'register' }),
    timing: of({
      kind: 'whenTrue',
      field: 'pin',
      then: { kind: 'protected', deciders: ['planner'] },
      otherwise: { kind: 'register', rank: BY_LENGTH },
    }),
    notes: of({ kind: 'prose' }),
  },
}) as unknown as TypeDeclaration

export const CHOSEN_START: JsonObject = {
  title: 'An',
  place: 'barn',
  durationMin: 1,
  elastic: 0,
  visibility: 'team',
  pin: false,
  timing: { mode: 'at', at: 0 },
  notes: 'Anna brings the rings. Ben does not sing. Bring water and chairs to the lawn by noon',
}

/** Groups that its fields stand in, and one that they do not. */
const GROUPS = ['momentTimes', 'momentLengths', 'momentOrder', 'momentWords', 'notes', 'vendors']
const ROLES: readonly WeddingRole[] = ['planner', 'coordinator', 'couple', 'vendor']

const role = fc.constantFrom(...ROLES)
const group = fc.constantFrom(...GROUPS)
const ladder = fc
  .shuffledSubarray([...ROLES], { minLength: 1 })
  .chain((all) =>
    fc.nat(all.length - 1).map((cut) => [all.slice(0, cut), all.slice(cut)].filter(hasSome)),
  )
const hasSome = (list: readonly unknown[]) => list.length > 0

const rule: fc.Arbitrary<MergeRule> = fc
  .record({
    group,
    take: role,
    over: role,
    since: fc.nat(20),
    /** Receipts lie between 2 and 40: some rules are over by then. */
    until: fc.integer({ min: 1, max: 60 }),
    off: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  })
  .map(({ off, ...rest }) => ({ ...rest, by: 'maya', ...(off ? { off } : {}) }))

/** What a wedding may have chosen, strategies that a group does not allow among it. */
export const choices: fc.Arbitrary<MergeChoices> = fc.record({
  strategies: fc.dictionary(
    group,
    fc.record({ use: fc.constantFrom(...STRATEGIES), ladder }, { requiredKeys: [] }),
    { maxKeys: 5 },
  ),
  hierarchy: fc.option(ladder),
  rules: fc.dictionary(fc.constantFrom('r1', 'r2', 'r3'), rule, { maxKeys: 3 }),
})

const few = fc.integer({ min: 0, max: 4 })
const put = (path: string, value: fc.Arbitrary<Json>): fc.Arbitrary<Edit> =>
  value.map((given) => ({ kind: 'set', path, value: given }))

export const CHOSEN_EDITS: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  title: put('title', fc.constantFrom('Anna', 'Anne', 'Ann')),
  place: put('place', fc.constantFrom('lawn', 'church', 'hall')),
  durationMin: put('durationMin', few),
  elastic: put('elastic', few),
  visibility: put('visibility', fc.constantFrom('guests', 'team', 'vendors', 'private')),
  pin: put('pin', fc.boolean()),
  timing: put('timing', fc.record({ mode: fc.constant('at'), at: few })),
  notes: fc.record({
    kind: fc.constant('words' as const),
    path: fc.constant('notes'),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    drop: fc.integer({ min: 0, max: 2 }),
    put: fc.constantFrom('candles', 'gate 7', 'Maya', 'not', ''),
  }),
}
