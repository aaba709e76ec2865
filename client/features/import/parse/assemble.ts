import { MAX_CATEGORY, MAX_LOCATION, MAX_NAME, MAX_NAMES, MAX_NOTES, MAX_TITLE } from './limits.ts'
import type { Doubt, ImportItem, Verdict } from './preview.ts'
import type { RawItem } from './rawItem.ts'
import { resolveTimes, type ResolvedTimes } from './resolveTimes.ts'

export type Assembled = { items: ImportItem[]; verdicts: Map<number, Verdict> }

/** Finished items, and the verdict of every line that became part of one or was to become one. */
export function assemble(raws: readonly RawItem[]): Assembled {
  const verdicts = new Map<number, Verdict>()
  const titled = raws.filter(({ title }) => title !== '')
  for (const { title, sourceLines } of raws) {
    if (title !== '') continue
    for (const line of sourceLines) {
      verdicts.set(line, { verdict: 'refused', reason: { code: 'noTitle' } })
    }
  }
  const times = resolveTimes(titled)
  const items = titled.map((raw, index) => {
    const { item, doubts } = finish(raw, times[index])
    raw.sourceLines.forEach((line, nth) => {
      if (nth > 0) verdicts.set(line, { verdict: 'continuation' })
      else if (doubts.length === 0) verdicts.set(line, { verdict: 'understood' })
      else verdicts.set(line, { verdict: 'doubtful', reasons: doubts })
    })
    return item
  })
  return { items, verdicts }
}

function finish(raw: RawItem, times: ResolvedTimes | undefined) {
  const doubts: Doubt[] = [...(times?.doubts ?? raw.doubts)]
  const cut = (text: string, field: 'title' | 'location' | 'notes' | 'category', limit: number) => {
    if (text.length <= limit) return text
    doubts.push({ code: 'cut', field, limit })
    return text.slice(0, limit).toWellFormed().trimEnd()
  }
  const names = raw.who.slice(0, MAX_NAMES).map((name) => name.slice(0, MAX_NAME).toWellFormed())
  if (raw.who.length > MAX_NAMES || raw.who.some(({ length }) => length > MAX_NAME)) {
    doubts.push({ code: 'cut', field: 'who', limit: MAX_NAMES })
  }
  const notes = [...(raw.title.length > MAX_TITLE ? [raw.title] : []), ...raw.notes].join('\n')
  const item: ImportItem = {
    day: raw.day,
    ...(times?.startMin !== undefined && { startMin: times.startMin }),
    ...(times?.endMin !== undefined && { endMin: times.endMin }),
    durationMin: times?.durationMin ?? 0,
    title: cut(raw.title, 'title', MAX_TITLE),
    ...(raw.location && { location: cut(raw.location, 'location', MAX_LOCATION) }),
    who: [...new Set(names)],
    ...(notes !== '' && { notes: cut(notes, 'notes', MAX_NOTES) }),
    ...(raw.category && { category: cut(raw.category, 'category', MAX_CATEGORY) }),
    sourceLines: raw.sourceLines,
  }
  return { item, doubts }
}
