import * as z from 'zod/mini'
import { person } from '#shared/schema/person.ts'
import { personNote } from '#shared/schema/personNote.ts'
import { shot } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { shotNote } from '#shared/schema/shotNote.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { orderKeys, setOf, type DemoScope } from './demoScope.ts'
import { sampleMinute } from './sampleWedding.ts'

const optionalText = z.exactOptional(z.nullable(z.string()))

const samplePerson = z.object({
  id: z.string(),
  name: z.string(),
  relation: z.string(),
  side: z.string(),
  note: optionalText,
  mobility: optionalText,
  /** HH:MM of the day. */
  leavesAt: z.exactOptional(z.string()),
  child: z.exactOptional(z.boolean()),
  /** Whom they do not follow from one photograph to the next, by id in the example. */
  apart: z.exactOptional(z.array(z.string())),
  count: z.exactOptional(z.int()),
  /** Stands in the list twice, for what they are and for what they do: this is the first one's id. */
  same: z.exactOptional(z.string()),
})
type SamplePerson = z.output<typeof samplePerson>

/** A list of groupings with the people in them. */
export const sampleFormals = z.object({
  timelineItemId: z.string(),
  callers: z.array(z.string()),
  people: z.array(samplePerson),
  groups: z.array(
    z.object({
      order: z.number(),
      title: z.string(),
      people: z.array(z.string()),
      estMin: z.int(),
      priority: z.int(),
      block: z.string(),
      note: optionalText,
    }),
  ),
})
export type SampleFormals = z.output<typeof sampleFormals>

/** A list of pictures without people, by the example it belongs to. */
export const sampleShots = z.record(
  z.string(),
  z.object({
    item: z.string(),
    title: z.string(),
    shots: z.array(
      z.object({ block: z.string(), title: z.string(), priority: z.int(), estMin: z.int() }),
    ),
  }),
)
type SampleShots = z.output<typeof sampleShots>[string]

/** Sides as people call them; the example has them by letter. */
export type Sides = Readonly<Record<string, string>>

export type DemoShots = { ops: WriteOp[]; list: string; people: ReadonlyMap<string, string> }

/**
 * People, one list of groupings tied to its moment, and the notes of the photo team.
 * @param items ids of the moments by their ids in the example
 * @param householdOf household by name of a person, or by the id of a group of people
 */
export function demoFormals(
  sample: SampleFormals,
  { scope, newId }: DemoScope,
  items: ReadonlyMap<string, string>,
  householdOf: ReadonlyMap<string, string>,
  sides: Sides,
): DemoShots {
  const once = sample.people.filter(({ same }) => same === undefined)
  const ids = new Map(once.map(({ id }) => [id, newId()]))
  for (const { id, same } of sample.people) {
    const known = same === undefined ? undefined : ids.get(same)
    if (known) ids.set(id, known)
  }
  const household = (one: SamplePerson) => householdOf.get(one.name) ?? householdOf.get(one.id)
  const listId = newId()
  const item = items.get(sample.timelineItemId)
  const sorted = sample.groups.toSorted((a, b) => a.order - b.order)
  const orderKey = orderKeys(sorted.length)
  const callers = once.filter(({ name }) => sample.callers.some((one) => one.startsWith(name)))

  const ops = [
    ...once.flatMap(personOps),
    createOp(shotList, scope, listId, {
      title: 'Family formals',
      order: 'a0',
      callers: idsOf(callers.map(({ id }) => id)),
      ...(item === undefined ? {} : { item }),
    }),
    ...sorted.flatMap((group, index) => {
      const id = newId()
      const families = group.people.flatMap((one) => {
        const found = sample.people.find((known) => known.id === one)
        return (found && household(found)) ?? []
      })
      return [
        createOp(shot, scope, id, {
          list: listId,
          title: group.title,
          people: idsOf(group.people),
          households: setOf(families),
          block: group.block,
          order: orderKey(index),
          priority: group.priority,
          estMin: group.estMin,
        }),
        ...(group.note ? [createOp(shotNote, scope, newId(), { shot: id, text: group.note })] : []),
      ]
    }),
  ]
  return { ops, list: listId, people: ids }

  function idsOf(people: readonly string[]) {
    return setOf(people.flatMap((one) => ids.get(one) ?? []))
  }

  function personOps(one: SamplePerson): WriteOp[] {
    const id = ids.get(one.id) ?? newId()
    const known = household(one)
    const also = sample.people.filter(({ same }) => same === one.id)
    return [
      createOp(person, scope, id, {
        name: one.name,
        relation: [one, ...also].map(({ relation }) => relation).join(', '),
        side: sides[one.side] ?? one.side,
        ...(known === undefined ? {} : { household: known }),
        ...(one.count === undefined ? {} : { count: one.count }),
        ...(one.mobility ? { mobility: one.mobility } : {}),
        ...(one.leavesAt === undefined ? {} : { leavesAt: sampleMinute(one.leavesAt) }),
        ...(one.child ? { smallChild: true } : {}),
      }),
      ...(one.note
        ? [
            createOp(personNote, scope, newId(), {
              person: id,
              text: one.note,
              ...(one.apart ? { apart: idsOf(one.apart) } : {}),
            }),
          ]
        : []),
    ]
  }
}

/** One list of pictures tied to its moment. */
export function demoShots(
  sample: SampleShots,
  { scope, newId }: DemoScope,
  items: ReadonlyMap<string, string>,
): DemoShots {
  const list = newId()
  const item = items.get(sample.item)
  const orderKey = orderKeys(sample.shots.length)
  const ops = [
    createOp(shotList, scope, list, {
      title: sample.title,
      order: 'a0',
      ...(item === undefined ? {} : { item }),
    }),
    ...sample.shots.map((one, index) =>
      createOp(shot, scope, newId(), { list, order: orderKey(index), ...one }),
    ),
  ]
  return { ops, list, people: new Map() }
}
