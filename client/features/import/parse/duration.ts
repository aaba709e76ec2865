const HOURS =
  /^(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:h|hrs?|hours?|std|stunden?)\.?(?:\s?(?:(?:and|und)\s)?(\d{1,2})\s?(?:m|mins?|minutes?|minuten?)?\.?)?$/i
const MINUTES = /^(\d{1,3})\s?(?:m|mins?|minutes?|minuten?|')\.?$/i
const CLOCKED = /^(\d{1,2}):([0-5]\d)(?::00)?$/
const WORDS: Readonly<Record<string, number>> = {
  'half an hour': 30,
  'halbe stunde': 30,
  'eine halbe stunde': 30,
  'eine stunde': 60,
  'half hour': 30,
  'an hour': 60,
  'one hour': 60,
  'an hour and a half': 90,
  'two hours': 120,
}

/** Minutes of a text that is a length and nothing else: "45 mins", "1h30", "1.5 hours". */
export function parseDuration(text: string): number | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:~|approx\.?|about|ca\.)\s*/, '')
  if (plain.length === 0 || plain.length > 30) return undefined
  const word = Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined
  if (word !== undefined) return word
  const minutes = MINUTES.exec(plain)
  if (minutes) return Number(minutes[1])
  const hours = HOURS.exec(plain)
  if (!hours) return undefined
  return Math.round(Number(hours[1]?.replace(',', '.')) * 60) + Number(hours[2] ?? 0)
}

/** In a column of lengths a plain number means minutes and "1:30" an hour and a half. */
export function parseDurationCell(text: string): number | undefined {
  const plain = text.trim()
  const clocked = CLOCKED.exec(plain)
  if (clocked) return Number(clocked[1]) * 60 + Number(clocked[2])
  return /^\d{1,4}$/.test(plain) ? Number(plain) : parseDuration(plain)
}
