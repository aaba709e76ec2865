import { apartOf } from '#shared/formals/apart.ts'
import type { Attendee, Formal, Formals } from '#shared/formals/formals.ts'
import { freedBy, missedBy } from '#shared/formals/leaving.ts'
import type { PersonNoteData } from '#shared/schema/personNote.ts'
import { standingMarks } from '#shared/schema/record/marks.ts'
import type { Moment } from '../../data/hooks/useMoments.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import type { Faces } from './faces.ts'

/** A grouping nobody has given a length is counted as this long. */
export const USUAL_MINUTES = 2

/** What of a row the order of calling hangs on. */
export type Called = {
  id: string
  block: string
  minutes: number | null
  isTaken: boolean
  /** Ids of those who are called: everybody in it but the couple. */
  called: readonly string[]
  waitsFor: readonly string[]
  putOffAt: number | null
}

/** In the order of calling: what waits for somebody is left out, and what was put off comes last. */
export function callsOf<Row extends Called>(rows: readonly Row[]): Row[] {
  const open = rows.filter((row) => !row.isTaken && row.waitsFor.length === 0)
  return open.toSorted((a, b) => (a.putOffAt ?? 0) - (b.putOffAt ?? 0))
}

/** When the next one is called: now, or once its moment begins; null: nobody knows. */
export function firstCallAt(moment: Moment | null): number | null {
  if (!moment || moment.state === 'done' || moment.state === 'skipped') return null
  return moment.state === 'running' && moment.now !== null ? moment.now : moment.start
}

/** The groupings that are left, as their order is judged. */
export function formalsOf(
  rows: readonly Called[],
  faces: Faces,
  moment: Moment | null,
  more: Partial<Pick<Formals, 'apart' | 'justTaken'>> = {},
): Formals {
  return {
    groups: rows.map(({ id, block, minutes, called }): Formal => ({
      id,
      block,
      minutes: minutes ?? USUAL_MINUTES,
      people: called,
    })),
    people: new Map(
      [...faces.values()].map(
        ({ id, count, leavesAt, smallChild, mobility }): [string, Attendee] => [
          id,
          { count, leavesAt, smallChild, frail: mobility !== null },
        ],
      ),
    ),
    apart: new Map(),
    startAt: firstCallAt(moment),
    justTaken: [],
    ...more,
  }
}

/** From the photo team's own notes; whoever does not have them gets the order without. */
export function apartFrom(notes: readonly TypedRecord<PersonNoteData>[]): Formals['apart'] {
  return apartOf(
    notes.map(({ data }) => ({ person: data.person, from: Object.keys(data.apart ?? {}) })),
  )
}

/** What the rest of a list means for those in it, by grouping. */
export type Standing = {
  /** Who may go once it is taken. */
  frees: ReadonlyMap<string, readonly string[]>
  /** Who will be gone by then. */
  misses: ReadonlyMap<string, readonly string[]>
}

/** What waits counts as called after all others: nobody is let go who is wanted once more. */
export function standingOf(rows: readonly Called[], faces: Faces, moment: Moment | null): Standing {
  const calls = callsOf(rows)
  const waiting = rows.filter((row) => !row.isTaken && row.waitsFor.length > 0)
  const formals = formalsOf([...calls, ...waiting], faces, moment)
  const misses = new Map<string, string[]>()
  for (const { person, groups } of missedBy(formals))
    for (const group of groups) misses.set(group, [...(misses.get(group) ?? []), person])
  return { frees: freedBy(formals.groups), misses }
}

type Taken = Called & { marks: Parameters<typeof standingMarks>[0] }

/** What was taken last, by the first tick of each; null: nothing yet. */
export function lastTaken<Row extends Taken>(rows: readonly Row[]): Row | null {
  const when = (row: Row) => standingMarks(row.marks)[0]?.instant ?? 0
  return rows
    .filter((row) => row.isTaken)
    .reduce<Row | null>((last, row) => (last && when(last) >= when(row) ? last : row), null)
}

/** Of those in a grouping that was taken, who is wanted nowhere else. */
export function mayGoAfter(taken: Called, rows: readonly Called[]): readonly string[] {
  const wanted = new Set(rows.flatMap((row) => (row.isTaken ? [] : row.called)))
  return taken.called.filter((id) => !wanted.has(id))
}
