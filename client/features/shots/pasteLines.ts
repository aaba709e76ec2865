import { foldedWords } from '../../data/foldText.ts'
import type { Face } from './faces.ts'

/** What one line of a pasted list says. */
export type PastedShot = {
  /** Number of the line, from 0: it is what a list of them is keyed by. */
  line: number
  title: string
  /** Who is in it, as it was written. */
  names: readonly string[]
  /** The heading it stands under; empty: none. */
  block: string
  isMustHave: boolean
  minutes: number | null
}

const BULLET = /^\s*(?:[-–—•*·☐□▢]|\[\s?\]|\d{1,3}[.)])\s+/
const MINUTES = /[\s,(]+(\d{1,3})\s*(?:min|mins|minutes?|minuten|m)\.?\)?\s*$/i
const HEADING = /^#+\s*(.+)$|^(.+):\s*$/
const BETWEEN_NAMES = /\s*(?:[,;/+&]|\b(?:and|und)\b)\s*/i

/**
 * One grouping a line: "Couple with her parents: Judith, Peter 2 min". A line that ends with a colon
 * is the block of those below it; one that begins with "!" must not be missed.
 */
export function pastedShots(text: string): PastedShot[] {
  let block = ''
  return text.split(/\r?\n/).flatMap((raw, line): PastedShot[] => {
    const written = raw.replace(BULLET, '').trim()
    if (written === '') return []
    const heading = HEADING.exec(written)
    if (heading) {
      block = (heading[1] ?? heading[2] ?? '').trim().slice(0, 80)
      return []
    }
    const isMustHave = written.startsWith('!')
    const rest = written.replace(/^!+\s*/, '')
    const minutes = MINUTES.exec(rest)
    const words = minutes ? rest.slice(0, minutes.index) : rest
    const colon = words.indexOf(':')
    const title = (colon === -1 ? words : words.slice(0, colon)).trim()
    const names = colon === -1 ? [] : words.slice(colon + 1).split(BETWEEN_NAMES)
    if (title === '') return []
    return [
      {
        line,
        title: title.slice(0, 200),
        names: names.map((name) => name.trim()).filter((name) => name !== ''),
        block,
        isMustHave,
        minutes: minutes?.[1] === undefined ? null : Number(minutes[1]),
      },
    ]
  })
}

export type Match =
  | { kind: 'one'; id: string }
  | { kind: 'several'; names: readonly string[] }
  | { kind: 'none' }

/** Whom a written name means: the whole name before parts of it, whole words before beginnings. */
export function matchPerson(written: string, faces: readonly Face[]): Match {
  const words = foldedWords(written).map(({ text }) => text)
  if (words.length === 0) return { kind: 'none' }
  const folded = faces.map((face) => ({
    face,
    words: foldedWords(face.name).map(({ text }) => text),
  }))
  const attempts = [
    (name: readonly string[]) => name.join(' ') === words.join(' '),
    (name: readonly string[]) => words.every((word) => name.includes(word)),
    (name: readonly string[]) => words.every((word) => name.some((one) => one.startsWith(word))),
  ]
  for (const fits of attempts) {
    const found = folded.filter((one) => fits(one.words)).map(({ face }) => face)
    if (found[0] && found.length === 1) return { kind: 'one', id: found[0].id }
    if (found.length > 1) return { kind: 'several', names: found.map(({ name }) => name) }
  }
  return { kind: 'none' }
}

export type MatchedShot = PastedShot & {
  people: readonly string[]
  /** Names that nobody has, or several. */
  unclear: readonly { name: string; match: Match }[]
}

/** Words that name the two, in each language that lists are written in. */
const THE_TWO: ReadonlySet<string> = new Set(['couple', 'brautpaar', 'paar'])

/** A line with its people; "Couple with …" has the two in it without naming them. */
export function matchPeople(shot: PastedShot, faces: readonly Face[]): MatchedShot {
  const isOfTheTwo = THE_TWO.has(foldedWords(shot.title)[0]?.text ?? '')
  const couple = isOfTheTwo ? faces.filter((face) => face.isCouple).map(({ id }) => id) : []
  const matches = shot.names.map((name) => ({ name, match: matchPerson(name, faces) }))
  const named = matches.flatMap(({ match }) => (match.kind === 'one' ? match.id : []))
  return {
    ...shot,
    people: [...new Set([...couple, ...named])],
    unclear: matches.filter(({ match }) => match.kind !== 'one'),
  }
}
