import type { ClockTime } from './clockTime.ts'
import { DEFAULT_DURATION_MIN } from './limits.ts'
import type { Doubt, Minute } from './preview.ts'
import type { RawItem } from './rawItem.ts'

export type ResolvedTimes = {
  startMin?: Minute
  endMin?: Minute
  durationMin: number
  doubts: Doubt[]
}

const DAY = 1440
const HALF_DAY = 720
const EVENING = 17 * 60
/** Parallel lanes make a sheet run backwards by a little. */
const OVERLAP = 120
/** A longer wait for the next start is a gap, not a length. */
const LONGEST_GUESS = 180
const SMALL_HOURS = 6 * 60

/**
 * Turns clock times into minutes of their day: missing halves from the neighbours, times after
 * midnight from running backwards, missing lengths from the next start. Every guess is a doubt.
 */
export function resolveTimes(items: readonly RawItem[]): ResolvedTimes[] {
  const style = clockStyle(items)
  const starts = resolveStarts(items, style)
  return items.map((item, index) => {
    const { startMin, doubts } = starts[index] ?? { doubts: [] }
    if (startMin === undefined) {
      return { durationMin: item.durationMin ?? DEFAULT_DURATION_MIN, doubts }
    }
    return resolveEnd(item, startMin, doubts, nextStart(items, starts, index, startMin))
  })
}

/** One 24-hour time without a single am or pm says that the whole sheet is written so. */
function clockStyle(items: readonly RawItem[]): '24h' | '12h' | 'unknown' {
  const times = items.flatMap(({ start, end }) => [start, end].filter((time) => time !== undefined))
  if (times.some(({ half }) => half !== undefined)) return '12h'
  return times.some(({ certain }) => certain) ? '24h' : 'unknown'
}

type Start = { startMin?: Minute; doubts: Doubt[] }

function resolveStarts(items: readonly RawItem[], style: '24h' | '12h' | 'unknown'): Start[] {
  let day = -1
  let previous: Minute | undefined
  let afterMidnight = false
  return items.map((item) => {
    const doubts = [...item.doubts]
    if (item.day !== day) {
      day = item.day
      previous = undefined
      afterMidnight = false
    }
    const { start, end } = item
    if (start === undefined) return { doubts }
    let minute = clockMinute(start)
    const open = isOpen(start) && style !== '24h'
    if (open && end?.half !== undefined) {
      minute = beforeEnd(start, clockMinute(end))
    } else if (open) {
      minute = afterPrevious(minute % HALF_DAY, previous)
      doubts.push({ code: 'halfGuessed', minute })
    }
    if (start.dayShift > 0) {
      minute += start.dayShift * DAY
    } else if (minute < HALF_DAY && previous !== undefined) {
      const backwards = previous % DAY >= EVENING && minute < SMALL_HOURS
      if (afterMidnight || (previous < DAY && backwards)) {
        minute += DAY
        afterMidnight = true
        doubts.push({ code: 'nextDayGuessed', minute })
      }
    }
    previous = minute
    return { startMin: minute, doubts }
  })
}

/** "2-3pm" starts at two in the afternoon, "11-1pm" at eleven in the morning. */
function beforeEnd(start: ClockTime, end: Minute): Minute {
  const base = ((start.hour % 12) * 60 + start.minute) % HALF_DAY
  return base + HALF_DAY <= end ? base + HALF_DAY : base
}

/** The half that comes next after the previous start; a day begins between 6 am and 6 pm. */
function afterPrevious(base: Minute, previous: Minute | undefined): Minute {
  if (previous === undefined) return base < SMALL_HOURS ? base + HALF_DAY : base
  const options = [base, base + HALF_DAY, base + DAY]
  return options.find((option) => option >= previous - OVERLAP) ?? base + HALF_DAY
}

function resolveEnd(
  item: RawItem,
  startMin: Minute,
  doubts: Doubt[],
  next: Minute | undefined,
): ResolvedTimes {
  if (item.end === undefined) {
    if (item.durationMin !== undefined) return ending(startMin, item.durationMin, doubts)
    const gap = next === undefined || next - startMin > LONGEST_GUESS ? undefined : next - startMin
    const durationMin = gap ?? DEFAULT_DURATION_MIN
    doubts.push({ code: 'lengthGuessed', durationMin, from: gap === undefined ? 'usual' : 'next' })
    return ending(startMin, durationMin, doubts)
  }
  const endMin = endAfter(item.end, startMin)
  if (endMin === undefined) {
    doubts.push({ code: 'endBeforeStart', end: clockMinute(item.end) })
    return ending(startMin, item.durationMin ?? DEFAULT_DURATION_MIN, doubts)
  }
  const durationMin = endMin - startMin
  if (item.durationMin !== undefined && item.durationMin !== durationMin) {
    doubts.push({ code: 'lengthContradicts', durationMin: item.durationMin })
  }
  return ending(startMin, durationMin, doubts)
}

/** An end before its start is after midnight, if that leaves a believable length. */
function endAfter(end: ClockTime, startMin: Minute): Minute | undefined {
  const minute = clockMinute(end)
  const shifted = minute + end.dayShift * DAY
  if (end.dayShift > 0) return shifted >= startMin ? shifted : undefined
  const options = isOpen(end) ? [minute, minute + HALF_DAY] : [minute]
  const sameDay = options
    .flatMap((option) => [option, option + DAY])
    .toSorted((a, b) => a - b)
    .find((option) => option >= startMin)
  return sameDay !== undefined && sameDay - startMin <= HALF_DAY + 240 ? sameDay : undefined
}

function nextStart(
  items: readonly RawItem[],
  starts: readonly Start[],
  index: number,
  startMin: Minute,
): Minute | undefined {
  // A sheet is nearly in order: the next start is near, and a far one would be no length.
  for (let other = index + 1; other < Math.min(items.length, index + 50); other++) {
    if (items[other]?.day !== items[index]?.day) return undefined
    const candidate = starts[other]?.startMin
    if (candidate !== undefined && candidate > startMin) return candidate
  }
  return undefined
}

function ending(startMin: Minute, durationMin: number, doubts: Doubt[]): ResolvedTimes {
  return { startMin, endMin: startMin + durationMin, durationMin, doubts }
}

function isOpen({ half, certain }: ClockTime): boolean {
  return half === undefined && !certain
}

function clockMinute({ hour, minute, half }: ClockTime): Minute {
  if (half === undefined) return hour * 60 + minute
  return (hour % 12) * 60 + minute + (half === 'pm' ? HALF_DAY : 0)
}
