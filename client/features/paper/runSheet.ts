import { mayRead, type Tag } from '#shared/schema/record/access.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { visibilityTags } from '#shared/schema/visibility.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import type { PublishedTimes } from '#shared/publishing/published.ts'

/** One moment as it stands on paper and in files. */
export type SheetRow = {
  id: string
  start: Minute
  end: Minute
  title: string
  place: string
  who: readonly string[]
  notes: string
  category: string
  isFixed: boolean
  isKey: boolean
  isSkipped: boolean
  /** Theirs, on a sheet that also shows what matters to everybody. */
  isOwn: boolean
  /** What people were told, where it is something else by three minutes or more. */
  told: { label: string; start: Minute } | null
}

export type SheetDay = {
  id: string
  title: string
  /** YYYY-MM-DD at the venue. */
  date: string
  rows: readonly SheetRow[]
}

/** Whose sheet it is: everything, the photo team's, a vendor's, or what guests were told. */
export type Whose =
  | { kind: 'all' }
  | { kind: 'photo' }
  | { kind: 'guests' }
  | { kind: 'vendor'; id: string; name: string }

type ForWorkers = Exclude<Whose, { kind: 'guests' }>

export type SheetMoment = {
  id: string
  day: string
  start: Minute
  end: Minute
  isSkipped: boolean
  data: TimelineItemData
}

export type SheetInput = {
  days: readonly { id: string; title: string; date: string }[]
  /** In the order in which they happen. */
  moments: readonly SheetMoment[]
  published: PublishedTimes
  nameOf: (who: string) => string | null
  placeOf: (data: TimelineItemData) => string
}

/** Less than this is no news to anybody. */
const TOLD_FROM_MIN = 3

/**
 * The days of a run sheet as one reader needs them. A vendor and the photo team get what is theirs and,
 * so that they know where the day stands, the key moments of all.
 */
export function runSheet(input: SheetInput, whose: ForWorkers): readonly SheetDay[] {
  return input.days
    .map((day) => ({
      ...day,
      rows: input.moments
        .filter((moment) => moment.day === day.id)
        .flatMap((moment) => rowFor(moment, input, whose) ?? []),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function rowFor(moment: SheetMoment, input: SheetInput, whose: ForWorkers): SheetRow | null {
  const { data, id } = moment
  if (!mayKnow(data, whose)) return null
  const isOwn = belongsTo(data, whose)
  if (!isOwn && data.key !== true) return null
  const told = input.published.get(id)
  const { start, end } = moment
  return {
    id,
    start,
    end,
    title: data.title,
    place: input.placeOf(data),
    who: Object.keys(data.responsible ?? {}).flatMap((who) => input.nameOf(who) ?? []),
    notes: data.notes ?? '',
    category: data.category ?? '',
    isFixed: data.pin === true,
    isKey: data.key === true,
    isSkipped: moment.isSkipped,
    isOwn: isOwn && whose.kind !== 'all',
    told:
      told && Math.abs(told.start - start) >= TOLD_FROM_MIN
        ? { label: told.label, start: told.start }
        : null,
  }
}

/** A sheet goes out of the hands of whoever prints it: on it stands what its reader may see anyway (P5). */
function mayKnow({ visibility }: TimelineItemData, { kind }: ForWorkers): boolean {
  if (kind === 'all') return true
  const role: Tag = kind === 'photo' ? 'role:photographer' : 'role:vendor'
  return mayRead(visibilityTags(visibility, undefined), [role])
}

function belongsTo(data: TimelineItemData, whose: ForWorkers): boolean {
  switch (whose.kind) {
    case 'all':
      return true
    case 'photo':
      return data.category === 'photo'
    case 'vendor': {
      const named = [...Object.keys(data.responsible ?? {}), ...Object.keys(data.needs ?? {})]
      return named.some((who) => who === whose.id || folded(who) === folded(whose.name))
    }
  }
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase()
}
