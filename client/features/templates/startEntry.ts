import { parseQuickLine } from '#shared/schedule/quickLine.ts'
import { parseVenueTime } from '#shared/schedule/venueTime.ts'
import {
  parseTemplateStart,
  templateStartText,
  type TemplateStart,
} from '#shared/schema/templateStart.ts'

/** A start as a person writes it: `{ceremonyStart-90}`, `ceremonyStart - 90`, `14:30`, `2pm`; null: neither. */
export function readStart(text: string): TemplateStart | null {
  const plain = text.trim()
  const direct = parseTemplateStart(plain)
  if (direct) return direct
  const at = parseVenueTime(plain)
  if (at !== undefined) return at >= 0 ? { at } : null
  return /[{}]/.test(plain) ? null : parseTemplateStart(`{${plain}}`)
}

export type MomentLine = { title: string; start: string | null; durationMin: number }

/** One line that says a moment of a template; null: there is nothing to call it. */
export function readMomentLine(text: string): MomentLine | null {
  const braced = /^\s*(\{[^}]*\})\s*/.exec(text)
  const start = braced?.[1] === undefined ? null : parseTemplateStart(braced[1])
  if (braced && start) {
    const line = parseQuickLine(text.slice(braced[0].length))
    return (
      line && { title: line.title, start: templateStartText(start), durationMin: line.durationMin }
    )
  }
  const line = parseQuickLine(text)
  if (!line) return null
  return {
    title: line.title,
    start: line.at === null || line.at < 0 ? null : templateStartText({ at: line.at }),
    durationMin: line.durationMin,
  }
}

/** The minute it usually is, from the usual answers; null: there is none. */
export function usualMinute(
  start: TemplateStart,
  variables: Readonly<Record<string, { time?: number }>>,
): number | null {
  if ('at' in start) return start.at
  const time = Object.hasOwn(variables, start.variable)
    ? variables[start.variable]?.time
    : undefined
  return time === undefined ? null : time + start.offsetMin
}
