import type { LineEdit } from './importDraft.ts'
import type { Doubt, ImportPreview, LineRefusal, Minute } from './parse/preview.ts'

/** A moment as it would be added, after what the person changed. */
export type ImportMoment = {
  /** Place of its day in the sheet. */
  day: number
  section: string | null
  at: Minute | null
  durationMin: number
  title: string
  location?: string
  who: readonly string[]
  notes?: string
  category?: string
}

export type MomentRow = {
  kind: 'moment'
  /** Number of its first line. */
  line: number
  /** As it was written. */
  text: string
  moment: ImportMoment
  doubts: readonly Doubt[]
  /** Worth a look; a length up to the next start alone is how many sheets are written. */
  isDoubtful: boolean
  refusal: LineRefusal | null
  /** The same moment stands in the plan already. */
  isTwin: boolean
  isEdited: boolean
  isSkipped: boolean
  /** Would be added now. */
  isReady: boolean
}

export type HeadingRow = { kind: 'heading'; line: number; text: string; isDay: boolean }
export type ImportRow = MomentRow | HeadingRow

/** Key of a moment in the plan: the day's place in the sheet, the minute and the title. */
export function twinKey(day: number, at: Minute | null, title: string): string {
  return `${day} ${at} ${title.trim().toLocaleLowerCase().replaceAll(/\s+/g, ' ')}`
}

/**
 * What a person sees of a sheet: one row a moment, headings between them, lines that were not
 * understood where they stood.
 *
 * @param twins keys of moments that stand in the plan already
 */
export function importRows(
  preview: ImportPreview,
  edits: Readonly<Record<string, LineEdit>>,
  twins: ReadonlySet<string>,
): readonly ImportRow[] {
  const texts = new Map(preview.lines.map(({ number, text }) => [number, text]))
  const items = new Map(preview.items.map((item) => [item.sourceLines[0], item]))
  const rows: ImportRow[] = []
  let section: string | null = null
  let day = preview.days[0]?.index ?? 0
  for (const line of preview.lines) {
    if (line.verdict === 'heading') {
      const { heading } = line
      if (heading.kind === 'columns') continue
      if (heading.kind === 'day') {
        day = heading.day
        section = null
      } else section = heading.name
      const text = heading.kind === 'section' ? heading.name : line.text.trim()
      rows.push({ kind: 'heading', line: line.number, text, isDay: heading.kind === 'day' })
      continue
    }
    const item = items.get(line.number)
    if (!item && line.verdict !== 'refused') continue
    const edit = edits[line.number] ?? {}
    const refusal = line.verdict === 'refused' ? line.reason : null
    const {
      sourceLines = [line.number],
      startMin,
      ...read
    } = item ?? {
      day,
      durationMin: 30,
      title: '',
      who: [],
    }
    const moment: ImportMoment = {
      day: read.day,
      section,
      at: edit.at ?? startMin ?? null,
      durationMin: edit.durationMin ?? read.durationMin,
      title: edit.title ?? read.title,
      who: read.who,
      ...('location' in read && read.location !== undefined && { location: read.location }),
      ...('notes' in read && read.notes !== undefined && { notes: read.notes }),
      ...('category' in read && read.category !== undefined && { category: read.category }),
    }
    const doubts = line.verdict === 'doubtful' ? stillDoubtful(line.reasons, edit) : []
    const isTwin = twins.has(twinKey(moment.day, moment.at, moment.title))
    const isSkipped = edit.skip ?? isTwin
    rows.push({
      kind: 'moment',
      line: line.number,
      text: sourceLines.map((number) => texts.get(number) ?? '').join('\n'),
      moment,
      doubts,
      isDoubtful: doubts.some((doubt) => doubt.code !== 'lengthGuessed' || doubt.from !== 'next'),
      refusal,
      isTwin,
      isEdited: edit.title !== undefined || edit.at !== undefined || edit.durationMin !== undefined,
      isSkipped,
      isReady: !isSkipped && moment.title.trim() !== '',
    })
  }
  return rows
}

/** What a person decided by hand is in doubt no longer. */
function stillDoubtful(doubts: readonly Doubt[], edit: LineEdit): readonly Doubt[] {
  return doubts.filter(({ code }) => {
    switch (code) {
      case 'halfGuessed':
      case 'nextDayGuessed':
      case 'approximate':
      case 'bareHours':
      case 'noTime':
      case 'timeNotRead':
        return edit.at === undefined
      case 'lengthGuessed':
      case 'endBeforeStart':
      case 'lengthContradicts':
        return edit.durationMin === undefined
      case 'dayNotRead':
      case 'cut':
      case 'quoteUnclosed':
      case 'formula':
        return true
    }
  })
}
