import { groupedBy } from '#shared/schedule/grouped.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { TASK_PHASES, type TaskData } from '#shared/schema/task.ts'
import { inBlockOrder, type Ordered } from '../../data/blockOrder.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { assigneeName, isMine, type Assignable } from './assignee.ts'
import { dueOf, type Due, type VenueNow } from './taskTime.ts'

export type TaskRecord = TypedRecord<TaskData>
export type TaskPhase = (typeof TASK_PHASES)[number]
export const TASK_FILTERS = ['all', 'mine', 'open', 'late'] as const
export type TaskFilter = (typeof TASK_FILTERS)[number]

/** All that one row shows; plain data, so that an unchanged row stays the same object. */
export type TaskRow = Ordered & {
  title: string
  phase: TaskPhase
  due: Due | null
  /** By name; null: nobody yet. */
  assignee: string | null
  isMine: boolean
  isDone: boolean
  isNoted: boolean
  mayTick: boolean
  /** Only on this device so far. */
  isUnsent: boolean
  /** Id of the decision that waits over one of its fields. */
  card: string | null
}

export type TaskGroup = { name: string; rows: readonly TaskRow[] }

export type PhaseView = {
  phase: TaskPhase
  /** What is asked for and stands where it stood. */
  groups: readonly TaskGroup[]
  /** What is asked for and done: it has sunk below the others. */
  sunk: readonly TaskRow[]
  /** Everything of the phase in its order, whatever is asked for. */
  rows: readonly TaskRow[]
  done: number
}

/** What the rows of one wedding are made from. */
export type RowFacts = {
  people: ReadonlyMap<string, Assignable>
  actor: Actor | null | undefined
  weddingDate: string | null
  now: VenueNow
  unsent: ReadonlySet<string>
  cards: ReadonlyMap<string, string>
  mayTick: (data: TaskData) => boolean
}

export type TaskInput = RowFacts & {
  tasks: readonly TaskRecord[]
  filter: TaskFilter
  /** Folded words that are looked for; null: nothing is. */
  finds: ((text: string) => boolean) | null
  /** Just ticked: these stay where they were, so that nothing moves under the thumb. */
  held: ReadonlySet<string>
}

/** Rows that stay the same objects as long as they say the same. */
export function createRowKeeper(): (record: TaskRecord, facts: RowFacts) => TaskRow {
  const kept = new Map<string, { text: string; row: TaskRow }>()
  return (record, facts) => {
    const row = rowOf(record, facts)
    const text = JSON.stringify(row)
    const known = kept.get(record.id)
    if (known?.text === text) return known.row
    kept.set(record.id, { text, row })
    return row
  }
}

/** The three parts of a wedding's tasks from records. */
export function createTaskView(): (input: TaskInput) => readonly PhaseView[] {
  const keep = createRowKeeper()
  return (input) => {
    const rows = input.tasks.map((record) => keep(record, input))
    return TASK_PHASES.map((phase) => phaseView(phase, rows, input))
  }
}

function phaseView(phase: TaskPhase, all: readonly TaskRow[], input: TaskInput): PhaseView {
  const rows = inBlockOrder(all.filter((row) => row.phase === phase))
  const asked = rows.filter((row) => isAsked(row, input))
  const stays = (row: TaskRow) => !row.isDone || input.held.has(row.id)
  const groups = groupedBy(asked.filter(stays), ({ block }) => block)
  return {
    phase,
    groups: [...groups].map(([name, own]) => ({ name, rows: own })),
    sunk: asked.filter((row) => !stays(row)),
    rows,
    done: rows.filter(({ isDone }) => isDone).length,
  }
}

/** What was just ticked stays in view even where the filter no longer asks for it. */
function isAsked(row: TaskRow, { filter, finds, held }: TaskInput): boolean {
  if (finds && !finds([row.title, row.assignee ?? '', row.block].join(' '))) return false
  return held.has(row.id) || passes(row, filter)
}

export function passes(row: TaskRow, filter: TaskFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'mine':
      return row.isMine
    case 'open':
      return !row.isDone
    case 'late':
      return !row.isDone && row.due?.isLate === true
  }
}

function rowOf({ id, data }: TaskRecord, facts: RowFacts): TaskRow {
  const isDone = isMarked(data.marks)
  const due = dueOf(data, facts.weddingDate, facts.now)
  return {
    id,
    order: data.order,
    block: data.group ?? '',
    title: data.title,
    phase: data.phase,
    due: due && isDone ? { ...due, isLate: false } : due,
    assignee: assigneeName(data.assignee, facts.people),
    isMine: isMine(data.assignee, facts.actor),
    isDone,
    isNoted: (data.notes ?? '').trim() !== '',
    mayTick: facts.mayTick(data),
    isUnsent: facts.unsent.has(id),
    card: facts.cards.get(id) ?? null,
  }
}
