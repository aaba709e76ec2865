/** The names of a couple in the order of the title ("Anna & Ben"); a set of names has none. */
export function coupleOf({
  title,
  couple,
}: {
  title: string
  couple: Readonly<Record<string, true>>
}): readonly string[] {
  const names = Object.keys(couple)
  if (names.length === 0) return title.split(/\s+(?:&|\+|and)\s+/i).filter(Boolean)
  const place = (name: string) => {
    const at = title.indexOf(name)
    return at === -1 ? title.length : at
  }
  return names.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
