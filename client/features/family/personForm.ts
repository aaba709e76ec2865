import * as z from 'zod/mini'
import { household } from '#shared/schema/household.ts'
import { person, type PersonData } from '#shared/schema/person.ts'
import { personNote, type PersonNoteData } from '#shared/schema/personNote.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { createOp, memberOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'
import { relations } from '../../words/relations.ts'
import { storedSide } from '../../words/sides.ts'
import { said, storedFrom } from '../../words/terms.ts'

/** What is being written about a person, as it is said; empty text is nothing. */
export const personForm = z.object({
  name: z.string(),
  say: z.string(),
  relation: z.string(),
  side: z.string(),
  /** Id of a household; empty: none. */
  household: z.string(),
  /** Name of one that is made with the person; it wins over `household`. */
  newHousehold: z.string(),
  count: z.nullable(z.number()),
  mobility: z.string(),
  diet: z.array(z.string()),
  /** Minute of the day. */
  leavesAt: z._default(z.nullable(z.number()), null),
  smallChild: z._default(z.boolean(), false),
  note: z.string(),
  /** Ids of people they never follow from one photograph to the next. */
  apart: z._default(z.array(z.string()), []),
})
export type PersonForm = z.output<typeof personForm>

/** `base` is what stood when writing began: only what differs from it is written. */
export const personDraft = z.object({ base: personForm, form: personForm })
export type PersonDraft = z.output<typeof personDraft>

export function formOf(data: PersonData | undefined, note: PersonNoteData | undefined): PersonForm {
  return {
    name: data?.name ?? '',
    say: data?.say ?? '',
    relation: said('relation', data?.relation ?? ''),
    side: said('side', data?.side ?? ''),
    household: data?.household ?? '',
    newHousehold: '',
    count: data?.count ?? null,
    mobility: data?.mobility ?? '',
    diet: Object.keys(data?.diet ?? {}).toSorted(),
    leavesAt: data?.leavesAt ?? null,
    smallChild: data?.smallChild ?? false,
    note: note?.text ?? '',
    apart: Object.keys(note?.apart ?? {}).toSorted(),
  }
}

export type PersonTarget = {
  scope: ScopeName
  /** The person; absent: a new one. */
  id: string | undefined
  noteId: string | undefined
  newId: () => string
}

/** One edit for a person, what the photo team notes of them, and a household that is new with them. */
export function personOps(
  { base, form }: PersonDraft,
  { scope, id, noteId, newId }: PersonTarget,
): { id: string; household: string | undefined; ops: readonly WriteOp[] } {
  const own = id ?? newId()
  const ops: WriteOp[] = []
  const isNewHousehold = form.newHousehold.trim() !== ''
  const home = isNewHousehold ? newId() : form.household || undefined
  if (isNewHousehold && home !== undefined) {
    const side = storedSide(form.side)
    ops.push(
      createOp(household, scope, home, {
        name: form.newHousehold.trim(),
        ...(side === '' ? {} : { side }),
      }),
    )
  }
  const texts = {
    ...text('say', base, form),
    ...text('relation', base, form, (typed) => storedFrom('relation', typed, relations)),
    ...text('side', base, form, storedSide),
    ...text('mobility', base, form),
  }
  const changes = {
    ...texts,
    ...(form.name.trim() === base.name.trim() && id !== undefined
      ? {}
      : { name: form.name.trim() }),
    ...((home ?? '') === base.household ? {} : { household: home }),
    ...(form.count === base.count ? {} : { count: form.count ?? undefined }),
    ...(sameSet(form.diet, base.diet) ? {} : { diet: setOf(form.diet) }),
    ...(form.leavesAt === base.leavesAt ? {} : { leavesAt: form.leavesAt ?? undefined }),
    ...(form.smallChild === base.smallChild
      ? {}
      : { smallChild: form.smallChild ? true : undefined }),
  }
  if (id === undefined) {
    ops.push(createOp(person, scope, own, { name: form.name.trim(), ...known(changes) }))
  } else if (Object.keys(changes).length > 0) {
    ops.push(patchOp(id, changes))
  }
  ops.push(...noteOps({ base, form }, own, scope, noteId))
  return { id: own, household: home, ops }
}

/** The photo team's own words of them, and whom they are kept apart from, each name by itself. */
function noteOps(
  { base, form }: PersonDraft,
  own: string,
  scope: ScopeName,
  noteId: string | undefined,
): WriteOp[] {
  const text = form.note.trim()
  const added = form.apart.filter((one) => !base.apart.includes(one))
  const removed = base.apart.filter((one) => !form.apart.includes(one))
  const isChanged = text !== base.note.trim()
  if (!isChanged && added.length + removed.length === 0) return []
  if (noteId === undefined) {
    const apart = form.apart.length > 0 ? { apart: setOf(form.apart) } : {}
    const data = { person: own, text, ...apart }
    return [createOp(personNote, scope, companionId(own, 'note'), data)]
  }
  return [
    ...(isChanged ? [patchOp(noteId, { text })] : []),
    ...added.map((one) => memberOp(noteId, ['apart', one], true)),
    ...removed.map((one) => memberOp(noteId, ['apart', one], undefined)),
  ]
}

type TextField = 'say' | 'relation' | 'side' | 'mobility'

/** @param stored what is kept of what was typed */
function text(
  field: TextField,
  base: PersonForm,
  form: PersonForm,
  stored = (typed: string) => typed,
) {
  const is = form[field].trim()
  return is === base[field].trim() ? {} : { [field]: is === '' ? undefined : stored(is) }
}

/** Without what was not given: a new record has no field that is empty. */
function known<T extends object>(changes: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof T]?: NonNullable<T[K]> }
}

function setOf(names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [name, true as const]))
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}
