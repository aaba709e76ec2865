import { parseVenueTime } from '#shared/schedule/venueTime.ts'
import { foldedWords } from '../../data/foldText.ts'
import { readDue } from './readDue.ts'

export type TaskLine = {
  title: string
  due: string | null
  /** Minutes of that day. */
  dueAt: number | null
  assignee: { id: string; name: string } | null
  group: string | null
  /** Names after an @ that nobody here has; they stay in the title. */
  unknown: readonly string[]
}

export type LineFacts = {
  /** `YYYY-MM-DD` at the venue. */
  today: string
  people: readonly { id: string; name: string }[]
  groups: readonly string[]
}

/**
 * A task as a person writes it in one line: "Rings to best man Friday 10:00 @Maya #Week of". Date
 * and time count at the end of what is left, so that "Friday dinner menus" keeps its name. Null:
 * nothing is left to do.
 */
export function parseTaskLine(text: string, facts: LineFacts): TaskLine | null {
  const unknown: string[] = []
  let group: string | null = null
  let assignee: TaskLine['assignee'] = null
  const [head = '', ...parts] = text.normalize('NFC').split(/(?=(?:^|\s)[@#]\S)/)
  const kept = [/^\s*[@#]\S/.test(head) ? '' : head]
  for (const part of /^\s*[@#]\S/.test(head) ? [head, ...parts] : parts) {
    const sign = part.trim()[0]
    const rest = part.trim().slice(1)
    if (sign === '#') {
      const found = longestStart(
        rest,
        facts.groups.map((name) => ({ id: name, name })),
      )
      group = (found?.name ?? rest).slice(0, 80)
      kept.push(found ? rest.slice(found.length) : '')
    } else {
      const found = longestStart(rest, facts.people)
      if (found) assignee = { id: found.id, name: found.name }
      else unknown.push(rest.split(/\s/)[0] ?? rest)
      kept.push(found ? rest.slice(found.length) : `@${rest}`)
    }
  }
  const left = kept
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const { words, due, dueAt } = withoutDue(left, facts.today)
  const title = words.join(' ').trim()
  return title === '' ? null : { title: title.slice(0, 200), due, dueAt, assignee, group, unknown }
}

/** Takes dates and times off the end, whichever comes last, each once. */
function withoutDue(
  words: readonly string[],
  today: string,
): { words: readonly string[]; due: string | null; dueAt: number | null } {
  let left: readonly string[] = words
  let due: string | null = null
  let dueAt: number | null = null
  for (;;) {
    const time: ReturnType<typeof timeAtEnd> = dueAt === null ? timeAtEnd(left) : null
    const date: ReturnType<typeof dateAtEnd> = due === null ? dateAtEnd(left, today) : null
    if (time) dueAt = time.minute
    else if (date) due = date.due
    else return { words: left, due, dueAt }
    left = left.slice(0, -(time ?? date ?? { count: 1 }).count)
    while (/^(at|by|on|until|till|due|um|am|bis|zum|ab|fällig|,)$/i.test(left.at(-1) ?? ''))
      left = left.slice(0, -1)
  }
}

/** "10:00", "2pm", "2 pm", "10 Uhr", "noon"; a bare number is one only after "at". */
function timeAtEnd(words: readonly string[]): { minute: number; count: number } | null {
  for (const count of [2, 1]) {
    if (words.length <= count) continue
    const text = words.slice(-count).join(' ')
    const isClock = /\d[:.]\d\d$|\d\s?(?:[ap]\.?m\.?|uhr)$|^(noon|midday|midnight)$/i.test(text)
    const isAfterAt = count === 1 && /^(at|um)$/i.test(words.at(-2) ?? '') && /^\d{1,2}$/.test(text)
    if (!(isClock && !/^\d+\.\d+\s/.test(text)) && !isAfterAt) continue
    const minute = parseVenueTime(text)
    if (minute !== undefined && minute >= 0) return { minute, count }
  }
  return null
}

function dateAtEnd(words: readonly string[], today: string): { due: string; count: number } | null {
  for (const count of [3, 2, 1]) {
    // A line that is nothing but a date has nothing to do.
    if (words.length <= count) continue
    const due = readDue(words.slice(-count).join(' '), today)
    if (due !== null) return { due, count }
  }
  return null
}

type Named = { id: string; name: string; length: number }

/** Of those with a name that the text begins with, or by a first name, the longest such. */
function longestStart(text: string, named: readonly { id: string; name: string }[]): Named | null {
  const words = text.split(/\s+/)
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ')
    const wanted = folded(start)
    if (wanted === '') continue
    const exact = named.filter(({ name }) => folded(name) === wanted)
    const first = named.filter(({ name }) => folded(name.split(' ')[0] ?? '') === wanted)
    const found = exact[0] ?? (first.length === 1 ? first[0] : undefined)
    if (found) return { ...found, length: start.length }
  }
  return null
}

/** Without case, accents and signs: "@o'brien" is O’Brien. */
function folded(text: string): string {
  return foldedWords(text)
    .filter(({ isTail }) => !isTail)
    .map((word) => word.text)
    .join(' ')
}
