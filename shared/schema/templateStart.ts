/** Where a moment of a template begins: a time of day, or minutes from a named moment of the wedding. */
export type TemplateStart = { at: number } | { variable: string; offsetMin: number }

const CLOCK = /^(\d{1,2}):([0-5]\d)$/
const VARIABLE = /^\{([a-z][A-Za-z0-9]{0,39})\s*(?:([+-])\s*(\d{1,4}))?\}$/

/** `14:30`, `25:45` (after midnight), `{ceremonyStart}`, `{ceremonyStart-90}`; null: it is neither. */
export function parseTemplateStart(text: string): TemplateStart | null {
  const clock = CLOCK.exec(text.trim())
  if (clock) {
    const at = Number(clock[1]) * 60 + Number(clock[2])
    return at <= 10_080 ? { at } : null
  }
  const found = VARIABLE.exec(text.trim())
  if (!found) return null
  const minutes = Number(found[3] ?? 0)
  return { variable: found[1] ?? '', offsetMin: found[2] === '-' ? -minutes : minutes }
}

/** The one spelling that is kept in records. */
export function templateStartText(start: TemplateStart): string {
  if ('at' in start) {
    const hours = String(Math.floor(start.at / 60)).padStart(2, '0')
    return `${hours}:${String(start.at % 60).padStart(2, '0')}`
  }
  const { variable, offsetMin } = start
  if (offsetMin === 0) return `{${variable}}`
  return `{${variable}${offsetMin < 0 ? '-' : '+'}${Math.abs(offsetMin)}}`
}
