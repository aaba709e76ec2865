import type { DayData } from '#shared/schema/day.ts'
import { compareText, type Minute } from '#shared/schedule/planItem.ts'
import type { DayRow } from './dayView.ts'

/** A quiet line between the moments: the light, or a limit such as "Music off". */
export type DayMark = {
  id: string
  kind: 'sunrise' | 'goldenHour' | 'sunset' | 'limit'
  at: Minute
  what?: string
}

export type DayEntry = { kind: 'row'; row: DayRow } | { kind: 'mark'; mark: DayMark }

export type DayEntries = {
  /** What is over and folded to one line, in order; empty: nothing is worth folding. */
  folded: readonly DayRow[]
  shown: readonly DayEntry[]
  /** The row the now-line stands above. */
  anchor: string | null
}

/** Fewer rows than this are left standing: the line would take as much room as they do. */
const WORTH_FOLDING = 2
const NONE: ReadonlySet<string> = new Set()

/**
 * The list of a day: by projected start, with what is over in front. On a live day all that is over
 * but the last one folds.
 *
 * @param held just checked off: these stay where they were, so that nothing moves under the thumb
 */
export function dayEntries(
  rows: readonly DayRow[],
  marks: readonly DayMark[],
  now: Minute | undefined,
  held: ReadonlySet<string> = NONE,
): DayEntries {
  const sorted = rows.toSorted(byTime)
  if (now === undefined) return { folded: [], shown: withMarks(sorted, marks), anchor: null }
  const isDone = (row: DayRow) => isOver(row, now) && !held.has(row.id)
  const over = sorted.filter(isDone)
  const rest = sorted.filter((row) => !isDone(row))
  const last = over.toSorted((a, b) => b.end - a.end || byTime(b, a))[0]
  const folded = over.filter((row) => row !== last)
  const folds = folded.length >= WORTH_FOLDING
  const open = rest.filter((row) => !isOver(row, now))
  const ahead = marks.filter(({ at }) => at >= now)
  return {
    folded: folds ? folded : [],
    shown: [...(folds ? (last ? [last] : []) : over).map(asEntry), ...withMarks(rest, ahead)],
    anchor: (open.find(({ state }) => state === 'running') ?? open[0])?.id ?? null,
  }
}

function isOver(row: DayRow, now: Minute): boolean {
  return row.state === 'done' || (row.state === 'skipped' && row.plannedStart <= now)
}

export function byTime(a: DayRow, b: DayRow): number {
  return a.start - b.start || a.plannedStart - b.plannedStart || compareText(a.id, b.id)
}

function withMarks(rows: readonly DayRow[], marks: readonly DayMark[]): DayEntry[] {
  const waiting = marks.toSorted((a, b) => a.at - b.at || compareText(a.id, b.id))
  const entries: DayEntry[] = []
  for (const row of rows) {
    while (waiting[0] && waiting[0].at <= row.start) {
      const mark = waiting.shift()
      if (mark) entries.push({ kind: 'mark', mark })
    }
    entries.push(asEntry(row))
  }
  return [...entries, ...waiting.map((mark): DayEntry => ({ kind: 'mark', mark }))]
}

function asEntry(row: DayRow): DayEntry {
  return { kind: 'row', row }
}

/** The light and the limits of a day as lines of its list. */
export function marksOf({ sun, limits }: Pick<DayData, 'sun' | 'limits'>): readonly DayMark[] {
  const light = (['sunrise', 'goldenHour', 'sunset'] as const).flatMap((kind): DayMark[] => {
    const at = sun?.[kind]
    return at === undefined ? [] : [{ id: kind, kind, at }]
  })
  const bounds = Object.entries(limits ?? {}).map(([id, { at, what }]): DayMark => ({
    id: `limit ${id}`,
    kind: 'limit',
    at,
    what,
  }))
  return [...light, ...bounds]
}
