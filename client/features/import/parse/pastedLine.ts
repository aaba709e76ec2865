import { shortRuns } from '../../../data/files/plainText.ts'

/** What a line of pasted text looks like, freed of quoting, bullets and decoration. */
export type PastedLine = {
  indent: number
  bullet: boolean
  /** Marked as a heading by its decoration ("## Ceremony", "=== Friday ==="). */
  marked: boolean
  body: string
}

const BULLET = /^(?:[•◦▪‣·●○*+–—-]|-{1,2}>?|\[[ xX]?\]|☐|☑|✓|\d{1,3}[.)]|[a-z]\))\s+(?=\S)/
/** "12. Juni" is a date, and no twelfth line. */
const GERMAN_DATE =
  /^\d{1,2}\.\s(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?![a-zäöü])/i

export function readPastedLine(text: string): PastedLine {
  const unquoted = text.replace(/^(?:\s?>)+\s?/, '')
  const spaces = /^\s*/.exec(unquoted)?.[0] ?? ''
  const indent = spaces.replaceAll('\t', '    ').length
  let body = shortRuns(unquoted.slice(spaces.length).trimEnd()).replaceAll(/\*\*|__|`/g, '')
  const bullet = GERMAN_DATE.test(body) ? null : BULLET.exec(body)
  if (bullet) body = body.slice(bullet[0].length)
  const checkbox = /^\[[ xX]\]\s+/.exec(body)
  if (checkbox) body = body.slice(checkbox[0].length)
  const table = /^\|\s*/.exec(body)
  if (table) body = body.slice(table[0].length).replace(/\|$/, '').trimEnd()
  const marker = /^(?:#{1,6}\s+|[=~*_-]{2,}\s*)(?=[^=~*_\s-])/.exec(body)
  if (marker) body = body.slice(marker[0].length)
  return {
    indent,
    bullet: bullet !== null,
    marked: marker !== null,
    body: body.length > 2 ? withoutRule(body) : body,
  }
}

/** A line that only draws a rule or is empty says nothing. */
export function saysNothing({ body }: PastedLine): boolean {
  return !/[\p{L}\p{N}]/u.test(body)
}

/** Takes a closing "=====" or "##" away, without a pattern that could run twice over a line. */
function withoutRule(body: string): string {
  let end = body.length
  while (end > 0 && '=~*_# '.includes(body[end - 1] ?? '')) end -= 1
  return body.slice(0, end)
}
