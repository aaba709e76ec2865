import * as z from 'zod/mini'
import { roles } from '#shared/schema/record/access.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import { declareType, field, type TypeDeclaration } from '#shared/schema/record/type.ts'

const any = z.exactOptional(z.json())
const of = (merge: MergePolicy) => field({ schema: any, merge, words: 'a value' })

export const STAGES = ['planned', 'ready', 'running'] as const
export const ENDS = ['done', 'cancelled'] as const

/** One field for every kind of merging; the bounds are held together by an invariant. */
export const everyKind = declareType({
  name: 'everyKind',
  scopes: ['wedding'],
  words: { one: 'thing', many: 'things' },
  audience: () => [],
  create: roles('planner'),
  update: roles('planner'),
  delete: roles('planner'),
  invariant: ({ least, most }) =>
    typeof least === 'number' && typeof most === 'number' && least > most ? 'least > most' : null,
  fields: {
    plain: of({ kind: 'register' }),
    ranked: of({ kind: 'register', rank: [['planner', 'coordinator'], ['couple']] }),
    longer: of({ kind: 'register', rank: [['planner'], ['couple']], tie: 'longer' }),
    earlier: of({ kind: 'register', tie: 'earlier' }),
    narrower: of({ kind: 'register', tie: 'narrower' }),
    short: of({ kind: 'shortText' }),
    guarded: of({ kind: 'protected', deciders: ['planner'] }),
    sticky: of({ kind: 'sticky' }),
    people: of({ kind: 'set' }),
    diet: of({ kind: 'set', removalAsks: true }),
    places: of({
      kind: 'mapByKey',
      members: {
        label: { kind: 'shortText' },
        at: { kind: 'protected', deciders: ['couple'] },
        note: { kind: 'prose' },
      },
    }),
    text: of({ kind: 'prose' }),
    order: of({ kind: 'order' }),
    stage: of({ kind: 'lattice', order: [...STAGES], forks: [...ENDS] }),
    fixed: of({ kind: 'immutable' }),
    owned: of({ kind: 'serverOwned' }),
    pin: of({ kind: 'register' }),
    timing: of({
      kind: 'whenTrue',
      field: 'pin',
      then: { kind: 'protected', deciders: ['planner'] },
      otherwise: { kind: 'register' },
    }),
    least: of({ kind: 'register' }),
    most: of({ kind: 'register' }),
  },
}) as unknown as TypeDeclaration
