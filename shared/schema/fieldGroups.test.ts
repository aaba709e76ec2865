import { describe, expect, test } from 'vitest'
import { everyType } from './everyType.ts'
import { FIELD_GROUPS, groupOf } from './fieldGroups.ts'
import type { MergePolicy } from './record/field.ts'
import { refusedFields } from './record/rights.ts'
import { EXAMPLES } from './testing/examples.ts'
import { actorNamed } from './testing/permissionScene.ts'

/** How a wedding merges, names of moments and hand-overs: about the plan, not part of it. */
const NOT_OFFERED = [
  'wedding strategies',
  'wedding hierarchy',
  'wedding rules',
  'handover to',
  'handover note',
  'savepoint name',
  'savepoint note',
]

const CHOOSABLE = ['register', 'shortText', 'prose', 'protected', 'lattice', 'mapByKey']

function kindsOf(policy: MergePolicy): string[] {
  return policy.kind === 'whenTrue'
    ? [...kindsOf(policy.then), ...kindsOf(policy.otherwise)]
    : [policy.kind]
}

const FIELDS = Object.values(everyType)
  .filter(({ scopes }) => scopes.includes('wedding'))
  .flatMap((type) =>
    Object.entries(type.fields).map(([name, { merge }]) => ({ type, name, merge })),
  )

test('every field of a wedding with a choice to make stands in exactly one group, and no other', () => {
  const counted = FIELDS.map(({ type, name, merge }) => {
    const groups = FIELD_GROUPS.filter(({ fields }) => fields[type.name]?.includes(name))
    const isOffered = !NOT_OFFERED.includes(`${type.name} ${name}`)
    const choosable = isOffered && kindsOf(merge).some((kind) => CHOOSABLE.includes(kind))
    return { field: `${type.name} ${name}`, groups: groups.length, wants: choosable ? 1 : 0 }
  })
  expect(counted.filter(({ groups, wants }) => groups !== wants)).toEqual([])
  const named = FIELD_GROUPS.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([type, names]) => names.map((name) => `${type} ${name}`)),
  )
  expect(named.filter((one) => !counted.some(({ field }) => field === one))).toEqual([])
})

test('a text is merged in every group that is made for texts, unless people chose', () => {
  const texts = FIELD_GROUPS.filter(({ fields }) => {
    const kinds = Object.entries(fields).flatMap(([type, names]) =>
      names.flatMap((name) => {
        const declared = everyType[type]?.fields[name]
        return declared ? kindsOf(declared.merge) : []
      }),
    )
    return kinds.includes('prose')
  })
  expect(texts.length).toBeGreaterThan(1)
  expect(texts.map(({ strategies }) => strategies[0])).toEqual(texts.map(() => 'merge'))
})

describe('what a group offers fits its fields', () => {
  test.each(FIELD_GROUPS)('$id', ({ fields, strategies }) => {
    const kinds = Object.entries(fields).flatMap(([type, names]) =>
      names.flatMap((name) => {
        const declared = everyType[type]?.fields[name]
        return declared ? kindsOf(declared.merge) : []
      }),
    )
    // Only what always asks may hold a field that is protected whatever else it is.
    const always = kinds.every((kind) => kind === 'protected')
    expect(always).toBe(strategies.length === 1 && strategies[0] === 'ask')
    expect(kinds.includes('lattice')).toBe(strategies.length === 1 && strategies[0] === 'merge')
  })
})

test('who decides where people chose to be asked may write the field', () => {
  const context = { now: 0, locked: false, related: () => null }
  const barred = FIELDS.flatMap(({ type, name }) =>
    (groupOf(type.name, name)?.deciders ?? [])
      .filter((role) => {
        const actor = actorNamed(role, 'wedding')
        const [before = {}, other = {}] = EXAMPLES[type.name] ?? []
        const data = { ...before, pin: false }
        const after = { ...data, [name]: other[name] ?? null }
        const change = { id: 'x', before: data, after }
        return !actor || refusedFields(type, actor, 'update', change, context).includes(name)
      })
      .map((role) => `${role}: ${type.name} ${name}`),
  )
  expect(barred).toEqual([])
})
