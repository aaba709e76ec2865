import { assemble } from './assemble.ts'
import { readTimes, readTrailingTimes, type ReadTimes } from './clockTime.ts'
import { looksLikeHeaderRow } from './columns.ts'
import { dayList } from './days.ts'
import { readDetails, splitNames } from './details.ts'
import { MAX_LINE_CHARS } from './limits.ts'
import { parseCsvRunSheet } from './parseCsvRunSheet.ts'
import { readPastedLine, saysNothing, type PastedLine } from './pastedLine.ts'
import { plainText } from '../../../data/files/plainText.ts'
import type { ImportContext, ImportLine, ImportPreview, Verdict } from './preview.ts'
import type { RawItem } from './rawItem.ts'
import { refusalOfText } from '../../../data/files/readText.ts'

/**
 * A run sheet as planners send it in a message. Every line gets one verdict, and what was guessed
 * is named. Pasted spreadsheet cells with a header row are read as a table.
 */
export function parsePastedRunSheet(text: string, context: ImportContext = {}): ImportPreview {
  const refused = refusalOfText(text)
  if (refused) return { refused, lines: [], days: [], items: [] }
  const lines = plainText(text).split('\n')
  const first = lines.find((line) => line.trim() !== '') ?? ''
  if (looksLikeHeaderRow(first)) return parseCsvRunSheet(text, context)

  const sheet = new PastedSheet(context)
  const read = lines.map((line) =>
    line.length > MAX_LINE_CHARS ? undefined : readPastedLine(line),
  )
  read.forEach((line, index) => {
    if (line === undefined) sheet.refuseLong(index + 1, lines[index]?.length ?? 0)
    else sheet.take(line, index + 1, read.slice(index + 1, index + 4))
  })
  return sheet.preview(lines)
}

type Times = ReadTimes | 'toBeConfirmed'

/**
 * The sheet while it is read. `current` is the item that lines without a time still belong to; a
 * blank line or a heading closes it for lines that are not indented.
 */
class PastedSheet {
  readonly #days
  readonly #raws: RawItem[] = []
  readonly #verdicts = new Map<number, Verdict>()
  #day: number | undefined
  #section: string | undefined
  #current: { item: RawItem; line: PastedLine; open: boolean } | undefined
  #afterBlank = true

  constructor(context: ImportContext) {
    this.#days = dayList(context)
  }

  refuseLong(number: number, length: number) {
    const reason = { code: 'lineTooLong', length, limit: MAX_LINE_CHARS } as const
    this.#verdicts.set(number, { verdict: 'refused', reason })
    this.#current = undefined
  }

  take(line: PastedLine, number: number, following: readonly (PastedLine | undefined)[]) {
    if (saysNothing(line)) {
      this.#verdicts.set(number, { verdict: 'blank' })
      if (this.#current && this.#current.item.title !== '') this.#current.open = false
      this.#afterBlank = true
      return
    }
    this.#takeText(line, number, following)
    this.#afterBlank = false
  }

  preview(source: readonly string[]): ImportPreview {
    const { items, verdicts } = assemble(this.#raws)
    const lines = source.map((text, index): ImportLine => {
      const number = index + 1
      const verdict = verdicts.get(number) ?? this.#verdicts.get(number) ?? { verdict: 'blank' }
      return { number, text: text.slice(0, 300).toWellFormed(), ...verdict }
    })
    return { lines, days: this.#days.days, items }
  }

  #takeText(line: PastedLine, number: number, following: readonly (PastedLine | undefined)[]) {
    const dated = datedTime(line.body)
    const datedDay = dated && this.#days.named(dated.day)
    if (dated && datedDay !== undefined) {
      this.#day = datedDay
      if (this.#takeItem({ ...line, body: dated.rest }, number)) return
    }
    const note = this.#current !== undefined && line.indent > this.#current.line.indent
    const day = note ? undefined : this.#days.named(line.body)
    if (day !== undefined) {
      this.#startDay(day, number)
      return
    }
    if (this.#takeItem(line, number)) return
    if (note && this.#current) this.#addNote(this.#current.item, line.body, number)
    else if (this.#isSection(line, following)) this.#startSection(line.body, number)
    else if (this.#continues(line)) this.#addNote(this.#current?.item, line.body, number)
    else {
      this.#verdicts.set(number, { verdict: 'refused', reason: { code: 'noTime' } })
      this.#current = undefined
    }
  }

  #takeItem(line: PastedLine, number: number): boolean {
    const found = timedText(line.body)
    if (found === undefined) return false
    const details = readDetails(found.text)
    const item: RawItem = {
      day: (this.#day ??= this.#days.unnamed()),
      title: details.title,
      ...(details.location && { location: details.location }),
      ...(details.durationMin !== undefined && { durationMin: details.durationMin }),
      ...(this.#section && { category: this.#section }),
      who: details.who,
      notes: details.notes,
      sourceLines: [number],
      doubts: [],
    }
    if (found.times === 'toBeConfirmed') item.doubts.push({ code: 'noTime' })
    else {
      item.start = found.times.start
      if (found.times.end) item.end = found.times.end
      if (found.times.approximate) item.doubts.push({ code: 'approximate' })
      if (found.times.start.bare && found.times.end?.half === undefined) {
        item.doubts.push({ code: 'bareHours' })
      }
    }
    this.#raws.push(item)
    this.#current = { item, line, open: true }
    return true
  }

  #startDay(day: number, number: number) {
    this.#day = day
    this.#section = undefined
    this.#current = undefined
    this.#verdicts.set(number, { verdict: 'heading', heading: { kind: 'day', day } })
  }

  #startSection(body: string, number: number) {
    this.#section = body.replace(/[\s:]+$/, '').trim()
    this.#current = undefined
    const heading = { kind: 'section', name: this.#section } as const
    this.#verdicts.set(number, { verdict: 'heading', heading })
  }

  #isSection(line: PastedLine, following: readonly (PastedLine | undefined)[]): boolean {
    const { body } = line
    if (body.length > 60 || this.#current?.item.title === '') return false
    if (line.marked || (body.endsWith(':') && !line.bullet)) return true
    const letters = body.replaceAll(/[^\p{L}]/gu, '')
    if (letters.length > 2 && letters === letters.toUpperCase() && !line.bullet) return true
    const next = following.find((other) => other !== undefined && !saysNothing(other))
    const short = /^\p{L}/u.test(body) && body.split(' ').length <= 4 && !/[.!?,]/.test(body)
    return this.#afterBlank && short && next !== undefined && timedText(next.body) !== undefined
  }

  #continues(line: PastedLine): boolean {
    if (this.#current === undefined) return false
    if (this.#current.item.title === '') return true
    return this.#current.open && !(line.bullet && this.#current.line.bullet)
  }

  #addNote(item: RawItem | undefined, body: string, number: number) {
    if (item === undefined) return
    item.sourceLines.push(number)
    if (item.title === '') {
      const { title, location, who, notes, durationMin } = readDetails(body)
      Object.assign(item, { title, who, notes: [...item.notes, ...notes] })
      if (location !== undefined) item.location = location
      if (durationMin !== undefined) item.durationMin = durationMin
      return
    }
    const label =
      /^(location|where|place|venue|address|who|with|contact|vendors?|notes?)\s?:\s+(?=\S)/i.exec(
        body,
      )
    const rest = label ? body.slice(label[0].length) : body
    const kind = label?.[1]?.toLowerCase() ?? ''
    if (/^(?:location|where|place|venue|address)$/.test(kind) && !item.location)
      item.location = rest
    else if (/^(?:who|with|contact|vendors?)$/.test(kind)) item.who.push(...splitNames(rest))
    else item.notes.push(rest)
  }
}

/** The time of a line, at its start or set off at its end, and what else it says. */
function timedText(body: string): { times: Times; text: string } | undefined {
  const unsure = /^(?:time\s)?(?:tbc|tbd|tba)\b[\s:–—|-]*/i.exec(body)
  if (unsure) return { times: 'toBeConfirmed', text: body.slice(unsure[0].length) }
  const times = readTimes(body)
  if (times) {
    const text = body
      .slice(times.length)
      .replace(
        /^[\s:;,.–—|>-]*(?:(?:onwards?|(?:till|until|to)\s(?:late|close))(?![a-z]))?[\s:;,.–—|>•-]*/i,
        '',
      )
    return { times, text }
  }
  const trailing = readTrailingTimes(body)
  return trailing && { times: trailing.times, text: trailing.before }
}

/** "Fri 18 June, 2:00 PM: Ceremony": a day and a time on one line. */
function datedTime(body: string): { day: string; rest: string } | undefined {
  const match = /^([^(]{3,40}?)[\s,:T–—-]+(?=\d{1,2}[:.]\d{2}(?![.\d])|\d{1,2}\s?[ap]\.?m)/i.exec(
    body,
  )
  return match ? { day: match[1] ?? '', rest: body.slice(match[0].length) } : undefined
}
