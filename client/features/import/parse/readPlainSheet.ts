import { clipItem } from './clipItem.ts'
import { readTimes, readTrailingTimes, type ReadTimes } from './clockTime.ts'
import { readDayHeading } from './dayHeading.ts'
import { readDetails } from './details.ts'
import { MAX_LINE_CHARS } from './limits.ts'
import type { ImportContext, ImportDay, ImportLine, Verdict } from './preview.ts'
import type { RawItem } from './rawItem.ts'
import type { SheetRead } from './sheetRead.ts'

const BULLET = /^(?:[-*•·▪◦►‣>–—]|\d{1,2}[.)](?!\d)|\[[ xX]?\]|[☐☑✓✔])\s+/
const SECTION_CHARS = 80

/** Reads pasted text: a moment a line, headings of days and sections, notes below a moment. */
export function readPlainSheet(text: string, context: ImportContext): SheetRead {
  const lines: ImportLine[] = []
  const days: ImportDay[] = []
  const items: RawItem[] = []
  const source = text.split('\n')
  let open: RawItem | null = null
  let day = 0

  const unfinished = () => (open !== null && open.title === '' ? open : null)

  function begin(number: number, times: ReadTimes, rest: string): Verdict {
    const details = readDetails(rest.replace(/^[\s:–—|,.)\]-]+/, ''))
    open = {
      day,
      start: times.start,
      ...(times.end && { end: times.end }),
      ...(details.durationMin !== undefined && { durationMin: details.durationMin }),
      title: details.title,
      ...(details.location !== undefined && { location: details.location }),
      who: details.who,
      notes: details.notes,
      sourceLines: [number],
      doubts: [
        ...(times.approximate ? [{ code: 'approximate' } as const] : []),
        ...(times.start.bare ? [{ code: 'bareHours' } as const] : []),
      ],
    }
    items.push(open)
    return { verdict: 'understood' }
  }

  function judge(line: string, number: number): Verdict {
    const written = line.trim()
    if (written === '') return { verdict: 'blank' }
    if (line.length > MAX_LINE_CHARS) {
      return {
        verdict: 'refused',
        reason: { code: 'lineTooLong', length: line.length, limit: MAX_LINE_CHARS },
      }
    }
    const isBullet = BULLET.test(written)
    const bare = written
      .replace(BULLET, '')
      .replaceAll(/\*\*|__/g, '')
      .trim()
    const marked = /^#{1,6}\s/.test(bare)
    const content = bare.replace(/^#{1,6}\s+/, '')
    const heading = isBullet ? undefined : readDayHeading(content, context)
    if (heading) {
      open = null
      day = days.length
      days.push({ index: day, ...heading })
      return { verdict: 'heading', heading: { kind: 'day', day } }
    }
    const times = readTimes(content)
    if (times) return begin(number, times, content.slice(times.length))
    const trailing = readTrailingTimes(content)
    if (trailing) return begin(number, trailing.times, trailing.before)
    const waiting = unfinished()
    if (waiting) {
      const details = readDetails(content)
      waiting.title = details.title
      waiting.who = details.who
      if (details.location !== undefined) waiting.location = details.location
      waiting.notes.push(...details.notes)
      waiting.sourceLines.push(number)
      return { verdict: 'continuation' }
    }
    const isFirstOfBlock = (source[number - 2] ?? '').trim() === ''
    if (!isBullet && isSection(content, marked, isFirstOfBlock)) {
      open = null
      return {
        verdict: 'heading',
        heading: { kind: 'section', name: content.replace(/[\s:–—-]+$/, '') },
      }
    }
    const above = open
    if (above && !isFirstOfBlock) {
      above.notes.push(content)
      above.sourceLines.push(number)
      return { verdict: 'continuation' }
    }
    return { verdict: 'refused', reason: { code: 'noTime' } }
  }

  function isSection(content: string, marked: boolean, isFirstOfBlock: boolean): boolean {
    if (content.length > SECTION_CHARS) return false
    const isLoud = content === content.toUpperCase() && /\p{Lu}{2}/u.test(content)
    if (marked || isLoud || /:$/.test(content)) return true
    return isFirstOfBlock && !/[.!?;,]$/.test(content) && content.split(' ').length <= 8
  }

  for (const [index, line] of source.entries()) {
    const number = index + 1
    lines.push({ number, text: line, ...judge(line, number) })
  }
  const empty = new Set(items.filter(({ title }) => title === ''))
  for (const { sourceLines } of empty) {
    const first = sourceLines[0] ?? 0
    const line = lines[first - 1]
    if (line) {
      lines[first - 1] = {
        number: first,
        text: line.text,
        verdict: 'refused',
        reason: { code: 'noTitle' },
      }
    }
  }
  return { lines, days, items: items.filter((item) => !empty.has(item)).map(clipItem) }
}
