/** Names in the order the title has them: the set itself has no order. Never empty. */
export function coupleOf(wedding: {
  title: string
  couple: Readonly<Record<string, true>>
}): readonly string[] {
  const { title, couple } = wedding
  const names = Object.keys(couple)
  if (names.length === 0) return [title]
  const place = (name: string) => {
    const at = title.indexOf(name)
    return at === -1 ? title.length : at
  }
  return names.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** What fits one line of a phone beside the sync chip. */
const ONE_LINE = 18

/** The first word of each name where the whole would take several lines. */
export function shortCouple(names: readonly string[]): readonly string[] {
  if (names.join(' & ').length <= ONE_LINE) return names
  const first = names.map((name) => name.split(' ')[0] ?? name)
  return new Set(first).size === names.length ? first : names
}
