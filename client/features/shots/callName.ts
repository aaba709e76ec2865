/** What stands before a name and means nothing without it. */
const BEFORE = new Set(
  (
    'aunt auntie uncle nan nana nanna gran granny grandma grandpa grandad godmother godfather ' +
    'oma opa tante onkel frau herr mr mrs ms miss dr rev father sister brother'
  ).split(' '),
)

/** The name one calls across a lawn: "Judith", "Aunt Beryl", "Five Whitcombe cousins". */
export function callName({ name, count }: { name: string; count: number }): string {
  const plain = name.replace(/\s*\([^)]*\)\s*$/, '')
  const [first = plain, second, third] = plain.split(/\s+/)
  if (count > 1 || second === undefined) return plain
  if (!BEFORE.has(first.replace(/\.$/, '').toLowerCase())) return first
  // "Rev. A. Thorne": an initial calls nobody.
  return /^\p{L}\.$/u.test(second) && third !== undefined ? plain : `${first} ${second}`
}

/** As `callName`, and in full where two would answer to the same. */
export function callNames(
  faces: readonly { id: string; name: string; count: number }[],
): ReadonlyMap<string, string> {
  const short = faces.map((face) => callName(face))
  return new Map(
    faces.map((face, at) => {
      const own = short[at] ?? face.name
      return [face.id, short.filter((one) => one === own).length > 1 ? face.name : own]
    }),
  )
}
