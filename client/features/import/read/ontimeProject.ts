import * as z from 'zod/mini'
import { ontimeTable, type OntimeEntry } from './ontimeTable.ts'
import { clockText } from './tableText.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440

const milliseconds = z.optional(z.nullable(z.number()))
const entry = z.object({
  id: z.optional(z.string()),
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  cue: z.optional(z.string()),
  note: z.optional(z.string()),
  skip: z.optional(z.boolean()),
  timeStart: milliseconds,
  timeEnd: milliseconds,
  duration: milliseconds,
  dayOffset: z.optional(z.number()),
})
type Entry = z.output<typeof entry>
const rundown = z.object({
  order: z.array(z.string()),
  flatOrder: z.optional(z.array(z.string())),
  entries: z.record(z.string(), entry),
})
/** A list of events, a project of version 3, one rundown of version 4, or a project of it. */
const file = z.union([
  z.array(entry),
  z.object({ rundown: z.array(entry) }),
  rundown,
  z.object({ rundowns: z.record(z.string(), rundown) }),
])

/** An Ontime rundown or project (JSON) as rows of a run sheet; null for any other JSON. */
export function ontimeProject(text: string): string[][] | null {
  const read = file.safeParse(parsed(text))
  if (!read.success) return null
  const entries = entriesOf(read.data)
  const isOntime = entries.some(
    ({ timeStart, type }) => timeStart !== undefined || type !== undefined,
  )
  return isOntime ? ontimeTable(entries.flatMap(tableEntry)) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function entriesOf(data: z.output<typeof file>): Entry[] {
  if (Array.isArray(data)) return data
  if ('rundown' in data) return data.rundown
  const all = 'rundowns' in data ? Object.values(data.rundowns) : [data]
  return all.flatMap(({ order, flatOrder, entries }) =>
    (flatOrder ?? order).flatMap((id) => entries[id] ?? []),
  )
}

function tableEntry(one: Entry): OntimeEntry[] {
  const { type = 'event', title = '', cue = '', note = '', dayOffset = 0 } = one
  if (type === 'block' || type === 'group') return title === '' ? [] : [{ section: title }]
  if (type !== 'event' && type !== 'milestone') return []
  const later = dayOffset * DAY_MINUTES
  return [
    {
      start: clock(one.timeStart, later),
      end: clock(one.timeEnd, later),
      duration: typeof one.duration === 'number' ? `${minutesOf(one.duration)} min` : '',
      title,
      cue,
      note,
      isSkipped: one.skip === true,
    },
  ]
}

function clock(time: number | null | undefined, later: number): string {
  return typeof time === 'number' && time >= 0 ? clockText(minutesOf(time) + later) : ''
}

function minutesOf(time: number): number {
  return Math.round(time / MINUTE_MS)
}
