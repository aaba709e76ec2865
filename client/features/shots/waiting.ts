import { ackId } from '#shared/schema/ackId.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { withMark, withoutMarks, type Mark, type Waits } from '#shared/schema/record/marks.ts'
import { marks, waits } from '#shared/schema/record/values.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import type { Faces } from './faces.ts'

/** Whom a grouping waits for. */
export type WaitsFor = {
  /** Ids of those who are missing, as they were marked. */
  people: readonly string[]
  /**
   * Something that has no record is missing, or it was put off: it comes when nothing else is left,
   * by when that was said last, unix ms. Null: neither.
   */
  putOffAt: number | null
}

/**
 * Who is missing is a mark and never a place in the order: it stands until somebody who has seen it
 * clears it, and counts for nothing once the person is here, whoever noticed first.
 */
export function waitsFor(waiting: Waits | undefined, faces: Faces): WaitsFor {
  const standing = Object.entries(waiting?.marks ?? {}).filter(([id]) => !waiting?.cleared[id])
  const people = new Set(standing.flatMap(([, { person }]) => person ?? []))
  return {
    people: [...people].filter((id) => faces.get(id)?.isHere !== true),
    putOffAt: standing.reduce<number | null>(
      (last, [, { person, instant }]) =>
        person === undefined ? Math.max(last ?? 0, instant) : last,
      null,
    ),
  }
}

/** A grouping waits from now on; for a person, or only later. */
export function waitOp(shot: string, id: string, mark: Mark, person: string | null): WriteOp {
  const wait: Waits['marks'][string] = person === null ? mark : { ...mark, person }
  return changeOp(shot, (data) => ({ ...data, waiting: withMark(waitsIn(data), id, wait) }))
}

/** A grouping waits no more: for this person, or for nobody at all. */
export function callAgainOp(shot: string, person?: string): WriteOp {
  return changeOp(shot, (data) => {
    const now = waitsIn(data)
    if (!now) return data
    if (person === undefined) return { ...data, waiting: withoutMarks(now) }
    const seen = Object.entries(now.marks).flatMap(([id, one]) =>
      one.person === person ? [[id, true as const]] : [],
    )
    return {
      ...data,
      waiting: { ...now, cleared: { ...now.cleared, ...Object.fromEntries(seen) } },
    }
  })
}

/** Somebody is here, or was looked for and is not. */
export function hereOp(person: string, id: string, mark: Mark | null): WriteOp {
  return changeOp(person, (data) => {
    const now = marks.safeParse(data['here']).data
    return { ...data, here: mark === null ? withoutMarks(now) : withMark(now, id, mark) }
  })
}

/**
 * Takes back every tick that is to be seen, under the name of whoever does, beside others who do: one
 * that arrives later was not seen, and counts.
 */
export function takeBackOp(shot: string, mark: Mark): WriteOp {
  return changeOp(shot, (data) => {
    const now = marks.safeParse(data['marks']).data
    const seen = Object.keys(now?.marks ?? {}).filter((id) => !now?.cleared[id])
    const known = marks.safeParse(data['takenBack']).data
    return {
      ...data,
      marks: withoutMarks(now),
      takenBack: seen.reduce(
        (all, id) => withMark(all, ackId(id, mark.by), mark),
        known ?? { marks: {}, cleared: {} },
      ),
    }
  })
}

function waitsIn(data: JsonObject): Waits | undefined {
  return waits.safeParse(data['waiting']).data
}

function changeOp(id: string, change: (data: JsonObject) => JsonObject): WriteOp {
  return { op: 'patch', id, change }
}
