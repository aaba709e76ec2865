import type * as z from 'zod/mini'
import type { marks, waits } from './values.ts'

export type Marks = z.output<typeof marks>
export type Mark = Marks['marks'][string]
type MarksOf<M extends Mark> = { marks: Record<string, M>; cleared: Record<string, true> }
/** Marks each of which may name who is waited for. */
export type Waits = z.output<typeof waits>

/** Marked while somebody's mark stands that nobody has cleared. */
export function isMarked(value: Marks | undefined): boolean {
  return value !== undefined && standingMarks(value).length > 0
}

/** The marks that stand, the earliest first. */
export function standingMarks(value: Marks | undefined): readonly Mark[] {
  if (!value) return []
  return Object.entries(value.marks)
    .filter(([id]) => !Object.hasOwn(value.cleared, id))
    .map(([, mark]) => mark)
    .toSorted((a, b) => a.instant - b.instant)
}

export function withMark<M extends Mark>(
  value: MarksOf<M> | undefined,
  id: string,
  mark: M,
): MarksOf<M> {
  return { marks: { ...value?.marks, [id]: mark }, cleared: { ...value?.cleared } }
}

/** Clears by name every mark that is here to be seen; one that arrives later still counts. */
export function withoutMarks(value: Marks | undefined): Marks {
  const seen = Object.keys(value?.marks ?? {}).map((id) => [id, true] as const)
  return {
    marks: { ...value?.marks },
    cleared: { ...value?.cleared, ...(Object.fromEntries(seen) as Record<string, true>) },
  }
}

/**
 * Takes one edit of marks back although marks only grow: what it set is cleared, and what it cleared
 * is set again as it was, under new ids, unless another mark about the same stands by now.
 */
export function withoutEdit(
  now: Waits,
  before: Waits | undefined,
  after: Waits | undefined,
  newId: () => string,
): Waits {
  const set = Object.keys(after?.marks ?? {}).filter((id) => !before?.marks[id])
  const wereCleared = Object.keys(after?.cleared ?? {}).filter((id) => !before?.cleared[id])
  const cleared = { ...now.cleared, ...Object.fromEntries(set.map((id) => [id, true as const])) }
  const stands = new Set(
    Object.entries(now.marks).flatMap(([id, { person }]) => (cleared[id] ? [] : [person])),
  )
  const lost = wereCleared.flatMap((id) => {
    const mark = now.marks[id]
    return mark && !stands.has(mark.person) ? [[newId(), mark] as const] : []
  })
  return { marks: { ...now.marks, ...Object.fromEntries(lost) }, cleared }
}
