/** The names of a couple in the order of the title ("Anna & Ben"); a set of names has none. */
export function coupleOf(wedding: {
  title: string
  couple: Readonly<Record<string, true>>
}): readonly string[] {
  const names = wedding.title
    .split(/\s+(?:&|\+|and)\s+/i)
    .map((name) => name.trim())
    .filter(Boolean)
  return names.length > 0 ? names : Object.keys(wedding.couple)
}
