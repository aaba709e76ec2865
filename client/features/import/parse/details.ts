import { parseDuration } from './duration.ts'

export type Details = {
  title: string
  location?: string
  who: string[]
  notes: string[]
  durationMin?: number
}

const PLACE =
  /\b(?:house|home|church|chapel|cathedral|temple|mosque|synagogue|barn|hall|hotel|inn|garden|gardens|room|suite|lawn|marquee|tent|terrace|patio|courtyard|park|beach|manor|castle|estate|ballroom|foyer|lobby|orchard|vestry|lychgate|drive|meadow|vineyard|winery|restaurant|club|green|square|lake|shore|library|studio|salon|cottage|cabin|boathouse|ridge|trailhead|mandap|rooftop|deck|gazebo|venue|registry office|town hall|city hall|car park)\s*\d{0,4}$/i
const ROLE =
  /^(?:all|everyone|bride|groom|couple|bridal party|wedding party|bridesmaids|groomsmen|ushers|guests|family|photographers?|videographers?|florist|dj|band|caterers?|catering|planner|coordinator|mc|officiant|celebrant|vicar|priest|registrar|hmua|venue|baker|transport|driver)$/i
const WORDLY_LIMIT = 80

/**
 * Takes apart what follows a time: "Hair & make-up (Lowell house) – Orla, 45 min". Only what is
 * recognised leaves the title; the rest stays in it, so that nothing is lost.
 */
export function readDetails(text: string): Details {
  const details: Details = { title: '', who: [], notes: [] }
  const cells = text.split(/\s*\t\s*|\s+\|\s*/).filter((cell) => cell.trim() !== '')
  let title = (cells[0] ?? '').trim()
  for (const cell of cells.slice(1)) takeCell(cell.trim(), details)
  title = takeLeadingDuration(title, details)
  for (let round = 0; round < 6; round++) {
    const shorter = takeTail(title, details)
    if (shorter === undefined) break
    title = shorter
  }
  details.title = title.replace(/[\s,;:–—-]+$/, '').trim() || title
  return details
}

/** Several people or suppliers in one text; "Salt & Sorrel" is one. */
export function splitNames(text: string): string[] {
  return text
    .split(/\s*(?:[,;/\n]|\s\+\s)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function takeLeadingDuration(title: string, details: Details): string {
  const match = /^[([]([^)\]]{1,30})[)\]]\s*[-–—:]?\s*/.exec(title)
  const minutes = match ? parseDuration(match[1] ?? '') : undefined
  if (!match || minutes === undefined || match[0].length >= title.length) return title
  details.durationMin = minutes
  return title.slice(match[0].length)
}

/** A further cell of a pasted table: a place first, people next, then notes. */
function takeCell(cell: string, details: Details): void {
  const minutes = parseDuration(cell)
  if (minutes !== undefined && details.durationMin === undefined) details.durationMin = minutes
  else if (
    details.location === undefined &&
    !ROLE.test(cell) &&
    (isPlace(cell) || !isNames(cell))
  ) {
    details.location = cell
  } else if (details.who.length === 0 && isNames(cell)) details.who = splitNames(cell)
  else details.notes.unshift(cell)
}

function takeTail(title: string, details: Details): string | undefined {
  const bracket = /\s*[([]([^()[\]]{1,80})[)\]]$/.exec(title)
  if (bracket && bracket.index > 0) {
    return takeBracket(bracket[1] ?? '', details) ? title.slice(0, bracket.index) : undefined
  }
  const dash = lastSeparator(title)
  if (dash) {
    const tail = title.slice(dash.end).trim()
    const head = title.slice(0, dash.start)
    if (tail === '' || head.trim() === '') return undefined
    if (dash.at) {
      if (details.location !== undefined) return undefined
      details.location = tail
    } else if (!takePart(tail, details)) return undefined
    return head
  }
  const comma = title.lastIndexOf(', ')
  const minutes = comma > 0 ? parseDuration(title.slice(comma + 2)) : undefined
  if (minutes !== undefined && details.durationMin === undefined) {
    details.durationMin = minutes
    return title.slice(0, comma)
  }
  const at = title.lastIndexOf(' at ')
  const place = title.slice(at + 4)
  const named = /^\p{Lu}/u.test(place) || (place.startsWith('the ') && PLACE.test(place))
  if (at > 0 && named && details.location === undefined && !/[:;]/.test(place)) {
    details.location = place
    return title.slice(0, at)
  }
  return undefined
}

function takeBracket(inside: string, details: Details): boolean {
  const minutes = parseDuration(inside)
  if (minutes !== undefined && details.durationMin === undefined) {
    details.durationMin = minutes
    return true
  }
  const place = inside.replace(/^(?:@|at)\s+/i, '')
  if (details.location === undefined && (place !== inside || isPlace(inside))) {
    details.location = place
    return true
  }
  return false
}

function takePart(part: string, details: Details): boolean {
  const minutes = parseDuration(part)
  if (minutes !== undefined && details.durationMin === undefined) details.durationMin = minutes
  else if (details.location === undefined && isPlace(part)) details.location = part
  else if (details.who.length === 0 && isNames(part)) details.who = splitNames(part)
  else if (part.length > 3) details.notes.unshift(part)
  else return false
  return true
}

function lastSeparator(title: string): { start: number; end: number; at: boolean } | undefined {
  let last: { start: number; end: number; at: boolean } | undefined
  for (const { 0: separator, index } of title.matchAll(/\s(?:-{1,2}|–|—|@)\s|\s@(?=\S)/g)) {
    last = { start: index, end: index + separator.length, at: separator.includes('@') }
  }
  return last
}

/** "Lowell house", "Suite 510", "St Aldric church"; not "cool corner, no sun". */
function isPlace(text: string): boolean {
  return (
    text.length <= WORDLY_LIMIT &&
    !/[,:;]/.test(text) &&
    /^(?:the\s)?[\p{Lu}\d]/u.test(text) &&
    (PLACE.test(text) || /^(?:St|Suite|Room)\b/.test(text))
  )
}

function isNames(text: string): boolean {
  if (text.length > WORDLY_LIMIT || /[.:!?]\s/.test(text)) return false
  const names = splitNames(text)
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        ROLE.test(name) ||
        (/^\p{Lu}/u.test(name) && name.split(' ').length <= (/\s(?:&|and)\s/.test(name) ? 6 : 3)),
    )
  )
}
