import * as z from 'zod/mini'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { person } from '#shared/schema/person.ts'
import { shot, type ShotData } from '#shared/schema/shot.ts'
import { createOp, memberOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'
import { householdsOf } from './faces.ts'

const form = z.object({
  list: z.string(),
  title: z.string(),
  people: z.array(z.string()),
  block: z.string(),
  /** 1: must have, 5: if there is time. */
  priority: z.int(),
  minutes: z.nullable(z.number()),
})
export type ShotForm = z.output<typeof form>

/** What was there when the form was opened, and what is written now; people by the names just given. */
export const shotDraft = z.object({
  base: form,
  form,
  /** Id → name of people who are not written down anywhere yet. */
  newPeople: z.record(z.string(), z.string()),
})
export type ShotDraft = z.output<typeof shotDraft>

export const USUAL_PRIORITY = 2

export function formOf(data: ShotData): ShotForm {
  return {
    list: data.list,
    title: data.title,
    people: Object.keys(data.people ?? {}),
    block: data.block ?? '',
    priority: data.priority,
    minutes: data.estMin ?? null,
  }
}

export function emptyForm(list: string, block: string): ShotForm {
  return { list, title: '', people: [], block, priority: USUAL_PRIORITY, minutes: null }
}

export type ShotWriting = {
  scope: ScopeName
  newId: () => string
  /** Household of every person that is known here; undefined: none. */
  households: ReadonlyMap<string, string | undefined>
  /** The key of a place at the end of a block of a list. */
  orderIn: (list: string, block: string) => string
}

/** A new grouping, with the people who are new. */
export function createShotOps(
  { form: written, newPeople }: ShotDraft,
  id: string,
  writing: ShotWriting,
): WriteOp[] {
  const block = written.block.trim()
  const people = setOf(written.people)
  const households = householdsOf(written.people, writing.households)
  return [
    ...newPeopleOps(written, newPeople, writing),
    createOp(shot, writing.scope, id, {
      list: written.list,
      title: written.title.trim(),
      order: writing.orderIn(written.list, block),
      priority: written.priority,
      ...(written.people.length > 0 && { people }),
      ...(Object.keys(households).length > 0 && { households }),
      ...(block !== '' && { block }),
      ...(written.minutes !== null && { estMin: written.minutes }),
    }),
  ]
}

/**
 * Only what was changed since the form was opened. People are written one by one, so that what
 * others added meanwhile stays, and the families who see it with them.
 */
export function editShotOps(
  draft: ShotDraft,
  record: { id: string; data: ShotData },
  writing: ShotWriting,
): WriteOp[] {
  const { base, form: written, newPeople } = draft
  const { id, data } = record
  const changes: Record<string, unknown> = {}
  const block = written.block.trim()
  if (written.title.trim() !== base.title) changes['title'] = written.title.trim()
  if (block !== base.block) changes['block'] = block === '' ? undefined : block
  if (written.priority !== base.priority) changes['priority'] = written.priority
  if (written.minutes !== base.minutes) changes['estMin'] = written.minutes ?? undefined
  if (written.list !== base.list) changes['list'] = written.list
  if (block !== base.block || written.list !== base.list)
    changes['order'] = writing.orderIn(written.list, block)

  const added = written.people.filter((one) => !base.people.includes(one))
  const removed = base.people.filter((one) => !written.people.includes(one))
  const people = new Set([...Object.keys(data.people ?? {}), ...added])
  for (const one of removed) people.delete(one)
  const peopleChange = added.length + removed.length > 0
  return [
    ...newPeopleOps(written, newPeople, writing),
    ...(Object.keys(changes).length > 0 ? [patchOp(id, changes)] : []),
    ...added.map((one) => memberOp(id, ['people', one], true)),
    ...removed.map((one) => memberOp(id, ['people', one], undefined)),
    ...(peopleChange ? householdOps(record, [...people], newPeople, writing) : []),
  ]
}

/** Families that came in with somebody, and those of whom nobody is left. */
function householdOps(
  { id, data }: { id: string; data: ShotData },
  people: readonly string[],
  newPeople: Readonly<Record<string, string>>,
  { households }: ShotWriting,
): WriteOp[] {
  const before = data.households ?? {}
  const after = householdsOf(people, households)
  // Somebody whose record is not here may belong to any of them: then none is taken away.
  const knowsAll = people.every((one) => households.has(one) || one in newPeople)
  return [
    ...Object.keys(after)
      .filter((one) => !before[one])
      .map((one) => memberOp(id, ['households', one], true)),
    ...Object.keys(before)
      .filter((one) => knowsAll && !after[one])
      .map((one) => memberOp(id, ['households', one], undefined)),
  ]
}

function newPeopleOps(
  { people }: ShotForm,
  newPeople: Readonly<Record<string, string>>,
  { scope }: ShotWriting,
): WriteOp[] {
  return people.flatMap((id) => {
    const name = newPeople[id]
    return name === undefined ? [] : [createOp(person, scope, id, { name })]
  })
}

/** The same again: not taken yet, and waiting for nobody. */
export function copyShotOps(
  { data }: { data: ShotData },
  id: string,
  scope: ScopeName,
  order: string,
  title: string,
): WriteOp[] {
  const { marks: _ticks, takenBack: _back, waiting: _waiting, ...rest } = data
  return [createOp(shot, scope, id, { ...rest, title, order })]
}

/** Whether anything is written that would be lost. */
export function isChanged({ base, form: written }: ShotDraft): boolean {
  return !sameJson(base, written)
}

function setOf(ids: readonly string[]): Record<string, true> {
  return Object.fromEntries(ids.map((id) => [id, true as const]))
}
