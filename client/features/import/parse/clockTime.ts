/** A clock time as written, before it is known which half of which day is meant. */
export type ClockTime = {
  hour: number
  minute: number
  half?: 'am' | 'pm'
  /** Can only be meant on a 24-hour clock ("14:00", "09:00", "noon"). */
  certain: boolean
  /** An hour alone, without minutes and half. */
  bare: boolean
  dayShift: number
}

export type ReadTimes = {
  start: ClockTime
  end?: ClockTime
  approximate: boolean
  /** How many characters of the text were read. */
  length: number
}

const NAMED = /(noon|midday|midnight)(?![a-z])/iy
const CLOCK = /(\d{1,2})(?:([:.h])([0-5]\d)(?!\d))?(?!\d)/iy
const COMPACT = /([0-2]\d)([0-5]\d)(?!\d)(?:\s?(?:hrs?|h)(?![a-z]))?/iy
const HALF = /(?:\s?([ap])\.?\s?m\b\.?|([ap])(?![a-z0-9.']))/iy
/** "14 Uhr 45" has its minutes behind the word, unless they count something ("14 Uhr 45 Gäste"). */
const HOURS_WORD =
  /\s?(?:uhr(?:\s([0-5]\d)(?!\d|[:.]\d)(?!\s?(?:gäste|personen|leute|min|std|stück|x)))?|hrs|hr|h|o'clock)(?![a-z0-9])/iy
const SHIFT = /\s?\(?(?:\+\s?([1-3])(?!\d)(?:\s?days?)?|((?:the\s)?next day|following day))\)?/iy
const BEFORE =
  /\s*(?:(approx\.?|approximately|circa|ca\.|c\.|about|around|gegen|etwa|~|≈)|from|at|by|von|ab|um|\[|\()?\s*/iy
const BETWEEN = /\s*(?:-{1,2}|–|—|→|to(?![a-z])|until(?![a-z])|till(?![a-z])|bis(?![a-z]))\s*/iy
const CLOSING = /[\])]/y

/**
 * The time or range a text begins with; undefined when it begins with none. "2" alone is no time
 * ("2 cars"), "2-3pm" is.
 */
export function readTimes(text: string, from = 0): ReadTimes | undefined {
  const before = matchAt(BEFORE, text, from)
  const first = readClock(text, before.end)
  if (first === undefined) return undefined
  let { at } = first
  let end: ClockTime | undefined
  const between = matchAt(BETWEEN, text, at)
  const second = between.match ? readClock(text, between.end) : undefined
  const tight = between.match?.[0].length === 1
  if (second && (!second.time.bare || first.time.bare || tight)) {
    end = second.time
    at = second.at
  }
  if (first.time.bare && (end === undefined || !followsFreely(text, at))) return undefined
  const approximate = before.match?.[1] !== undefined
  if (/[[(]\s*$/.test(before.match?.[0] ?? '')) at = matchAt(CLOSING, text, at).end
  return { start: first.time, ...(end && { end }), approximate, length: at }
}

/** The time or range a text ends with, set off by a dash, a bar, a bracket or wide space. */
export function readTrailingTimes(text: string): { times: ReadTimes; before: string } | undefined {
  for (const { 0: separator, index } of text.matchAll(
    /\s+[-–—|@]\s+|\s*\t\s*|\s{2,}|\s*[([:]\s*/g,
  )) {
    const from = index + separator.length
    const times = readTimes(text, from)
    if (times === undefined || times.start.bare) continue
    const rest = text.slice(times.length).trim()
    if (index > 0 && (rest === '' || rest === ')' || rest === ']')) {
      return { times, before: text.slice(0, index) }
    }
  }
  return undefined
}

function readClock(text: string, from: number): { time: ClockTime; at: number } | undefined {
  const named = matchAt(NAMED, text, from)
  if (named.match) {
    const hour = named.match[1]?.toLowerCase() === 'midnight' ? 24 : 12
    return { time: { ...NO_CLOCK, hour, certain: true }, at: named.end }
  }
  const compact = matchAt(COMPACT, text, from)
  if (compact.match && isYear(text, compact.match[0], compact.end)) return undefined
  const clock = compact.match ? compact : matchAt(CLOCK, text, from)
  if (!clock.match) return undefined
  const [, hourText = '', ...others] = clock.match
  const minuteText = compact.match ? others[0] : others[1]
  const hour = Number(hourText)
  if (hour > 47) return undefined
  const half = matchAt(HALF, text, clock.end)
  const letter = (half.match?.[1] ?? half.match?.[2])?.toLowerCase()
  if (letter !== undefined && (hour === 0 || hour > 12) && hour > 23) return undefined
  const hours = half.match ? { match: null, end: half.end } : matchAt(HOURS_WORD, text, clock.end)
  const afterWord = minuteText === undefined ? hours.match?.[1] : undefined
  const shift = matchAt(SHIFT, text, hours.end)
  // "13:00 pm" and "00:30 am" say the same thing twice.
  const useHalf = letter !== undefined && hour >= 1 && hour <= 12
  const certain = !useHalf && (hour > 12 || hourText.startsWith('0') || hours.match !== null)
  const bare = minuteText === undefined && letter === undefined && hours.match === null
  const dayShift = shift.match ? Number(shift.match[1] ?? 1) : 0
  const time = {
    ...NO_CLOCK,
    hour,
    minute: Number(minuteText ?? afterWord ?? 0),
    certain,
    bare,
    dayShift,
  }
  return {
    time: useHalf ? { ...time, half: letter === 'a' ? 'am' : 'pm' } : time,
    at: shift.end,
  }
}

const NO_CLOCK: ClockTime = { hour: 0, minute: 0, certain: false, bare: false, dayShift: 0 }

/** "2027 was the year" begins with no time; "2027 - 2100 Dinner" does. */
function isYear(text: string, digits: string, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(digits) && !/^\s?[-–—:|\t]/.test(text.slice(at, at + 2))
}

function followsFreely(text: string, at: number): boolean {
  return at >= text.length || /[\s:,)\]|]/.test(text[at] ?? '')
}

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return { match, end: match ? pattern.lastIndex : at }
}
