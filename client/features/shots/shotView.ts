import { byOrder } from '#shared/merge/byOrder.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import { isMarked, type Marks } from '#shared/schema/record/marks.ts'
import type { ShotData } from '#shared/schema/shot.ts'
import type { ShotListData } from '#shared/schema/shotList.ts'
import type { Moment } from '../../data/hooks/useMoments.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { callsOf, standingOf, type Called } from './calling.ts'
import { headsIn, inShot, type Faces } from './faces.ts'
import { queryOf } from '../../data/textQuery.ts'
import { passes, type ShotFilter } from './shotFilter.ts'
import { fitOf, type Fit } from './shotFit.ts'
import { inBlockOrder, type Ordered } from '../../data/blockOrder.ts'
import { waitsFor } from './waiting.ts'

export type ShotRecord = TypedRecord<ShotData>
export type ListRecord = TypedRecord<ShotListData>

/** All that one row shows; plain data, so that an unchanged row stays the same object. */
export type ShotRow = Ordered &
  Called & {
    list: string
    title: string
    /** Names in the order in which they stand. */
    names: readonly string[]
    /** How many of the first names are the couple's. */
    couple: number
    /** Who of them is not here yet; empty until somebody has been marked as here. */
    missing: readonly string[]
    heads: number
    isMustHave: boolean
    marks: Marks | undefined
    takenBack: Marks | undefined
    /** Who may go once it is taken, by name. */
    frees: readonly string[]
    /** Who leaves early, and whether it is too late for them where it stands. */
    leaving: readonly { name: string; at: number; isMissed: boolean }[]
    /** The photo team wrote something down. */
    isNoted: boolean
    /** Only on this device so far. */
    isUnsent: boolean
    /** Id of the decision that waits over one of its fields. */
    card: string | null
  }

export type ShotBlock = { name: string; rows: readonly ShotRow[]; taken: number; total: number }

/** Groupings that wait for the same people; for nobody: they were put off. */
export type WaitingRows = {
  people: readonly { id: string; name: string }[]
  rows: readonly ShotRow[]
}

export type ShotListView = {
  id: string
  /** Absent: groupings whose list cannot be seen here. */
  record: ListRecord | null
  moment: Moment | null
  /** What is asked for and stands where it stood; blocks without any are left out. */
  blocks: readonly ShotBlock[]
  /** What is asked for and comes later by itself, by whom it waits for; what was put off at the end. */
  waiting: readonly WaitingRows[]
  /** What is asked for and taken: it has sunk below the others. */
  sunk: readonly ShotRow[]
  /** Everything of the list as it is written down, whatever is asked for. */
  rows: readonly ShotRow[]
  /** What can be called now, the next one first. */
  calls: readonly ShotRow[]
  taken: number
  total: number
  fit: Fit | null
  /** Who will be gone before all photographs with them are taken, and how many come too late. */
  missed: readonly { name: string; at: number; groups: number }[]
}

export type ShotInput = {
  lists: readonly ListRecord[]
  shots: readonly ShotRecord[]
  faces: Faces
  moments: ReadonlyMap<string, Moment>
  noted: ReadonlySet<string>
  unsent: ReadonlySet<string>
  cards: ReadonlyMap<string, string>
  filter: ShotFilter
  query: string
  /** Just ticked: these stay where they were, so that nothing moves under the thumb. */
  held: ReadonlySet<string>
}

/**
 * Lists from records. Each call hands out the row objects of the last one wherever nothing changed,
 * so that a list of memoised rows redraws only what did.
 */
export function createShotView(): (input: ShotInput) => readonly ShotListView[] {
  let kept = new Map<string, { text: string; row: ShotRow }>()
  return (input) => {
    const next: typeof kept = new Map()
    const isAnybodyHere = [...input.faces.values()].some((face) => face.isHere && !face.isCouple)
    const shows = askedFor(input)
    const all = input.shots.map((record) => {
      const row = rowOf(record, input, isAnybodyHere)
      return { row, isShown: shows(row, record) }
    })
    const keep: Keep = (fresh) => {
      const text = JSON.stringify(fresh)
      const known = kept.get(fresh.id)
      const entry = known?.text === text ? known : { text, row: fresh }
      next.set(fresh.id, entry)
      return entry.row
    }

    const byList = groupedBy(all, ({ row }) => row.list)
    const sorted = input.lists.toSorted((a, b) =>
      byOrder({ id: a.id, order: a.data.order }, { id: b.id, order: b.data.order }),
    )
    const homeless = [...byList.keys()].filter((id) => !sorted.some((list) => list.id === id))
    const views = [
      ...sorted.map((record) =>
        viewOf(record.id, record, byList.get(record.id) ?? [], input, keep),
      ),
      ...homeless.map((id) => viewOf(id, null, byList.get(id) ?? [], input, keep)),
    ]
    kept = next
    return views
  }
}

type Shown = { row: ShotRow; isShown: boolean }
type Keep = (fresh: ShotRow) => ShotRow

function viewOf(
  id: string,
  record: ListRecord | null,
  shots: readonly Shown[],
  { moments, held, faces }: ShotInput,
  keep: Keep,
): ShotListView {
  const item = record?.data.item
  const moment = (item === undefined ? undefined : moments.get(item)) ?? null
  const ordered = inBlockOrder(shots.map(({ row }) => row))
  const { frees, misses } = standingOf(ordered, faces, moment)
  const rows = ordered.map((row) =>
    keep({
      ...row,
      frees: (frees.get(row.id) ?? []).flatMap((one) => faces.get(one)?.name ?? []),
      leaving: leavingIn(row, faces, misses.get(row.id) ?? []),
    }),
  )
  const shown = new Set(shots.flatMap(({ row, isShown }) => (isShown ? row.id : [])))
  const asked = rows.filter((row) => shown.has(row.id))
  const stays = (row: ShotRow) => !row.isTaken || held.has(row.id)
  const isLater = (row: ShotRow) => stays(row) && (row.waitsFor.length > 0 || row.putOffAt !== null)
  const blocks = [...groupedBy(rows, ({ block }) => block)].map(([name, own]) => ({
    name,
    rows: own.filter((row) => shown.has(row.id) && stays(row) && !isLater(row)),
    taken: own.filter(({ isTaken }) => isTaken).length,
    total: own.length,
  }))
  const waiting = [...groupedBy(asked.filter(isLater), ({ waitsFor: who }) => who.join())]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([, own]) => ({
      people: (own[0]?.waitsFor ?? []).map((one) => ({
        id: one,
        name: faces.get(one)?.name ?? '',
      })),
      rows: own,
    }))
  return {
    id,
    record,
    moment,
    blocks: blocks.filter((block) => block.rows.length > 0),
    waiting,
    sunk: asked.filter((row) => !stays(row)),
    rows,
    calls: callsOf(rows),
    taken: rows.filter(({ isTaken }) => isTaken).length,
    total: rows.length,
    fit: fitOf(rows, moment),
    missed: missedIn(rows),
  }
}

function missedIn(rows: readonly ShotRow[]): ShotListView['missed'] {
  const late = rows.flatMap(({ leaving }) => leaving.filter(({ isMissed }) => isMissed))
  return [...groupedBy(late, ({ name }) => name).values()].flatMap((own) =>
    own[0] ? [{ name: own[0].name, at: own[0].at, groups: own.length }] : [],
  )
}

function leavingIn(row: ShotRow, faces: Faces, missed: readonly string[]): ShotRow['leaving'] {
  if (row.isTaken) return []
  return row.called.flatMap((id) => {
    const face = faces.get(id)
    if (!face || face.leavesAt === null) return []
    return [{ name: face.name, at: face.leavesAt, isMissed: missed.includes(id) }]
  })
}

/** What was just ticked stays in view even where the filter no longer asks for it. */
function askedFor({ filter, query, held, faces }: ShotInput) {
  const finds = queryOf(query)
  return (row: ShotRow, { data }: ShotRecord): boolean => {
    const passing = held.has(row.id) || passes(filter, { ...row, ...inShot(data.people, faces) })
    return passing && (finds === null || finds([row.title, ...row.names, row.block].join(' ')))
  }
}

function rowOf({ id, data }: ShotRecord, input: ShotInput, isAnybodyHere: boolean): ShotRow {
  const people = inShot(data.people, input.faces)
  const absent = people.faces.filter(({ isHere }) => !isHere)
  const waits = waitsFor(data.waiting, input.faces)
  return {
    id,
    list: data.list,
    order: data.order,
    block: data.block ?? '',
    title: data.title,
    names: people.faces.map(({ name }) => name),
    couple: people.faces.filter((face) => face.isCouple).length,
    missing: isAnybodyHere ? absent.map(({ name }) => name) : [],
    heads: headsIn(people),
    minutes: data.estMin ?? null,
    called: people.faces.flatMap((face) => (face.isCouple ? [] : [face.id])),
    waitsFor: waits.people,
    putOffAt: waits.putOffAt,
    frees: [],
    leaving: [],
    isMustHave: data.priority === 1,
    isTaken: isMarked(data.marks),
    marks: data.marks,
    takenBack: data.takenBack,
    isNoted: input.noted.has(id),
    isUnsent: input.unsent.has(id),
    card: input.cards.get(id) ?? null,
  }
}

/** The list to open: the one asked for, else that of the moment that runs, else the next to do. */
export function listToOpen(lists: readonly ShotListView[], wanted: string | undefined) {
  const isOpen = (list: ShotListView) => list.taken < list.total
  return (
    lists.find(({ id }) => id === wanted) ??
    lists.find((list) => list.moment?.state === 'running' && isOpen(list)) ??
    lists.find((list) => list.moment?.state !== 'done' && isOpen(list)) ??
    lists.find(isOpen) ??
    lists[0]
  )
}
