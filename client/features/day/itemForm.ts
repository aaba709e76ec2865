import * as z from 'zod/mini'
import type { Actor } from '#shared/schema/record/access.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import type { TimelineItemData, Timing } from '#shared/schema/timelineItem.ts'
import { visibility } from '#shared/schema/visibility.ts'

const maybe = z.nullable(z.number())

const wait = z.object({ on: z.string(), type: z.enum(['FS', 'SS']), lagMin: z.number() })
export type Wait = z.output<typeof wait>

/** A moment as its form holds it: half-finished is fine, and a draft of it survives a reload. */
export const itemForm = z.object({
  title: z.string(),
  category: z.string(),
  day: z.string(),
  lane: z.string(),
  place: z.string(),
  location: z.string(),
  mode: z.enum(['at', 'after', 'sun']),
  at: maybe,
  sunRef: z.enum(['sunrise', 'goldenHour', 'sunset']),
  offsetMin: z.number(),
  durationMin: maybe,
  minDurationMin: maybe,
  pin: z.boolean(),
  key: z.boolean(),
  elastic: z.boolean(),
  responsible: z.array(z.string()),
  people: z.array(z.string()),
  /** Vendors without whom it cannot begin; a form kept from before has none. */
  needs: z._default(z.array(z.string()), []),
  keepPriority: z._default(maybe, null),
  notes: z.string(),
  visibility,
  /** What it waits for: what is before it in its lane, nothing, or these. */
  waits: z.enum(['previous', 'nothing', 'chosen']),
  waitsFor: z.array(wait),
  latestStart: maybe,
  latestEnd: maybe,
})
export type ItemForm = z.output<typeof itemForm>

/** The form, and what stood when it was opened: only what differs is written. */
export const itemDraft = z.object({ base: itemForm, form: itemForm })
export type ItemDraft = z.output<typeof itemDraft>

export function formOf(data: TimelineItemData): ItemForm {
  const { timing, deps } = data
  return {
    title: data.title,
    category: data.category ?? '',
    day: data.day,
    lane: data.lane,
    place: data.place ?? '',
    location: data.location ?? '',
    mode: timing.mode,
    at: timing.at ?? null,
    sunRef: timing.sunRef ?? 'goldenHour',
    offsetMin: timing.offsetMin ?? 0,
    durationMin: data.durationMin,
    minDurationMin: data.minDurationMin ?? null,
    pin: data.pin === true,
    key: data.key === true,
    elastic: data.elastic === true,
    responsible: Object.keys(data.responsible ?? {}),
    people: Object.keys(data.people ?? {}),
    needs: Object.keys(data.needs ?? {}),
    keepPriority: data.keepPriority ?? null,
    notes: data.notes ?? '',
    visibility: data.visibility,
    waits: deps === undefined ? 'previous' : Object.keys(deps).length === 0 ? 'nothing' : 'chosen',
    waitsFor: Object.entries(deps ?? {}).map(([on, link]) => ({ on, ...link })),
    latestStart: data.latestStart ?? null,
    latestEnd: data.latestEnd ?? null,
  }
}

export type NewItemPlace = {
  day: string
  lane: string
  /** Something stands in the lane already: then it follows, else it needs a time. */
  follows: boolean
  at: Minute | null
  photoOnly: boolean
}

export function emptyForm({ day, lane, follows, at, photoOnly }: NewItemPlace): ItemForm {
  return {
    title: '',
    category: photoOnly ? 'photo' : '',
    day,
    lane,
    place: '',
    location: '',
    mode: follows ? 'after' : 'at',
    at,
    sunRef: 'goldenHour',
    offsetMin: 0,
    durationMin: 30,
    minDurationMin: null,
    pin: false,
    key: false,
    elastic: false,
    responsible: [],
    people: [],
    needs: [],
    keepPriority: null,
    notes: '',
    visibility: 'team',
    waits: 'previous',
    waitsFor: [],
    latestStart: null,
    latestEnd: null,
  }
}

export type FormProblem =
  | 'titleNeeded'
  | 'timeNeeded'
  | 'durationNeeded'
  | 'leastTooLong'
  | 'waitsNone'

/** What keeps a form from being saved, by the field that says so. */
export function formProblems(form: ItemForm): ReadonlySet<FormProblem> {
  const problems = new Set<FormProblem>()
  if (form.title.trim() === '') problems.add('titleNeeded')
  if (form.mode === 'at' && form.at === null) problems.add('timeNeeded')
  if (form.durationMin === null) problems.add('durationNeeded')
  else if (form.minDurationMin !== null && form.minDurationMin > form.durationMin) {
    problems.add('leastTooLong')
  }
  if (form.waits === 'chosen' && form.waitsFor.every(({ on }) => on === ''))
    problems.add('waitsNone')
  return problems
}

export function timingOf({ mode, at, sunRef, offsetMin }: ItemForm): Timing {
  switch (mode) {
    case 'at':
      return { mode, ...(at !== null && { at }) }
    case 'after':
      // The time it would have alone: used while nothing stands before it.
      return { mode, ...(at !== null && { at }) }
    case 'sun':
      return { mode, sunRef, offsetMin, ...(at !== null && { at }) }
  }
}

function depsOf({ waits, waitsFor }: ItemForm): TimelineItemData['deps'] {
  switch (waits) {
    case 'previous':
      return undefined
    case 'nothing':
      return {}
    case 'chosen':
      return Object.fromEntries(
        waitsFor.flatMap(({ on, type, lagMin }) => (on === '' ? [] : [[on, { type, lagMin }]])),
      )
  }
}

const setOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, true as const]))

/**
 * The fields of a form as the record has them; absent where empty. `after` keeps a time it carried
 * before only if the form does.
 */
export function dataOf(form: ItemForm): Partial<TimelineItemData> {
  const deps = depsOf(form)
  return {
    title: form.title.trim(),
    day: form.day,
    lane: form.lane,
    timing: timingOf(form),
    durationMin: form.durationMin ?? 0,
    visibility: form.visibility,
    ...(form.category && { category: form.category }),
    ...(form.place && { place: form.place }),
    ...(form.location.trim() && { location: form.location.trim() }),
    ...(form.minDurationMin !== null && { minDurationMin: form.minDurationMin }),
    ...(form.pin && { pin: true }),
    ...(form.key && { key: true }),
    ...(form.elastic && { elastic: true }),
    ...(form.responsible.length > 0 && { responsible: setOf(form.responsible) }),
    ...(form.people.length > 0 && { people: setOf(form.people) }),
    ...(form.needs.length > 0 && { needs: setOf(form.needs) }),
    ...(form.keepPriority !== null && { keepPriority: form.keepPriority }),
    ...(form.notes.trim() && { notes: form.notes }),
    ...(deps && { deps }),
    ...(form.latestStart !== null && { latestStart: form.latestStart }),
    ...(form.latestEnd !== null && { latestEnd: form.latestEnd }),
  }
}

/** A new moment, ready to be written. */
export function newItemData(
  form: ItemForm,
  order: string,
  actor: Actor | null | undefined,
): TimelineItemData {
  return {
    ...dataOf(form),
    title: form.title.trim(),
    day: form.day,
    lane: form.lane,
    timing: timingOf(form),
    durationMin: form.durationMin ?? 0,
    visibility: form.visibility,
    order,
    ...(actor && { author: actor.user }),
  }
}
