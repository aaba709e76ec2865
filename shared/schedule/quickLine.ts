import { parseVenueTime } from './venueTime.ts'

/** One line as a planner would scribble it, understood. */
export type QuickLine = {
  title: string
  at: number | null
  durationMin: number
  location: string
}

const LENGTH =
  /\s(?:(\d{1,2})\s?(?:h(?:ours?|rs?)?|std\.?|stunden?))?\s?(?:(\d{1,3})\s?(?:min(?:utes?|uten?)?\.?|m|′|'))?$/i
const START =
  /^(\d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|uhr)?|noon|midnight)(?:[\s,:–-]+|$)/i
const DEFAULT_MIN = 30

/** "15:30 Cake cutting 20 min @ Barn"; null: there is nothing to call it. */
export function parseQuickLine(text: string): QuickLine | null {
  const [before = '', ...places] = text.split(/(?:^|\s)@\s?/)
  const location = places.join(' @ ').trim()
  let rest = before.trim()

  const start = START.exec(rest)?.[1]
  // "3 speeches" is a number of speeches: a time has minutes or am/pm, or is a word.
  const isTime = start !== undefined && /[:.h]\d{2}|[ap]\.?m|uhr|noon|midnight/i.test(start)
  const at = isTime ? (parseVenueTime(start) ?? null) : null
  if (at !== null && start !== undefined) rest = rest.slice(start.length).replace(/^[\s,:–-]+/, '')

  const length = LENGTH.exec(` ${rest}`)
  const minutes =
    length?.[1] || length?.[2] ? Number(length[1] ?? 0) * 60 + Number(length[2] ?? 0) : null
  if (minutes !== null && length) rest = ` ${rest}`.slice(0, length.index)
  const title = rest
    .trim()
    .replace(/[,–-]+$/, '')
    .trim()
  if (title === '') return null
  return {
    title: title.slice(0, 200),
    at,
    durationMin: minutes ?? DEFAULT_MIN,
    location: location.slice(0, 200),
  }
}
