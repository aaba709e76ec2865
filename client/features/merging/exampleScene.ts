import { ladderInForce } from '#shared/merge/groupChoice.ts'
import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import { memberOf } from '#shared/merge/path.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { FieldGroup } from '#shared/schema/fieldGroups.ts'
import { WEDDING_ROLES, type Actor, type WeddingRole } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { RankLadder } from '#shared/schema/record/field.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { exampleValues } from './exampleValues.ts'
import type { ExampleScene, Giver } from './mergeExample.ts'

export type KnownRecord = { id: string; type: string; data: JsonObject }
export type KnownMember = { name: string; actor: Actor }
/** The record it is about, by id, beside what happens to it. */
export type Example = ExampleScene & { record: string; standing: Json | undefined }

/** What shows a group best; its other fields follow. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  momentOrder: ['timelineItem visibility'],
  seats: ['table seats', 'table label'],
  vendors: ['vendor leadMin', 'vendor name'],
  tasks: ['task due', 'task title'],
  people: ['person relation', 'person name'],
  pages: ['section text', 'section title'],
  files: ['document name', 'photo rating'],
  stages: ['vendor stage'],
}

/**
 * Two people and one field of this wedding's own records, for one group; null: there is nothing yet
 * that it could be shown on.
 *
 * @param records of the group's types, in the order in which they are preferred
 * @param nameOf how somebody is called in what they might write
 */
export function exampleScene(
  group: FieldGroup,
  records: readonly KnownRecord[],
  members: readonly KnownMember[],
  choices: MergeChoices,
  nameOf: (giver: Giver) => string,
): Example | null {
  for (const [name, field] of fieldsOf(group)) {
    const type = typeNamed(name)
    if (!type) continue
    let best: Found | null = null
    for (const { id, data } of records.filter((one) => one.type === name).slice(0, LOOKED_AT)) {
      const found = sceneOf({ group, type, field, id, data, members, choices, nameOf })
      if (found && found.worth > (best?.worth ?? -1)) best = found
      if (best?.worth === MOST) break
    }
    if (best) return best.example
  }
  return null
}

/** Records of one type that are looked at for the most telling one. */
const LOOKED_AT = 60

function fieldsOf(group: FieldGroup): (readonly [string, string])[] {
  const all = Object.entries(group.fields).flatMap(([type, names]) =>
    names.map((name) => `${type} ${name}`),
  )
  return [...(TELLING[group.id] ?? []), ...all].map((one) => {
    const [type = '', field = ''] = one.split(' ')
    return [type, field] as const
  })
}

type Setting = {
  group: FieldGroup
  type: TypeDeclaration
  field: string
  id: string
  data: JsonObject
  members: readonly KnownMember[]
  choices: MergeChoices
  nameOf: (giver: Giver) => string
}

type Found = { example: Example; worth: number }

function sceneOf(setting: Setting): Found | null {
  const { group, type, field, id, data, choices, nameOf } = setting
  const value = memberOf(data, field)
  const any = exampleValues(type.name, field, value, ['', ''])?.[0]
  if (any === undefined) return null
  const mayGive = (actor: Actor) => {
    const change = { id, before: data, after: { ...data, [field]: any } }
    const context = { now: 0, locked: false, related: () => null }
    return refusedFields(type, actor, 'update', change, context).length === 0
  }
  const pair = twoGivers(setting.members, mayGive, ladderInForce(group, choices))
  if (!pair) return null
  const { givers, worth } = pair
  const values = exampleValues(type.name, field, value, [nameOf(givers[0]), nameOf(givers[1])])
  if (!values) return null
  const example = {
    type,
    field,
    data,
    record: id,
    standing: value,
    first: { giver: givers[0], value: values[0] },
    later: { giver: givers[1], value: values[1] },
  }
  return { example, worth }
}

type Pair = { givers: readonly [Giver, Giver]; worth: number }

/** What two people of different standing, both with a name, are worth. */
const MOST = 8

/** Two who may write it, of different standing where there are such: the higher one writes first. */
function twoGivers(
  members: readonly KnownMember[],
  mayGive: (actor: Actor) => boolean,
  ladder: RankLadder,
): Pair | null {
  const stepOf = (role: WeddingRole) => {
    const step = ladder.findIndex((roles) => roles.includes(role))
    return step === -1 ? ladder.length : step
  }
  const here = members.flatMap(({ name, actor }): Giver[] => {
    const role = WEDDING_ROLES.find((one) => one === actor.role)
    return role && mayGive(actor) ? [{ name, role }] : []
  })
  const imagined = WEDDING_ROLES.filter((role) => mayGive({ user: '', role, owner: false })).map(
    (role): Giver => ({ name: null, role }),
  )
  const all = [...here, ...imagined].toSorted((a, b) => stepOf(a.role) - stepOf(b.role))
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((two) => [one, two] as const))
  const worth = ([one, two]: readonly [Giver, Giver]) =>
    (stepOf(one.role) === stepOf(two.role) ? 0 : 4) +
    (one.role === two.role ? 0 : 2) +
    (one.name === null ? 0 : 1) +
    (two.name === null ? 0 : 1)
  const best = pairs.toSorted((a, b) => worth(b) - worth(a))[0]
  if (best) return { givers: best, worth: worth(best) }
  const [only] = all
  return only ? { givers: [only, { name: null, role: only.role }], worth: 0 } : null
}
