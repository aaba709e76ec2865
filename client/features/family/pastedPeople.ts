import { plainText, shortRuns } from '../../data/files/plainText.ts'
import { searchText } from '../../data/foldText.ts'
import { relations } from '../../words/relations.ts'
import { familySides } from '../../words/sides.ts'
import { said, storedFrom } from '../../words/terms.ts'

export type NewPerson = {
  /** In the pasted text, from 1. */
  line: number
  name: string
  relation?: string
  side?: string
  count?: number
}

const MARKER = /^\s*(?:[-–—•*·]|\d{1,4}[.)])\s+/
/** "5 x cousins", "Cousins x5": a group that is called as one. */
const TIMES = /(?:^(\d{1,3})\s*[x×]\s+)|(?:\s+[x×]\s*(\d{1,3})$)/i
/** "Judith Ames (mother of bride)"; "(4)" is an age and stays with the name. */
const IN_BRACKETS = /^(.+?)\s*\(([^()\d][^()]*)\)$/
const PARTED = /^(.+?)(?:\s+[-–—]\s+|\s*[,;:\t]\s*)(.+)$/
const NAME_LIMIT = 200
const SHORT_LIMIT = 80

/**
 * People from pasted lines: a name, and after a comma, a dash or in brackets what they are to the
 * couple. A line that ends with a colon says whose people follow.
 */
export function pastedPeople(text: string, sides: readonly string[]): NewPerson[] {
  const people: NewPerson[] = []
  let side: string | undefined
  for (const [index, raw] of plainText(text).split('\n').entries()) {
    const line = shortRuns(raw.slice(0, 2_000)).replace(MARKER, '').trim()
    if (line === '') continue
    if (line.endsWith(':')) {
      side = sideNamed(line.slice(0, -1), sides)
      continue
    }
    const { name, relation } = withRelation(line)
    const { rest, count } = withCount(name)
    if (rest === '') continue
    people.push({
      line: index + 1,
      name: rest.slice(0, NAME_LIMIT),
      ...(relation === undefined
        ? {}
        : { relation: storedFrom('relation', relation.slice(0, SHORT_LIMIT), relations) }),
      ...(side === undefined ? {} : { side }),
      ...(count === undefined ? {} : { count }),
    })
  }
  return people
}

/** The ones whose name stands on the list already, or twice in what was pasted; accents aside. */
export function knownAlready(
  pasted: readonly NewPerson[],
  names: readonly string[],
): ReadonlySet<NewPerson> {
  const seen = new Set(names.map(folded))
  const again = new Set<NewPerson>()
  for (const one of pasted) {
    const name = folded(one.name)
    if (seen.has(name)) again.add(one)
    seen.add(name)
  }
  return again
}

/** The heading "Harriet's family" is the side "Harriet"; one that names none is kept as written. */
function sideNamed(heading: string, sides: readonly string[]): string {
  const wanted = folded(heading)
  const exact = sides.find(
    (side) => folded(side) === wanted || folded(said('side', side)) === wanted,
  )
  const begins = sides.find(
    (side) => familySides([side])[0] === side && wanted.startsWith(folded(side)),
  )
  return exact ?? begins ?? heading.trim().slice(0, SHORT_LIMIT)
}

function withRelation(line: string): { name: string; relation: string | undefined } {
  const found = IN_BRACKETS.exec(line) ?? PARTED.exec(line)
  const relation = found?.[2]?.trim()
  return { name: (found?.[1] ?? line).trim(), relation: relation === '' ? undefined : relation }
}

function withCount(name: string): { rest: string; count: number | undefined } {
  const found = TIMES.exec(name)
  const count = Number(found?.[1] ?? found?.[2])
  if (!found || !(count > 1)) return { rest: name, count: undefined }
  return { rest: name.replace(TIMES, '').trim(), count }
}

function folded(text: string): string {
  return searchText(text).all
}
