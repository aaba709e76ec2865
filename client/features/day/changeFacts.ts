import { boundStates, type DayBound } from '#shared/schedule/limits.ts'
import type { Cut } from '#shared/schedule/recover.ts'
import type { ProjectedDay } from '#shared/schedule/project.ts'
import { TELLING_RULES } from '#shared/publishing/telling.ts'
import type { ChangeFacts } from '../../words/daySentence.ts'
import type { ItemRecord } from './dayView.ts'
import type { ChangePreview } from './latePreview.ts'

export type ChangeContext = {
  before: ProjectedDay
  after: ProjectedDay
  items: readonly ItemRecord[]
  bounds: readonly DayBound[]
  /** When people were told that a moment begins; undefined: nothing was published of it. */
  toldAt: (id: string) => number | undefined
  isVendor: (id: string) => boolean
  /** What this wedding set; absent: as everywhere. */
  rules: { alertMin?: number | undefined; pinAlertMin?: number | undefined }
  /** Cuts that are taken along. */
  cuts?: readonly Cut[]
}

/** What a change means, for one sentence. */
export function changeFacts(preview: ChangePreview, context: ChangeContext): ChangeFacts {
  const { before, after, items, bounds, cuts = [] } = context
  const titles = new Map(items.map(({ id, data }) => [id, data.title]))
  const ends = new Map(after.items.map(({ id, projected }) => [id, projected.start]))
  const known = new Map(boundStates(before.items, bounds).map(({ id, by }) => [id, by]))
  const cut = new Set(cuts.map(({ item }) => item))
  const broken = new Set(preview.breaches.map(({ item }) => item))
  return {
    holds: preview.holds,
    gives: preview.shrinks
      .filter(({ id }) => !cut.has(id))
      .map(({ title, from, to }) => ({ title, minutes: from - to })),
    cuts: cuts.map(({ item, minutes }) => ({ title: titles.get(item) ?? '', minutes })),
    breaks: preview.breaches.map(({ item, title, kind, by }) => {
      return { title, kind, by, at: ends.get(item) ?? 0 }
    }),
    passes: boundStates(after.items, bounds)
      .filter(({ id, by }) => by > (known.get(id) ?? 0))
      .map(({ kind, what, by }) => ({ kind, what, by })),
    moves: preview.rows.filter(({ id, kind }) => kind !== 'fixed' && !broken.has(id)).length,
    vendors: vendorsToTell(context).size,
  }
}

/** Vendors one of whose own moments moves, by enough against what they were told last. */
function vendorsToTell(context: ChangeContext): Set<string> {
  const { before, after, items, toldAt, isVendor, rules } = context
  const { alertMin = TELLING_RULES.alertMin, pinAlertMin = TELLING_RULES.pinAlertMin } = rules
  const records = new Map(items.map(({ id, data }) => [id, data]))
  const old = new Map(before.items.map(({ id, projected }) => [id, projected.start]))
  const told = new Set<string>()
  for (const { id, projected, state } of after.items) {
    const data = records.get(id)
    const was = old.get(id)
    if (!data || was === undefined || state === 'done' || state === 'skipped') continue
    const least = Math.max(1, data.pin === true ? pinAlertMin : alertMin)
    const isMoved = projected.start !== was
    if (!isMoved || Math.abs(projected.start - (toldAt(id) ?? was)) < least) continue
    for (const who of Object.keys({ ...data.responsible, ...data.needs })) {
      if (isVendor(who)) told.add(who)
    }
  }
  return told
}
