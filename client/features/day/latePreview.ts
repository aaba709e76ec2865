import type { Breach } from '#shared/schedule/breaches.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import type { ProjectedDay } from '#shared/schedule/project.ts'
import type { ItemRecord } from './dayView.ts'

export type PreviewRow = {
  id: string
  title: string
  from: Minute
  to: Minute
  kind:
    | 'moves'
    /** Keeps its end by being shorter. */
    | 'absorbs'
    /** Stays, though something before it moved. */
    | 'fixed'
}

export type ChangePreview = {
  after: ProjectedDay
  rows: readonly PreviewRow[]
  /** Elastic moments that get shorter, with both lengths. */
  shrinks: readonly { id: string; title: string; from: number; to: number }[]
  /** Promises that would no longer hold, or by more than before. */
  breaches: readonly (Breach & { title: string })[]
  /** Fixed moments after the change that keep their time. */
  holds: readonly { id: string; title: string; at: Minute }[]
}

/** What a day would look like instead, told as differences; nothing is written. */
export function changePreview(
  before: ProjectedDay,
  after: ProjectedDay,
  items: readonly ItemRecord[],
  /** The moment the change is about: it is shown by its end. */
  subject: string,
): ChangePreview {
  const titles = new Map(items.map(({ id, data }) => [id, data]))
  const old = new Map(before.items.map((item) => [item.id, item]))
  const titleOf = (id: string) => titles.get(id)?.title ?? ''
  const rows: PreviewRow[] = []
  const shrinks: { id: string; title: string; from: number; to: number }[] = []
  const holds: { id: string; title: string; at: Minute }[] = []
  const inTime = after.items.toSorted((a, b) => a.projected.start - b.projected.start)
  const subjectStart = old.get(subject)?.projected.start ?? -Infinity
  for (const { id, projected, state, late } of inTime) {
    const was = old.get(id)?.projected
    const data = titles.get(id)
    if (!was || !data || state === 'done' || state === 'skipped') continue
    const shorter = was.end - was.start - (projected.end - projected.start)
    const absorbs = data.elastic === true && shorter > 0
    if (absorbs) {
      const [from, to] = [was.end - was.start, projected.end - projected.start]
      shrinks.push({ id, title: data.title, from, to })
    }
    const keeps = data.pin === true && late === 0 && state === 'upcoming' && id !== subject
    if (keeps && projected.start > subjectStart) {
      holds.push({ id, title: data.title, at: projected.start })
    }
    if (was.start !== projected.start) {
      rows.push({
        id,
        title: data.title,
        from: was.start,
        to: projected.start,
        kind: absorbs ? 'absorbs' : 'moves',
      })
    }
  }
  const firstHold = holds[0]
  if (firstHold && rows.length > 0 && rows.every(({ id }) => id !== firstHold.id)) {
    rows.push({ ...firstHold, from: firstHold.at, to: firstHold.at, kind: 'fixed' })
  }
  return { after, rows, shrinks, holds, breaches: worse(before, after).map(named) }

  function named(breach: Breach) {
    return { ...breach, title: titleOf(breach.item) }
  }
}

function worse(before: ProjectedDay, after: ProjectedDay): Breach[] {
  const key = ({ item, kind }: Breach) => `${kind} ${item}`
  const known = new Map(before.breaches.map((breach) => [key(breach), breach.by]))
  return after.breaches.filter((breach) => breach.by > (known.get(key(breach)) ?? 0))
}
