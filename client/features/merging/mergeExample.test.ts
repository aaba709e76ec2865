import { expect, it } from 'vitest'
import { ladderInForce } from '#shared/merge/groupChoice.ts'
import { NO_CHOICES, type MergeChoices } from '#shared/merge/mergeChoices.ts'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import type { Strategy } from '#shared/schema/mergeChoices.ts'
import { exampleOutcome } from './mergeExample.ts'
import { exampleScene, type KnownMember } from './exampleScene.ts'
import { groupRecords } from './testing/groupRecords.ts'

const lena: KnownMember = {
  name: 'Lena Park',
  actor: { user: 'lena', role: 'planner', owner: true },
}
const tom: KnownMember = {
  name: 'Tom Reyes',
  actor: { user: 'tom', role: 'photographer', owner: false },
}
const nameOf = ({ name, role }: { name: string | null; role: string }) => name ?? role

function outcomes(id: string, members: readonly KnownMember[], more: Partial<MergeChoices> = {}) {
  const group = groupNamed(id)
  const scene = exampleScene(group, groupRecords, members, { ...NO_CHOICES, ...more }, nameOf)
  if (!scene) throw new Error(`no example for ${id}`)
  const of = (use: Strategy) =>
    exampleOutcome(scene, { ...NO_CHOICES, ...more, strategies: { [id]: { use } } })
  return { scene, of }
}

it('shows a time of two people who are here, of different standing, as the engine settles it', () => {
  const { scene, of } = outcomes('momentTimes', [tom, lena])
  expect(scene.first).toEqual({
    giver: { name: 'Lena Park', role: 'planner' },
    value: { mode: 'at', at: 1120 },
  })
  expect(scene.later.giver).toEqual({ name: 'Tom Reyes', role: 'photographer' })
  expect(of('rank')).toEqual({ kind: 'counts', whose: 'first' })
  expect(of('latest')).toEqual({ kind: 'counts', whose: 'later' })
  expect(of('ask')).toEqual({ kind: 'asks', value: { mode: 'at', at: 1120 } })
})

it('shows the same words of a note: looked at, by role, or the later ones', () => {
  const { of } = outcomes('notes', [tom, lena])
  expect(of('merge').kind).toBe('review')
  expect(of('rank')).toEqual({ kind: 'counts', whose: 'first' })
  expect(of('latest')).toEqual({ kind: 'counts', whose: 'later' })
})

it('follows an order that was changed: whoever goes first now writes first and counts', () => {
  const hierarchy = [['photographer'], ['planner']] as const
  const { scene, of } = outcomes('momentWords', [lena, tom], { hierarchy })
  expect(scene.first.giver.name).toBe('Tom Reyes')
  expect(of('rank')).toEqual({ kind: 'counts', whose: 'first' })
  expect(ladderInForce(groupNamed('momentWords'), { ...NO_CHOICES, hierarchy })).toEqual(hierarchy)
  expect(ladderInForce(groupNamed('shots'), { ...NO_CHOICES, hierarchy })[0]).toEqual([
    'photographer',
  ])
})

it('finds an example for every group, with people who may write it, and its agreed outcome', () => {
  for (const group of FIELD_GROUPS) {
    const { scene, of } = outcomes(group.id, [lena])
    const standard = group.strategies[0] ?? 'ask'
    expect(scene.first.value).not.toEqual(scene.later.value)
    const kinds = {
      ask: ['asks'],
      rank: ['counts'],
      latest: ['counts'],
      merge: ['review', 'counts', 'joined'],
    }
    expect(kinds[standard]).toContain(of(standard).kind)
  }
})

it('has no example where there is no record yet', () => {
  expect(exampleScene(groupNamed('shots'), [], [lena], NO_CHOICES, nameOf)).toBeNull()
})

function groupNamed(id: string) {
  const group = FIELD_GROUPS.find((one) => one.id === id)
  if (!group) throw new Error(id)
  return group
}
