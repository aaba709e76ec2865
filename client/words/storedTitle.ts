/** As the record of a ready conversation is called, whatever the language of whoever opens it: all devices write the same. */
export function storedTitle(name: string): string {
  return `#${name}`
}

/** What a conversation is called in these words, by the title that its record bears. */
export function titleIn(
  words: Readonly<Record<string, { title: string }>>,
  stored: string,
): string {
  const name = Object.keys(words).find((one) => storedTitle(one) === stored)
  return (name === undefined ? undefined : words[name]?.title) ?? stored
}
